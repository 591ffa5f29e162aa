"""The kinds of mistakes: their names, the marks that the checks should reach, how to seed them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from seeding import coverage, dates, form, language, left, names, numbers, persons
from seeding.base import Fault

_TABLE = Path(__file__).with_name("kinds.tsv")
_FAMILIES = (numbers, dates, language, persons, names, coverage, form, left)


class Kind(NamedTuple):
    """One kind of mistake."""

    number: str
    name: str
    mark: int | None
    """How many in a hundred should be caught; None where none is asked."""
    fault: Fault


def read_kinds() -> list[Kind]:
    """Return the kinds of ``kinds.tsv``: number, name, mark (``-`` for none).

    Raises:
        KeyError: No module seeds one of them.
    """
    faults = {number: fault for family in _FAMILIES for number, fault in family.FAULTS.items()}
    rows = [line.split("\t") for line in _TABLE.read_text("utf-8").splitlines() if line[:1] != "#"]
    return [
        Kind(number, name, None if mark == "-" else int(mark), faults[number])
        for number, name, mark in rows
    ]
