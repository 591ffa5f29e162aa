"""``translate split``."""

from __future__ import annotations

import click

from translate.cli.completion import complete_articles
from translate.cli.options import Verbosity, here, reporting, writing
from translate.cli.render import finish
from translate.pipeline.run import try_draft
from translate.pipeline.segment import split


@click.command("split")
@click.argument("article", shell_complete=complete_articles)
@click.argument("number", type=click.IntRange(min=1))
@click.argument("after", metavar="TEXT")
@writing
@reporting
def command(article: str, number: int, after: str, *, output: Verbosity) -> None:
    """Split a sentence after TEXT, permanently.

    NUMBER counts sentences from 1, as 'translate segment ARTICLE' does. Reviewed English stays with
    the first half, to be reviewed again; a draft that nobody has changed is replaced by new ones.
    """
    project = here()
    report, _ = split(project, article, number, after)
    report.add(try_draft(project, (article,)))
    finish(report, output)
