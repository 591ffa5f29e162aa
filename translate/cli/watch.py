"""The loop behind ``translate build --watch``."""

from __future__ import annotations

from collections.abc import Callable

import click

from translate.cli.options import Output
from translate.cli.render import tell, tell_problems
from translate.errors import TranslateError
from translate.pipeline.report import Report
from translate.pipeline.watch import changes
from translate.project import Project
from translate.review.live import LiveServer


def watch(project: Project, rebuild: Callable[[], Report], output: Output) -> None:
    """Build now and after every save, with the editions in a live page, until Ctrl-C.

    A problem is told and waited out: the next save may mend it.
    """
    with LiveServer(project.output) as server:
        written = _try(rebuild, output)
        click.echo(f"Read: {server.url} (loads anew after each save; Ctrl-C stops)")
        for names in changes(project):
            if set(names) <= written:
                continue  # the catalogs that the build itself brought up to date
            if not output.quiet:
                click.echo(f"Saved: {', '.join(names)}")
            written = _try(rebuild, output)
            server.changed()


def _try(rebuild: Callable[[], Report], output: Output) -> set[str]:
    """Build and tell what was done; returns the files that were written."""
    try:
        report = rebuild()
    except TranslateError as error:
        tell_problems([error])
        return set()
    tell(report, output)
    tell_problems(report.problems)
    return set(report.written)
