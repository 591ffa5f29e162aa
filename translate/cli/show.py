"""``translate show``."""

from __future__ import annotations

import json

import click

from translate.cli.options import as_json, here
from translate.model import State
from translate.pipeline.edit import offered
from translate.pipeline.show import NumberedSentence, sentences


@click.command("show")
@click.argument("name", metavar="ARTICLE")
@click.option("--unreviewed", is_flag=True, help="Only sentences that nobody has reviewed.")
@as_json
def command(name: str, *, unreviewed: bool, as_json: bool) -> None:
    """Show an article's sentences with their numbers and English."""
    article, lines = sentences(here(), name)
    shown = [line for line in lines if not (unreviewed and line.unit.state is State.REVIEWED)]
    if as_json:
        record = {"version": 1, "article": article.slug, "sentences": [_record(x) for x in shown]}
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join(_text(line) for line in shown))


def _text(line: NumberedSentence) -> str:
    unit = line.unit
    notes = [f"     # {comment}" for comment in unit.comments]
    if unit.state is not State.REVIEWED:
        notes += [f"     or {number}: {text}" for number, text in offered(unit)]
    head = f"{line.number:4} {unit.source}"
    return "\n".join([head, f"     {unit.target or '-'}", f"     {unit.state.value}", *notes])


def _record(line: NumberedSentence) -> dict[str, object]:
    unit = line.unit
    return {
        "number": line.number,
        "source": unit.source,
        "target": unit.target,
        "state": unit.state.value,
        "comments": list(unit.comments),
        "previous": unit.previous,
        "draft": unit.draft,
        "alternatives": [{"number": number, "text": text} for number, text in offered(unit)],
        "place": unit.place,
    }
