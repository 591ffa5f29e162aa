"""``translate memory``: a group of commands."""

from __future__ import annotations

from pathlib import Path

import click

from translate.cli.find import found_text
from translate.cli.options import Verbosity, here, printing, reporting, writing
from translate.cli.render import json_text, problem_records, problems
from translate.cli.terminal import say, say_data
from translate.errors import TranslateError
from translate.interchange.units import TranslationUnit
from translate.message import Message
from translate.pipeline import memory
from translate.pipeline.find import find

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.group("memory")
def command() -> None:
    """Search, import and export the translation memory."""


@command.command("search")
@click.argument("text")
@click.option(
    "--least", type=click.IntRange(1, 100), default=75, help="Least similarity, per cent."
)
@click.option("--limit", type=click.IntRange(1), default=5, help="How many at most.")
@reporting
def search_command(text: str, *, least: int, limit: int, output: Verbosity) -> None:
    """Show the sentences most like TEXT, with their English and where they stand."""
    damaged: list[TranslateError] = []
    found = memory.search_memory(here(), text, least / 100, limit, damaged)
    if output.as_json:
        values = [{"percent": int(100 * similarity), **_record(unit)} for similarity, unit in found]
        say(json_text({"matches": values, "problems": problem_records(damaged)}))
    elif not output.quiet:
        for similarity, unit in found:
            say(f"{int(100 * similarity)} %  {unit.origin}\n  {unit.source}\n  {unit.target}")
        if not found:
            _say_words(text, limit)
    problems(damaged)


def _record(unit: TranslationUnit) -> dict[str, object]:
    """A unit for programs; a state is its word."""
    return {**unit._asdict(), "state": unit.state.value if unit.state else ""}


def _say_words(text: str, limit: int) -> None:
    """Where no sentence is like it: those that have its words, in either language."""
    having = find(here(), text, limit=limit)
    say("No sentence is like this one." + (" These have its words:" if having else ""))
    for one in having:
        say(found_text(one))


@command.command("import")
@click.argument("file", type=_FILE)
@writing
@printing
def import_command(file: Path, *, output: Verbosity) -> None:
    """Add the TMX FILE of another program to the memory."""
    done = memory.import_memory(here(), file)
    if not output.quiet:
        message = "{new:,} new units; {total:,} in {path}."
        say(Message(message, new=done.new, total=done.total, path=done.path))


@command.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@writing
@printing
def export_command(file: Path | None, *, output: Verbosity) -> None:
    """Write every reviewed sentence as TMX: to FILE, or to standard output."""
    damaged: list[TranslateError] = []
    data = memory.export_memory(here(), file, damaged)
    if file is None:
        say_data(data)
    elif output.verbose:
        say(Message("wrote {file}", file=file))
    problems(damaged)
