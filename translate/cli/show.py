"""``translate show``."""

from __future__ import annotations

import click

from translate.cli.colour import in_state
from translate.cli.completion import complete_articles
from translate.cli.language import spoken
from translate.cli.options import Verbosity, here, reporting
from translate.cli.render import json_text
from translate.cli.taken import reading_record, reading_text
from translate.cli.terminal import say
from translate.interchange.states import STATE_WORDS
from translate.message import Message
from translate.pipeline.edit import offered
from translate.pipeline.show import NumberedSentence, sentences


@click.command("show")
@click.argument("name", metavar="ARTICLE", shell_complete=complete_articles)
@click.option("--unreviewed", is_flag=True, help="Only sentences that nobody has reviewed.")
@reporting
def command(name: str, *, unreviewed: bool, output: Verbosity) -> None:
    """Show an article's sentences with their numbers and English."""
    article, lines = sentences(here(), name)
    shown = [line for line in lines if not (unreviewed and line.unit.state.reviewed)]
    if output.as_json:
        records = [_record(line) for line in shown]
        reading = reading_record(article.reading)
        say(json_text({"article": article.slug, "sentences": records, "reading": reading}))
    elif not output.quiet:
        parts = [_text(line) for line in shown]
        say("\n\n".join([*parts, *filter(None, [reading_text(article.reading)])]))


def _text(line: NumberedSentence) -> str:
    unit = line.unit
    notes = [f"     # {comment}" for comment in unit.comments]
    if not unit.state.reviewed:
        notes += [
            f"     {spoken(Message('or {number}: {text}', number=number, text=text))}"
            for number, text in offered(unit)
        ]
    head = f"{line.number:4} {unit.source}"
    return "\n".join(
        [
            head,
            f"     {unit.target or '-'}",
            f"     {in_state(spoken(unit.state.value), unit.state)}",
            *notes,
        ]
    )


def _record(line: NumberedSentence) -> dict[str, object]:
    """A sentence for programs; ``state`` is as it was in version 1."""
    unit = line.unit
    return {
        "number": line.number,
        "source": unit.source,
        "target": unit.target,
        "status": unit.state.value,
        "state": STATE_WORDS[unit.state].json_1,
        "comments": list(unit.comments),
        "previous": unit.previous,
        "draft": unit.draft,
        "origin": unit.origin.value if unit.draft else "",
        "alternatives": [{"number": number, "text": text} for number, text in offered(unit)],
        "place": unit.place,
    }
