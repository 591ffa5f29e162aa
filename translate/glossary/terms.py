"""Read the glossary: ``glossary.csv`` with the columns source, target, note, forbidden.

The last two may be left out. ``forbidden`` is ``yes`` (``y``, ``x``, ``1``, ``true``) where the
target is a rendering that must not be used.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import TYPE_CHECKING

from translate.errors import InputError
from translate.io import read_text
from translate.model import GlossaryTerm

if TYPE_CHECKING:
    from pathlib import Path

_YES = {"yes", "y", "x", "1", "true"}
_NO = {"", "no", "n", "0", "false"}


def read_glossary(path: Path) -> tuple[GlossaryTerm, ...]:
    """Return the terms of a glossary, NFC; none when there is no such file.

    Raises:
        InputError: A column is missing, a cell is empty, or ``forbidden`` is neither yes nor no.
    """
    if not path.exists():
        return ()
    text = unicodedata.normalize("NFC", read_text(path))
    rows = csv.DictReader(io.StringIO(text), skipinitialspace=True)
    if not {"source", "target"} <= set(rows.fieldnames or ()):
        hint = "the first line is: source,target,note,forbidden"
        raise InputError("has no columns 'source' and 'target'", f"{path}:1", hint)
    return tuple(_term(row, f"{path}:{rows.line_num}") for row in rows)


def _term(row: dict[str, str | None], place: str) -> GlossaryTerm:
    cells = {name: (row.get(name) or "").strip() for name in ("source", "target", "note")}
    forbidden = (row.get("forbidden") or "").strip().lower()
    if not cells["source"] or not cells["target"]:
        raise InputError("a term needs a source and a target", place)
    if forbidden not in _YES | _NO:
        raise InputError(f"'forbidden' is yes or no, not {forbidden!r}", place)
    return GlossaryTerm(**cells, forbidden=forbidden in _YES)
