"""``translate replace``."""

from __future__ import annotations

import click

from translate.cli.colour import in_state
from translate.cli.completion import complete_articles
from translate.cli.language import spoken
from translate.cli.options import Verbosity, here, reporting, writing
from translate.cli.render import json_text, problem_records, problems
from translate.cli.terminal import say
from translate.errors import TranslateError
from translate.message import Message, as_message, counted
from translate.pipeline.replace import WordReplacement, replace_all_in, replacements


@click.command("replace")
@click.argument("old")
@click.argument("new")
@click.argument("names", metavar="[ARTICLE]...", nargs=-1, shell_complete=complete_articles)
@click.option("--apply", "make", is_flag=True, help="Do it; without this, it is only shown.")
@click.option("--keep-reviewed", is_flag=True, help="Reviewed sentences stay reviewed.")
@click.option("--any-case", is_flag=True, help="Capitals do not count.")
@click.option("--parts", is_flag=True, help="Parts of words count too.")
@writing
@reporting
def command(
    old: str, new: str, names: tuple[str, ...], *, output: Verbosity, **wishes: bool
) -> None:
    """Show where OLD stands in the English, or put NEW in its place with --apply.

    A reviewed sentence is no longer reviewed after it, unless you say --keep-reviewed.
    """
    project = here()
    damaged: list[TranslateError] = []
    options = {"cased": not wishes["any_case"], "whole": not wishes["parts"]}
    found = replacements(project, old, new, names, problems=damaged, **options)
    made = 0
    if wishes["make"]:
        kept = [(one.slug, one.before.source) for one in found] if wishes["keep_reviewed"] else []
        report, done = replace_all_in(project, found, kept)
        made, damaged = len(done), [*damaged, *report.problems]
        for note in report.notes:
            say(Message("Note: {note}", note=as_message(note)), err=True)
    if output.as_json:
        records = [_record(one) for one in found]
        facts = {"replacements": records, "made": made, "problems": problem_records(damaged)}
        say(json_text(facts))
    elif not output.quiet:
        say(_text(found, made, make=wishes["make"]))
    problems(damaged)


def _record(one: WordReplacement) -> dict[str, object]:
    unit = one.before
    return {
        "article": one.slug,
        "place": unit.place,
        "source": unit.source,
        "target": unit.target,
        "new": one.after,
        "state": unit.state.value,
    }


def _text(found: list[WordReplacement], made: int, *, make: bool) -> str:
    if make:
        return spoken(counted(made, "{count} sentence changed.", "{count} sentences changed."))
    if not found:
        return spoken(Message("No translation has these words."))
    lines = [
        f"{one.before.place}  {_state(one)}\n- {one.before.target}\n+ {one.after}" for one in found
    ]
    end = counted(
        len(found),
        "{count} sentence; nothing is changed without --apply.",
        "{count} sentences; nothing is changed without --apply.",
    )
    return "\n".join([*lines, spoken(end)])


def _state(one: WordReplacement) -> str:
    return in_state(spoken(one.before.state.value), one.before.state)
