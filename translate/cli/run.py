"""``translate run``."""

from __future__ import annotations

import click

from translate.cli.next_steps import next_steps
from translate.cli.options import Verbosity, articles, here, reporting, writing
from translate.cli.render import ProgressBar, finish
from translate.pipeline.run import run


@click.command("run")
@articles
@writing
@reporting
def command(names: tuple[str, ...], *, output: Verbosity) -> None:
    """Update, draft, check and build.

    Names are slugs or paths; without any, all articles.
    """
    project = here()
    report = run(project, names, ProgressBar("Drafting", output))
    pointers = (
        f"Read: {project.relative(project.output / 'index.html')}",
        f"Review: 'translate review', or {project.relative(project.catalog('*'))} in any PO editor",
    )
    finish(report, output, next_steps(project) or pointers)
