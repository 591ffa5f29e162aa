"""``translate export``."""

from __future__ import annotations

from pathlib import Path

import click

from translate.cli.options import Verbosity, here, reporting, writing
from translate.cli.render import finish
from translate.pipeline.review_table import export_table


@click.command("export")
@click.option(
    "--review",
    metavar="ARTICLE.docx",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The table to write: an article's name with .docx, .xlsx or .csv.",
)
@writing
@reporting
def command(review: Path, *, output: Verbosity) -> None:
    """Write an article as a review table for Word or Excel.

    'translate import' reads the reviewed table back.
    """
    finish(export_table(here(), review), output)
