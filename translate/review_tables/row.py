"""What a review table has in a row, and how a row finds back to its sentence: by its id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple, Protocol

from translate.errors import InputError
from translate.interchange.exported import ID, Id, clean, digest, exported, ids_in
from translate.interchange.states import STATE_WORDS
from translate.model import LanguagePair, State, Unit
from translate.model.languages import VIETNAMESE_TO_ENGLISH
from translate.text.folding import fold_spaces

HEADINGS = ("No.", "Vietnamese", "English", "Comment", "Status", "Id")
"""The headings of a table; a reader finds its columns by them, in whatever order."""
_OF_ANY_PAIR = {"Source": "Vietnamese", "Translation": "English"}
"""How two columns are headed in tables in other languages."""

REVIEWED = State.REVIEWED.value
"""What a reviewer writes into the status column of a sentence that is right."""
_REVIEWED = {state.value for state in State if state.reviewed}

READ_COLUMNS = 50
"""Columns of a table that are read: ours has six, and a reviewer may add some."""
ROWS = 50_000
"""Rows of a table: a book of six megabytes."""
_CHARACTERS = 16 << 20
"""Characters of a table: that book, its English and what else we write."""
UNPACKED = 64 << 20
"""Bytes of a table that are read, and to which one may be unpacked."""

_TICKS = _REVIEWED | {"x", "v", "ok", "yes", "true", "1", "approved", "duyệt", "đã duyệt", "✓", "✔"}
_CROSSES = {"", "-", "no", "false", "0", "không", "chưa", "chưa duyệt", "not reviewed"}
_TICKED_BOXES = "☒☑"
_BOXES = re.compile(f"[☐{_TICKED_BOXES}]")
_UNREVIEWED = {
    word
    for state, words in STATE_WORDS.items()
    if not state.reviewed
    for word in (state.value, words.mark_1)
}
"""What the status of a sentence that nobody has reviewed is, or was in version 0.1."""
# the longest first: "edited draft" ends in "draft"
_NOT_REVIEWED = re.compile(rf"\b(?:{'|'.join(sorted(_UNREVIEWED, key=len, reverse=True))})\b")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A sentence in a review table."""

    number: str
    """Where the sentence stands: ``12``."""
    source: str
    target: str
    comment: str = ""
    """A line for each comment."""
    ticked: bool = False
    """Whether the reviewer says that the sentence is reviewed."""
    ids: tuple[Id, ...] = ()
    """One; none in a row that somebody added, several where rows were merged."""
    status: str = ""
    """The sentence's state when exported, or what a reviewer put in its place."""

    @property
    def label(self) -> str:
        """What the status column says."""
        reviewed = self.status in _REVIEWED
        if self.ticked:
            return self.status if reviewed else REVIEWED
        return "" if reviewed else self.status

    @property
    def unclear(self) -> bool:
        """Whether the status says neither yes nor no, in words that we know."""
        return not self.ticked and _word(self.status) not in _CROSSES

    @property
    def edited(self) -> bool:
        """Whether the reviewer changed the English."""
        return digest(self.target) != self.ids[0].target

    @property
    def decided(self) -> bool:
        """Whether the reviewer changed the English or the tick."""
        return self.edited or self.ticked != self.ids[0].ticked


class SheetRow(NamedTuple):
    """A table's row as a file holds it."""

    cells: list[str]
    notes: tuple[str, ...] = ()
    """Comments that hang on the row instead of standing in a cell, as a program's balloons do."""


class TableBounds:
    """How much of a file has been read as tables: no more than a review table can hold.

    A few kilobytes can say that each of 50,000 rows holds the same long text, once for all.

    Args:
        place: The file's name, for errors.
    """

    def __init__(self, place: str) -> None:
        self._place = place
        self._rows = self._characters = 0

    def gathered(self, lines: Iterable[tuple[SheetRow, bool]]) -> list[SheetRow]:
        """Return lines, of which those that go on are one with the line before.

        Args:
            lines: Each line, and whether it goes on: a cell is the lower part of a merged one.

        Raises:
            InputError: They hold more than any review table.
        """
        groups: list[list[SheetRow]] = []
        for line, goes_on in lines:
            self._rows += 1
            self._characters += sum(map(len, line.cells))
            if self._rows > ROWS or self._characters > _CHARACTERS:
                message = "is larger than any review table"
                raise InputError(message, self._place, "is it the right file?")
            if goes_on and groups:
                groups[-1].append(line)
            else:
                groups.append([line])
        return [_joined(group) for group in groups]


