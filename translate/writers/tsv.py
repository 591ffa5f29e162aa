"""Tab-separated values: a sentence a row, no quoting, since no text holds a tab or a line end."""

from __future__ import annotations

from translate.writers.base import Edition
from translate.writers.tables import COLUMNS, inert, rows


def write_tsv(edition: Edition) -> bytes:
    """Return the sentences as a table with a heading row; formulas are made inert."""
    lines = (COLUMNS, *rows(edition))
    return "".join("\t".join(map(inert, line)) + "\n" for line in lines).encode()
