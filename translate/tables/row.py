"""What a review table has in a row, and how a row finds back to its sentence.

A row carries an id that a reviewer does not see: digests of the sentence and of the English as
they were exported. Whatever happens to the rows in a word processor, the id says which sentence a
row is about, and whether the catalog still holds what the reviewer saw.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from translate.model import State, Unit
from translate.walk import fold

COLUMNS = ("No.", "Vietnamese", "English", "Comment", "Reviewed", "Id")
"""The headings of a table; a reader finds its columns by them, in whatever order."""

TICK = "x"
"""What stands in the last column of a reviewed sentence where there is no box to tick."""

ID = re.compile(r"\bid:([0-9a-f]{16})\.([0-9a-f]{16})\.([01])\b")
_TICKS = {"x", "v", "ok", "yes", "true", "1", "reviewed", "đã duyệt", "☒", "☑", "✓", "✔"}
# What no XML file may hold, a word processor's or a spreadsheet's: https://www.w3.org/TR/xml/
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Id(NamedTuple):
    """What a row was exported from."""

    source: str
    """Digest of the source sentence."""
    target: str
    """Digest of the English that the reviewer was given."""
    ticked: bool
    """Whether the sentence counted as reviewed then."""

    def __str__(self) -> str:
        return f"id:{self.source}.{self.target}.{self.ticked:d}"


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence in a review table."""

    number: str
    """Where the sentence stands: ``12``."""
    source: str
    target: str
    comment: str = ""
    ticked: bool = False
    """Whether the reviewer says that the sentence is reviewed."""
    ids: tuple[Id, ...] = ()
    """One; none in a row that somebody added, several where rows were merged."""


class Table(NamedTuple):
    """A file format of review tables."""

    write: Callable[[str, Sequence[Row]], bytes]
    """Takes a title and the rows."""
    read: Callable[[bytes, str], list[Row]]
    """Takes the file and its name; raises InputError when it is no such file."""


def digest(text: str) -> str:
    """A short digest of a text, blind to blanks that a word processor may change."""
    return hashlib.sha256(fold(_ILLEGAL.sub("", text)).encode()).hexdigest()[:16]


def row_of(unit: Unit, number: int) -> Row:
    """The row of a unit."""
    ticked = unit.state is State.REVIEWED
    return Row(
        number=str(number),
        source=_ILLEGAL.sub("", unit.source),
        target=_ILLEGAL.sub("", unit.target),
        comment=_ILLEGAL.sub("", "\n".join(unit.comments)),
        ticked=ticked,
        ids=(Id(digest(unit.source), digest(unit.target), ticked),),
    )


def parse_row(cells: Sequence[str], heading: Sequence[str]) -> Row:
    """The row that stands in ``cells``, whose columns ``heading`` names.

    The id may stand in any cell; it is taken out of the text.
    """
    found = (match for cell in cells for match in ID.findall(cell))
    ids = tuple(Id(source, target, tick == "1") for source, target, tick in found)
    text = dict(zip(heading, (ID.sub("", cell).strip() for cell in cells), strict=False))
    number, source, target, comment, tick = (text.get(name, "") for name in COLUMNS[:5])
    return Row(number, fold(source), fold(target), comment, is_tick(tick), ids)


def is_heading(cells: Sequence[str]) -> bool:
    """Whether these cells are a table's heading."""
    return {"Vietnamese", "English"} <= {cell.strip() for cell in cells}


def is_tick(text: str) -> bool:
    """Whether a reviewer who writes ``text`` into the last column means yes."""
    return text.strip().lower() in _TICKS
