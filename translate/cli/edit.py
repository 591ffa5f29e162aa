"""``translate edit``."""

from __future__ import annotations

from typing import Any

import click

from translate.cli.colour import in_state
from translate.cli.completion import complete_articles
from translate.cli.language import spoken
from translate.cli.options import Verbosity, here, printing, writing
from translate.cli.terminal import say
from translate.errors import UsageError
from translate.message import Message
from translate.model import Unit
from translate.pipeline.edit import (
    approved,
    chosen,
    commented,
    edit,
    lost_markup,
    reverted,
    rewritten,
)
from translate.pipeline.show import sentence_at


@click.command("edit")
@click.argument("name", metavar="ARTICLE", shell_complete=complete_articles)
@click.option("--sentence", "number", type=int, required=True, help="Its number in the article.")
@click.option("--text", help="The English it is to have.")
@click.option("--revert", is_flag=True, help="Put the machine's draft back.")
@click.option("--alternative", type=int, metavar="N", help="Take another of its proposals.")
@click.option("--comment", help="The translator's note; an empty one removes it.")
@click.option("--approve", is_flag=True, help="Mark it as reviewed.")
@writing
@printing
def command(number: int, name: str, *, output: Verbosity, **wishes: Any) -> None:
    """Change or approve one sentence, as the review page does.

    'translate show ARTICLE' lists the sentences with their numbers and the alternatives with
    theirs.
    """
    slug, shown = sentence_at(here(), name, number)
    unit = edit(here(), slug, shown.source, lambda unit: _changed(unit, **wishes), shown)
    if not output.quiet:
        say(f"{number}  {in_state(spoken(unit.state.value), unit.state)}  {unit.target or '-'}")
    if wishes["approve"] and (tags := lost_markup(unit)):
        lost = "sentence {number} is reviewed, though its markup {tags} is missing or badly set"
        say(Message("Note: {note}", note=Message(lost, number=number, tags=tags)), err=True)


def _changed(
    unit: Unit,
    *,
    text: str | None,
    revert: bool,
    alternative: int | None,
    comment: str | None,
    approve: bool,
) -> Unit:
    if (text is not None) + revert + (alternative is not None) > 1:
        raise UsageError("give one of --text, --revert and --alternative")
    if revert:
        unit = reverted(unit)
    if alternative is not None:
        unit = chosen(unit, alternative)
    if text is not None:
        unit = rewritten(unit, text)
    if comment is not None:
        unit = commented(unit, comment)
    return approved(unit) if approve else unit