def _joined(lines: Sequence[SheetRow]) -> SheetRow:
    """Return the one line that a program made of several: a cell has the text of all."""
    if len(lines) == 1:
        return lines[0]
    columns = zip_longest(*(line.cells for line in lines), fillvalue="")
    notes = tuple(note for line in lines for note in line.notes)
    return SheetRow(["\n".join(cells).strip("\n") for cells in columns], notes)


class WriteTable(Protocol):
    """Turns rows into a file."""

    def __call__(
        self, title: str, rows: Sequence[TableRow], pair: LanguagePair = VIETNAMESE_TO_ENGLISH
    ) -> bytes:
        """Return the file; ``pair`` says which languages the texts are in."""
        ...


class Table(NamedTuple):
    """A file format of review tables."""

    write: WriteTable
    read: Callable[[bytes, str], list[TableRow]]
    """Takes the file and its name; raises InputError when it is no such file."""


def headings(pair: LanguagePair) -> tuple[str, ...]:
    """The headings of a table whose texts are in these languages."""
    if VIETNAMESE_TO_ENGLISH.covers(pair):
        return HEADINGS
    named = {heading: name for name, heading in _OF_ANY_PAIR.items()}
    return tuple(named.get(heading, heading) for heading in HEADINGS)


def row_of(unit: Unit, number: int) -> TableRow:
    """The row of a unit."""
    ticked = unit.state.reviewed
    return TableRow(
        number=str(number),
        source=fold_spaces(clean(unit.source)),
        target=fold_spaces(clean(unit.target)),
        comment=clean("\n".join(unit.comments)).strip(),
        ticked=ticked,
        ids=(exported(unit.source, unit.target, ticked=ticked),),
        status=unit.state.value,
    )


def parse_lines(lines: Iterable[SheetRow]) -> list[TableRow] | None:
    """The rows of a table, wherever its heading stands; None when it is no table of ours.

    A table that lost its heading is known by its ids, and has the columns in our order.
    """
    lines = list(lines)
    heading = next((_columns(line.cells) for line in lines if is_heading(line.cells)), None)
    if heading is None:
        if not any(ID.search(cell) for line in lines for cell in line.cells):
            return None
        heading = list(HEADINGS)
    rows = (_parse(line, heading) for line in lines)
    return [row for row in rows if row.ids or row.source or row.target or row.comment]


def _parse(line: SheetRow, names: Sequence[str]) -> TableRow:
    """The row that stands in a line, whose columns have these names; of a heading its notes.

    The id may stand in any cell; it is taken out of the text.
    """
    balloons = "\n".join(line.notes)
    if is_heading(line.cells):
        return TableRow("", "", "", balloons)
    ids = tuple(found for cell in line.cells for found in ids_in(cell))
    text = dict(zip(names, (ID.sub("", cell) for cell in line.cells), strict=False))
    number, source, target, comment, status = (text.get(name, "") for name in HEADINGS[:5])
    # without the column the reviewer cannot have decided anything
    ticked = is_tick(status) if HEADINGS[4] in names else any(found.ticked for found in ids)
    return TableRow(
        number=number.strip(),
        source=fold_spaces(source),
        target=fold_spaces(target),
        comment="\n".join(filter(None, (comment.strip(), balloons))),
        ticked=ticked,
        ids=ids,
        status=_BOXES.sub("", status).strip() or (REVIEWED if ticked else ""),
    )


def is_heading(cells: Sequence[str]) -> bool:
    """Whether these cells are a table's heading."""
    return {"Vietnamese", "English"} <= set(_columns(cells))


def _columns(cells: Sequence[str]) -> list[str]:
    """The columns that a heading names, by the names of `HEADINGS`."""
    names = [cell.strip() for cell in cells]
    return [_OF_ANY_PAIR.get(name, name) for name in names]


def is_tick(text: str) -> bool:
    """Whether a reviewer who leaves ``text`` in the status column means yes.

    A ticked box counts, and a word that says so, beside a box or what the sentence was before.
    """
    return _word(text) in _TICKS or any(box in text for box in _TICKED_BOXES)


def _word(text: str) -> str:
    """A status without boxes, and without what the sentence was when exported."""
    return _NOT_REVIEWED.sub("", _BOXES.sub("", text.lower())).strip()
