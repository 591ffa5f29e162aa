"""``translate import``."""

from __future__ import annotations

from pathlib import Path

import click

from translate.cli.options import Verbosity, here, reporting
from translate.cli.render import finish
from translate.pipeline.review_table import import_table


@click.command("import")
@click.argument("table", metavar="ARTICLE.docx", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--article",
    metavar="ARTICLE",
    default="",
    help="The article that the table is about, if the file has another name.",
)
@reporting
def command(table: Path, article: str, *, output: Verbosity) -> None:
    """Take over what a reviewer changed in a review table.

    Edited English, comments and ticks go into the catalog. A row whose sentence or English has
    changed there meanwhile is left out and reported.
    """
    finish(import_table(here(), table, article), output)
