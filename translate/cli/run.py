"""``translate run``."""

from __future__ import annotations

import click

from translate.cli.options import articles, here, verbosity
from translate.cli.render import Progress, finish
from translate.pipeline.run import run


@click.command("run")
@articles
@verbosity
def command(names: tuple[str, ...], *, quiet: bool, verbose: bool) -> None:
    """Do it all: update, draft, build.

    Names are slugs or paths; without any, all articles.
    """
    project = here()
    report = run(project, names, Progress("Drafting", quiet=quiet))
    pointers = (
        f"Read: {project.relative(project.output / 'index.html')}",
        f"Review: {project.relative(project.catalog('*'))} in any PO editor",
    )
    finish(report, pointers, quiet=quiet, verbose=verbose)
