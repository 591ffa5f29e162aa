"""``translate build``."""

from __future__ import annotations

import click

from translate.cli.options import Output, articles, here, reporting
from translate.cli.render import Progress, finish
from translate.pipeline.build import build


@click.command("build")
@articles
@click.option("--require-reviewed", is_flag=True, help="Refuse articles with unreviewed sentences.")
@reporting
def command(names: tuple[str, ...], *, require_reviewed: bool, output: Output) -> None:
    """Assemble the editions.

    English and side by side, in every format of the settings, and output/index.html. A sentence
    that nobody has reviewed is marked in each of them.
    """
    bar = Progress("Building", output)
    report = build(here(), names, require_reviewed=require_reviewed, progress=bar)
    finish(report, output)
