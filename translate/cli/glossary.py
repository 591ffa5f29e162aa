"""``translate glossary``: a group of commands."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import click

from translate.cli.find import found_text
from translate.cli.options import Verbosity, articles, here, printing, reporting, writing
from translate.cli.render import json_text, problem_records, problems
from translate.cli.terminal import say, say_data
from translate.errors import TranslateError, UsageError
from translate.message import Message
from translate.model import GlossaryTerm
from translate.pipeline import glossary


@click.group("glossary")
def command() -> None:
    """Suggest terms for the glossary, change it, or export it."""


@command.command("suggest")
@articles
@click.option("--least", type=click.IntRange(1), default=2, help="In so many sentences at least.")
@reporting
def suggest_command(names: tuple[str, ...], *, least: int, output: Verbosity) -> None:
    """Propose names, offices and acronyms that recur, as lines for locales/<lang>/glossary.csv.

    The English is what reviewed sentences agree on; fill in what is empty, and add the lines.
    """
    damaged: list[TranslateError] = []
    found = glossary.suggest(here(), names, least, damaged)
    if output.as_json:
        terms = [term._asdict() for term in found]
        say(json_text({"terms": terms, "problems": problem_records(damaged)}))
    elif not output.quiet:
        lines = io.StringIO()
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerows((term.source, term.target, f"{term.times}×", "") for term in found)
        say_data(lines.getvalue().encode())
    problems(damaged)


@command.command("add")
@click.argument("source")
@click.argument("target")
@click.option("--note", default="", help="What to know about it.")
@click.option("--forbidden", is_flag=True, help="TARGET must not be used.")
@writing
@printing
def add_command(source: str, target: str, *, note: str, forbidden: bool, output: Verbosity) -> None:
    """Add a term to locales/<lang>/glossary.csv: SOURCE is rendered as TARGET."""
    term = GlossaryTerm(source, target, note, forbidden=forbidden)
    changed = glossary.add_term(here(), term)
    if not output.quiet:
        say(Message("added") if changed else Message("was there already"))


@command.command("remove")
@click.argument("source")
@click.argument("target")
@writing
@printing
def remove_command(source: str, target: str, *, output: Verbosity) -> None:
    """Take a term out of the glossary."""
    if not glossary.remove_term(here(), source, target):
        raise UsageError("the glossary has no such term")
    if not output.quiet:
        say(Message("removed"))


@command.command("uses")
@click.argument("source")
@reporting
def uses_command(source: str, *, output: Verbosity) -> None:
    """Show the sentences of the articles that have a term, with their English."""
    damaged: list[TranslateError] = []
    found = glossary.uses(here(), source, damaged)
    if output.as_json:
        records = [{"place": o.origin, "source": o.source, "target": o.target} for o in found]
        say(json_text({"sentences": records, "problems": problem_records(damaged)}))
    elif not output.quiet:
        say("\n".join(map(found_text, found)) or Message("No sentence has this term."))
    problems(damaged)


@command.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option(
    "--tbx",
    type=click.Choice(["2", "3"]),
    default="3",
    help="Version: 3 (2019), or 2 (TBX-Basic of 2008), which more programs read.",
)
@writing
@printing
def export_command(file: Path | None, *, tbx: str, output: Verbosity) -> None:
    """Write the glossary as TBX: to FILE, or to standard output."""
    data = glossary.export_tbx(here(), file, basic_2=tbx == "2")
    if file is None:
        say_data(data)
    elif output.verbose:
        say(Message("wrote {file}", file=file))
