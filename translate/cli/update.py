"""``translate update``."""

from __future__ import annotations

import click

from translate.cli.next_steps import next_steps
from translate.cli.options import Verbosity, articles, here, reporting, writing
from translate.cli.render import finish
from translate.pipeline.update import update


@click.command("update")
@articles
@writing
@reporting
def command(names: tuple[str, ...], *, output: Verbosity) -> None:
    """Bring the catalogs up to date with new and changed articles.

    Reviewed English is never touched. Names are slugs or paths; without any, all articles.
    """
    project = here()
    finish(update(project, names), output, next_steps(project))
