"""``translate find``."""

from __future__ import annotations

from dataclasses import asdict

import click

from translate.cli.colour import in_state
from translate.cli.completion import complete_articles
from translate.cli.language import spoken
from translate.cli.options import Verbosity, here, reporting
from translate.cli.render import json_text, problem_records, problems
from translate.cli.terminal import say
from translate.errors import TranslateError
from translate.message import Message
from translate.pipeline.find import MOST_FOUND, FoundSentence, find


@click.command("find")
@click.argument("words")
@click.argument("names", metavar="[ARTICLE]...", nargs=-1, shell_complete=complete_articles)
@click.option("--limit", type=click.IntRange(1), default=MOST_FOUND, help="How many at most.")
@reporting
def command(words: str, names: tuple[str, ...], *, limit: int, output: Verbosity) -> None:
    """Show the sentences that have WORDS, in either language, of articles and memories.

    Words without marks find words with marks too: 'ca phe' finds cà phê.
    """
    damaged: list[TranslateError] = []
    found = find(here(), words, names, limit=limit, problems=damaged)
    if output.as_json:
        say(json_text({"sentences": [*map(_record, found)], "problems": problem_records(damaged)}))
    elif not output.quiet:
        say("\n".join(map(found_text, found)) or Message("No sentence has these words."))
    problems(damaged)


def found_text(one: FoundSentence) -> str:
    """Return a sentence on three lines: where it stands and its state, its source, its English."""
    state = f"  {in_state(spoken(one.state.value), one.state)}" if one.state else ""
    return f"{one.origin}{state}\n  {one.source}\n  {one.target or '-'}"


def _record(one: FoundSentence) -> dict[str, object]:
    record = asdict(one)
    record["state"] = one.state.value if one.state else ""
    return record
