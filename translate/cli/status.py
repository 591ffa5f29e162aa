"""``translate status``."""

from __future__ import annotations

from dataclasses import asdict

import click

from translate.cli.options import articles, as_json, here
from translate.cli.render import json_text, problem_records, problems
from translate.cli.table import table
from translate.errors import TranslateError
from translate.model import Unit
from translate.pipeline.status import Status, drafting_model, status
from translate.pipeline.status import confirmed_unchanged as list_confirmed

_COLUMNS = (
    "article",
    "sentences",
    "reviewed",
    "unchanged",
    "fuzzy",
    "edited",
    "missing",
    "words",
    "per cent",
)


@click.command("status")
@articles
@click.option("--confirmed-unchanged", is_flag=True, help="List drafts approved without an edit.")
@as_json
def command(names: tuple[str, ...], *, confirmed_unchanged: bool, as_json: bool) -> None:
    """Show how far each article has come.

    Sentences: reviewed by a human (unchanged: as the machine drafted them), fuzzy (a draft; edited:
    somebody changed it, or its source changed), missing.
    """
    if confirmed_unchanged:
        units, errors = list_confirmed(here(), names)
        click.echo(_units_json(units, errors) if as_json else _listed(units), nl=as_json)
    else:
        rows, errors = status(here(), names)
        model = drafting_model(here())
        click.echo(_json(rows, errors, model) if as_json else _text(rows, model))
    problems(errors)


def _listed(units: list[Unit]) -> str:
    """Each unit on three lines: its place, as editors open it, its source and its English."""
    return "".join(f"{u.place}\n  {u.source}\n  {u.target}\n" for u in units)


def _units_json(units: list[Unit], errors: list[TranslateError]) -> str:
    found = [{"place": u.place, "source": u.source, "target": u.target} for u in units]
    return json_text({"confirmed": found, "problems": problem_records(errors)})


def _cells(row: Status) -> tuple[str | int, ...]:
    counts = (row.sentences, row.reviewed, row.confirmed, row.fuzzy, row.edited, row.missing)
    return (row.slug, *counts, row.words, f"{row.percent} %")


def _text(rows: list[Status], model: dict[str, str]) -> str:
    drafted = "No model is here to draft."
    if model:
        drafted = f"Drafts come from {model['name']} {model['version']}."
    return f"{table(_COLUMNS, [_cells(row) for row in rows])}\n{drafted}"


def _json(rows: list[Status], errors: list[TranslateError], model: dict[str, str]) -> str:
    articles = [{**asdict(row), "percent": row.percent} for row in rows]
    found = problem_records(errors)
    return json_text({"articles": articles, "model": model or None, "problems": found})
