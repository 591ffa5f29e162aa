"""``translate status``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import partial

import click

from translate.cli.colour import in_state
from translate.cli.language import spoken
from translate.cli.next_steps import next_steps
from translate.cli.options import Verbosity, articles, here, reporting
from translate.cli.render import json_text, problem_records, problems
from translate.cli.table import Cell, table
from translate.cli.terminal import say
from translate.errors import TranslateError
from translate.interchange.states import count_json_1
from translate.message import Message, as_message, counted
from translate.model import State, Tally, Unit
from translate.pipeline.history import by_reviewer
from translate.pipeline.status import Status, status
from translate.pipeline.status import confirmed_unchanged as list_confirmed
from translate.workspace.engine import drafting_model
from translate.workspace.git import driver_advice, needs_merge_driver

_NO_DRIVER = Message("several people commit here, and git merges catalogs line by line")


@click.command("status")
@articles
@click.option("--confirmed-unchanged", is_flag=True, help="List drafts approved without an edit.")
@click.option("--by", is_flag=True, help="Count reviewed sentences by who approved them.")
@reporting
def command(
    names: tuple[str, ...], *, confirmed_unchanged: bool, by: bool, output: Verbosity
) -> None:
    """Show how far each article has come.

    A sentence is untranslated, a draft, an edited draft, one whose source changed, or reviewed (as
    drafted, or in other words). States that no sentence is in are left out of the table.
    """
    if confirmed_unchanged:
        units, errors = list_confirmed(here(), names)
        if output.as_json:
            say(_units_json(units, errors))
        elif units and not output.quiet:
            say(_listed(units))
    elif by:
        counts, errors = by_reviewer(here(), names)
        if output.as_json:
            said = {slug: dict(found) for slug, found in counts.items()}
            say(json_text({"reviewed_by": said, "problems": problem_records(errors)}))
        elif not output.quiet:
            say(_by_text(counts))
    else:
        project = here()
        rows, errors = status(project, names)
        model = drafting_model(project)
        if output.as_json:
            say(_json(rows, errors, model))
        elif not output.quiet:
            say("\n".join([_text(rows, model), *map(spoken, next_steps(project))]))
        if needs_merge_driver(project):
            note = Message("{what}; {advice}", what=_NO_DRIVER, advice=as_message(driver_advice()))
            say(Message("Note: {note}", note=note), err=True)
    problems(errors)


def _by_text(counts: Mapping[str, Counter[str]]) -> str:
    """Return a table of the reviewed sentences: a row an article, a column a reviewer."""
    names = sorted({name for found in counts.values() for name in found})
    heads = (spoken(Message("article")), spoken(State.REVIEWED.value))
    columns = (*heads, *(name or spoken(Message("not known")) for name in names))
    rows: list[tuple[Cell, ...]] = [
        (slug, found.total(), *(found[name] for name in names)) for slug, found in counts.items()
    ]
    return table(columns, rows)


def _listed(units: list[Unit]) -> str:
    """Each unit on three lines: its place, as editors open it, its source and its English."""
    return "\n".join(f"{u.place}\n  {u.source}\n  {u.target}" for u in units)


def _units_json(units: list[Unit], errors: list[TranslateError]) -> str:
    found = [{"place": u.place, "source": u.source, "target": u.target} for u in units]
    return json_text({"confirmed": found, "problems": problem_records(errors)})


def _text(rows: list[Status], model: dict[str, str]) -> str:
    drafted = spoken(Message("No model is here to draft."))
    if model:
        label = f"{model['name']} {model['version']}"
        drafted = spoken(Message("Drafts come from {label}.", label=label))
        drafted += _of_other_models(rows, label)
    states = [state for state in State if any(row.tally[state] for row in rows)]
    memory = [Message("approved by memory")] if any(row.by_memory for row in rows) else []
    words = [state.value for state in states]
    first, last = (
        (Message("article"), Message("sentences")),
        (Message("words"), Message("per cent")),
    )
    columns = [spoken(one) for one in (*first, *words, *memory, *last)]
    colours = {
        number: partial(in_state, state=state) for number, state in enumerate(states, len(first))
    }
    cells = [_cells(row, states, memory=bool(memory)) for row in rows]
    return f"{table(columns, cells, colours)}\n{drafted}"


def _of_other_models(rows: list[Status], label: str) -> str:
    """Return a line on the drafts that ``label`` did not make, as after an upgrade; or nothing."""
    made = sum((Counter(row.drafted_by) for row in rows), Counter[str]())
    others = sorted(made.keys() - {label})
    number = sum(made[other] for other in others)
    if not number:
        return ""
    made_by = counted(
        number,
        "{count} untouched draft is by {models}: `translate draft --redraft` makes it again.",
        "{count} untouched drafts are by {models}: `translate draft --redraft` makes them again.",
        models=", ".join(others),
    )
    return f"\n{spoken(made_by)}"


def _cells(row: Status, states: list[State], *, memory: bool) -> tuple[Cell, ...]:
    counts = [row.tally[state] for state in states]
    counts += [row.by_memory] if memory else []
    return (row.slug, row.tally.total(), *counts, row.words, f"{row.tally.percent} %")


def _json(rows: list[Status], errors: list[TranslateError], model: dict[str, str]) -> str:
    articles = [_record(row) for row in rows]
    found = problem_records(errors)
    return json_text({"articles": articles, "model": model or None, "problems": found})


def _record(row: Status) -> dict[str, object]:
    """An article for programs; all but ``statuses`` is as it was in version 1."""
    return {
        "slug": row.slug,
        "sentences": row.tally.total(),
        "statuses": {state.value: row.tally[state] for state in State},
        **_counts_1(row.tally),
        "words": row.words,
        "percent": row.tally.percent,
        "drafted_by": dict(sorted(row.drafted_by.items())),
        "approved_by_memory": row.by_memory,
    }


def _counts_1(tally: Tally) -> dict[str, int]:
    """The counts of version 1, which had three states and parts of two of them."""
    return {
        **count_json_1(tally),
        "confirmed": tally[State.REVIEWED_AS_DRAFTED],
        "edited": tally[State.EDITED_DRAFT] + tally[State.SOURCE_CHANGED],
    }
