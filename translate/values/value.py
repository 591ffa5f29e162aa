"""A value as a parser finds it in a text: exact, with the way it was written."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple

Exact = int | Fraction
"""An exact number; ``int`` if it is whole, so that equal values have equal and cheap hashes."""


class Date(NamedTuple):
    """A date, with as many parts as are written."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Kind(Enum):
    """The kind of thing that a value measures or names."""

    NUMBER = "number"
    PERCENT = "percent"
    POINTS = "percentage points"
    MONEY = "money"
    MEASURE = "measure"
    RATIO = "ratio"
    """A factor: ``gấp đôi``, ``threefold``."""
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    """A time of day, as minutes since midnight."""
    QUARTER = "quarter"
    CENTURY = "century"
    DECADE = "decade"
    CODE = "code"
    """A name or reference with numerals, compared letter by letter: ``Covid-19``, ``F-16``."""


class Bound(Enum):
    """What the words before a value say about its exactness."""

    EXACT = ""
    ABOUT = "about"
    MORE = "more than"
    LESS = "less than"
    NEARLY = "nearly"
    LEAST = "at least"
    MOST = "at most"


class Value(NamedTuple):
    """One value in a text.

    Two values mean the same if ``kind``, ``value`` and ``unit`` are equal; ``compare`` has looser
    rules too.
    """

    kind: Kind
    value: Exact | Date | str
    """A ``Date`` for DATE, folded text for CODE, an exact number for every other kind."""
    start: int
    """Code-point offset of the first character, after any approximation words."""
    end: int
    text: str
    """The text between ``start`` and ``end``."""
    unit: str = ""
    """Currency (ISO 4217) for MONEY, measure code (``km``) for MEASURE."""
    others: tuple[Exact | Date, ...] = ()
    """Other readings of the same characters: ``1.200`` is 1,200 or 1.2; ``4/11`` a date or not."""
    scale: int = 1
    """The factor of the magnitude word: 1,000,000 for ``triệu``; 1 without such a word."""
    foreign: bool = False
    """The separators are certainly those of the other language: ``28,5`` in English."""
    doubtful: bool = False
    """The value follows the language's rule for separators, but another reading is more likely."""
    spelled: bool = False
    """Written in words."""
    weak: bool = False
    """May be a number or not (``một``, ``one``): it is matched, but never reported as missing."""
    bound: Bound = Bound.EXACT
