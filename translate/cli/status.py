"""``translate status``."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from translate.cli.options import articles, as_json, here
from translate.cli.render import problems
from translate.cli.table import table
from translate.pipeline.status import Status, status

_COLUMNS = ("article", "sentences", "reviewed", "fuzzy", "missing", "words", "per cent")


@click.command("status")
@articles
@as_json
def command(names: tuple[str, ...], *, as_json: bool) -> None:
    """Show how far each article has come.

    Sentences: reviewed by a human, fuzzy (a draft, or English whose source changed), missing.
    """
    rows, errors = status(here(), names)
    click.echo(_json(rows) if as_json else table(_COLUMNS, [_cells(row) for row in rows]))
    problems(errors)


def _cells(row: Status) -> tuple[str | int, ...]:
    counts = (row.sentences, row.reviewed, row.fuzzy, row.missing, row.words)
    return (row.slug, *counts, f"{row.percent} %")


def _json(rows: list[Status]) -> str:
    articles = [{**asdict(row), "percent": row.percent} for row in rows]
    return json.dumps({"version": 1, "articles": articles}, ensure_ascii=False, indent=2)
