"""Tab-separated values: one sentence per row, no quoting, since no text has tabs or line ends."""

from __future__ import annotations

from collections.abc import Iterator

from translate.text.formulas import guarded
from translate.writers.base import Edition
from translate.writers.layout.arrangement import everything

COLUMNS = ("place", "source", "target", "state", "model")
"""The columns of a row; ``p3.1`` is the first sentence of the third paragraph."""


def write_tsv(edition: Edition) -> bytes:
    """Return the sentences as a table with a heading row; formulas are made inert."""
    lines = (COLUMNS, *_rows(edition))
    return "".join("\t".join(map(guarded, line)) + "\n" for line in lines).encode()


def _rows(edition: Edition) -> Iterator[tuple[str, ...]]:
    """Yield a row for every sentence in reading order, as ``COLUMNS`` says."""
    for passage in everything(edition):
        for place, line in enumerate(passage.lines, 1):
            name = f"{passage.anchor}.{place}"
            yield name, line.tagged_source, line.target, line.state.value, line.model
