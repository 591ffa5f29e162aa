"""``translate draft``."""

from __future__ import annotations

import click

from translate.cli.options import Output, articles, here, reporting
from translate.cli.render import Progress, finish
from translate.pipeline.draft import draft


@click.command("draft")
@articles
@reporting
def command(names: tuple[str, ...], *, output: Output) -> None:
    """Draft what has no English yet, offline.

    Every draft is marked fuzzy. A run that is stopped goes on from there the next time.
    """
    report = draft(here(), names, Progress("Drafting", output))
    finish(report, output)
