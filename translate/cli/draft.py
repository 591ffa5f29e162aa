"""``translate draft``."""

from __future__ import annotations

import click

from translate.cli.next_steps import next_steps, without_catalog
from translate.cli.options import Verbosity, articles, here, reporting, writing
from translate.cli.progress import ProgressBar
from translate.cli.render import finish
from translate.message import Message
from translate.pipeline.draft import draft


@click.command("draft")
@articles
@click.option("--redraft", is_flag=True, help="Draft again what another model had drafted.")
@click.option(
    "--again",
    is_flag=True,
    help="Draft again all that nobody has touched, by the glossary and settings of now.",
)
@click.option(
    "--cluster", metavar="ADDRESS", default="", help="Draft on a Dask cluster: tcp://host:8786."
)
@writing
@reporting
def command(
    names: tuple[str, ...], *, redraft: bool, again: bool, cluster: str, output: Verbosity
) -> None:
    """Draft what has no English yet, offline.

    Every draft waits for a review. A run that is stopped continues from there the next time. Drafts
    of another model stay, unless --redraft is given, and drafts made with another glossary or house
    style, unless --again is; what a person has edited always stays.
    """
    project = here()
    progress = ProgressBar(Message("Drafting"), output)
    report = draft(project, names, progress, redraft=redraft, again=again, cluster=cluster)
    finish(report, output, (*next_steps(project), *without_catalog(report.without_catalog)))
