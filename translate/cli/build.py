"""``translate build``."""

from __future__ import annotations

from functools import partial

import click

from translate.cli.next_steps import next_steps
from translate.cli.options import Verbosity, articles, formats, here, reporting, writing
from translate.cli.progress import ProgressBar
from translate.cli.render import finish
from translate.cli.watch import watch as keep_building
from translate.errors import UsageError
from translate.io import rehearsal
from translate.message import Message
from translate.pipeline.build import build
from translate.pipeline.build.book import build_book
from translate.pipeline.watch import rebuild
from translate.workspace.report import Report


@click.command("build")
@articles
@formats
@click.option("--book", metavar="TITLE", help="Build one EPUB of the articles instead.")
@click.option("--watch", is_flag=True, help="Build again after every save, with a live page.")
@click.option("--require-clean", is_flag=True, help="Refuse articles where checks find errors.")
@click.option("--require-reviewed", is_flag=True, help="Refuse articles with unreviewed sentences.")
@writing
@reporting
def command(
    names: tuple[str, ...],
    *,
    formats: tuple[str, ...],
    book: str | None,
    watch: bool,
    output: Verbosity,
    **requirements: bool,
) -> None:
    """Build the editions.

    They are English and side by side, with output/index.html, which lists them. Each of them labels
    every sentence that nobody has reviewed.
    """
    project = here()
    if book is not None and formats:
        raise UsageError("a book is an EPUB", "--formats", "leave out --formats, or --book")
    make = partial(build, formats=formats) if book is None else partial(build_book, title=book)
    make = partial(make, **requirements)
    if watch and rehearsal():
        raise UsageError("goes on after each save", "--watch", "leave out --dry-run, or --watch")
    if watch:

        def again() -> Report:
            return rebuild(project, names, make, ProgressBar(Message("Drafting"), output))

        keep_building(project, again, output)
    report = make(project, names, progress=ProgressBar(Message("Building"), output))
    finish(report, output, next_steps(project))
