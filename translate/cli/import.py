"""``translate import``."""

from __future__ import annotations

from pathlib import Path

import click

from translate.cli.completion import complete_articles
from translate.cli.options import Verbosity, here, reporting, writing
from translate.cli.render import finish
from translate.pipeline.review_table import import_file


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--article",
    metavar="ARTICLE",
    shell_complete=complete_articles,
    default="",
    help="The article that the file is about, if it has another name.",
)
@click.option(
    "--reviewed",
    is_flag=True,
    help="Translations of whose review the file says nothing are reviewed.",
)
@writing
@reporting
def command(file: Path, article: str, *, reviewed: bool, output: Verbosity) -> None:
    """Take over a FILE that came back: a review table, XLIFF, TMX or PO.

    Edited English, states and comments go into the catalog. A sentence that has changed there
    meanwhile is left out and reported.
    """
    finish(import_file(here(), file, article, reviewed=reviewed), output)
