"""The loop of ``translate build --watch``."""

from __future__ import annotations

from collections.abc import Callable

from translate.cli.options import Verbosity
from translate.cli.render import tell, tell_problems
from translate.cli.terminal import say
from translate.errors import TranslateError
from translate.message import Message
from translate.pipeline.watch import changes, snapshot
from translate.project import Project
from translate.review.live_editions import LiveServer
from translate.workspace.report import Report


def watch(project: Project, rebuild: Callable[[], Report], output: Verbosity) -> None:
    """Build now and after every save, with the editions in a live page, until Ctrl-C.

    A problem is reported and waited out: the next save may fix it.
    """
    known = snapshot(project)
    with LiveServer(project.output) as server:
        _try(rebuild, output, "")
        say(Message("Read: {url} (loads again after each save; Ctrl-C stops)", url=server.url))
        for names in changes(project, known):
            # among them the catalogs that the build itself brought up to date: nothing to do then
            _try(rebuild, output, Message("Saved: {files}", files=", ".join(names)))
            server.changed()


def _try(rebuild: Callable[[], Report], output: Verbosity, occasion: str) -> None:
    """Build; print the occasion and what was done, unless nothing was done."""
    try:
        report = rebuild()
    except TranslateError as error:
        report = Report(problems=[error])
    if occasion and not report.written and not report.problems:
        return
    if occasion and not output.quiet:
        say(occasion)
    tell(report, output)
    tell_problems(report.problems)
