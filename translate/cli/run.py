"""``translate run``."""

from __future__ import annotations

from collections.abc import Iterator

import click

from translate.cli.next_steps import next_steps
from translate.cli.options import Verbosity, articles, here, reporting, writing
from translate.cli.progress import ProgressBar
from translate.cli.render import finish
from translate.message import Message
from translate.pipeline.run import run
from translate.project import Project
from translate.workspace.report import Report


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
    finish(report, output, next_steps(project) or tuple(_pointers(project, report)))


def _pointers(project: Project, report: Report) -> Iterator[Message]:
    if report.first_to_read:
        yield Message("Read: {file}", file=report.first_to_read)
    yield Message(
        "Review: 'translate review', or {files} in any PO editor",
        files=project.relative(project.catalog("*")),
    )
