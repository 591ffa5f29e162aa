"""``translate run``."""

from __future__ import annotations

import click

from translate.cli.next_steps import next_steps
from translate.cli.options import Verbosity, articles, here, reporting, writing
from translate.cli.progress import ProgressBar
from translate.cli.render import finish
from translate.message import Message
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
    report = run(project, names, ProgressBar(Message("Drafting"), output))
    pointers = (
        Message("Read: {file}", file=project.relative(project.output / "index.html")),
        Message(
            "Review: 'translate review', or {files} in any PO editor",
            files=project.relative(project.catalog("*")),
        ),
    )
    finish(report, output, next_steps(project) or pointers)
