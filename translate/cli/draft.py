"""``translate draft``."""

from __future__ import annotations

import click

from translate.cli.options import articles, here, verbosity
from translate.cli.render import Progress, finish
from translate.pipeline.draft import draft


@click.command("draft")
@articles
@verbosity
def command(names: tuple[str, ...], *, quiet: bool, verbose: bool) -> None:
    """Draft what has no English yet, offline.

    Every draft is marked fuzzy. A run that is stopped goes on from there the next time.
    """
    report = draft(here(), names, Progress("Drafting", quiet=quiet))
    finish(report, quiet=quiet, verbose=verbose)
