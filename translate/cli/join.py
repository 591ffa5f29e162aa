"""``translate join``."""

from __future__ import annotations

import click

from translate.cli.completion import complete_articles
from translate.cli.options import Verbosity, here, reporting, writing
from translate.cli.render import finish
from translate.pipeline.run import try_draft
from translate.pipeline.segment import join


@click.command("join")
@click.argument("article", shell_complete=complete_articles)
@click.argument("number", type=click.IntRange(min=1))
@writing
@reporting
def command(article: str, number: int, *, output: Verbosity) -> None:
    """Join a sentence with the next, permanently.

    NUMBER counts sentences from 1, as 'translate segment ARTICLE' does. Reviewed English is joined
    too; a draft that nobody has changed is replaced by a new one.
    """
    project = here()
    report, _ = join(project, article, number)
    report.add(try_draft(project, (article,)))
    finish(report, output)
