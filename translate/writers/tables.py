"""Rows for spreadsheets and scripts: a sentence a row."""

from __future__ import annotations

from collections.abc import Iterator

from translate.writers.base import Edition
from translate.writers.layout import everything

COLUMNS = ("place", "source", "target", "state", "model")
"""What stands in a row: ``p3.1`` is the first sentence of the third paragraph."""


def rows(edition: Edition) -> Iterator[tuple[str, ...]]:
    """Yield a row for every sentence in reading order, as ``COLUMNS`` says."""
    for passage in everything(edition):
        for place, line in enumerate(passage.lines, 1):
            name = f"{passage.anchor}.{place}"
            yield name, line.source, line.target, line.state.value, line.model


def inert(cell: str) -> str:
    """``cell`` with an apostrophe in front when a spreadsheet would take it for a formula.

    https://owasp.org/www-community/attacks/CSV_Injection
    """
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
