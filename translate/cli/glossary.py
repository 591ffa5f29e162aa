"""``translate glossary``: a group of commands."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import click

from translate.cli.options import Verbosity, articles, here, printing, reporting
from translate.cli.render import json_text, problem_records, problems
from translate.cli.terminal import say, say_data
from translate.errors import TranslateError
from translate.pipeline import glossary


@click.group("glossary")
def command() -> None:
    """Suggest terms for the glossary, or export it."""


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


@command.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option(
    "--tbx",
    type=click.Choice(["2", "3"]),
    default="3",
    help="Version: 3 (2019), or 2 (TBX-Basic of 2008), which more programs read.",
)
@printing
def export_command(file: Path | None, *, tbx: str, output: Verbosity) -> None:
    """Write the glossary as TBX: to FILE, or to standard output."""
    data = glossary.export_tbx(here(), file, basic_2=tbx == "2")
    if file is None:
        say_data(data)
    elif output.verbose:
        say(f"wrote {file}")
