"""What a parser finds: one written value, exact, with how it was written."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple

Exact = int | Fraction
"""An exact number; ``int`` where it is whole, so that equal values hash alike and cheaply."""


class Date(NamedTuple):
    """A date, as much of it as is written."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Kind(Enum):
    """What a value measures or names."""

    NUMBER = "number"
    PERCENT = "percent"
    POINTS = "percentage points"
    MONEY = "money"
    MEASURE = "measure"
    RATIO = "ratio"
    """How many times: ``gấp đôi``, ``threefold``."""
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

    Two values mean the same when ``kind``, ``value`` and ``unit`` are equal; ``compare`` knows
    the looser ways too.
    """

    kind: Kind
    value: Exact | Date | str
    """A ``Date`` for DATE, folded text for CODE, an exact number for every other kind."""
    start: int
    """Code-point offset of the first character, approximation words left out."""
    end: int
    text: str
    """The text between ``start`` and ``end``."""
    unit: str = ""
    """Currency (ISO 4217) for MONEY, measure code (``km``) for MEASURE."""
    others: tuple[Exact | Date, ...] = ()
    """Other readings of the same characters: ``1.200`` is 1,200 or 1.2; ``4/11`` a date or not."""
    scale: int = 1
    """The magnitude word that was used: 1,000,000 for ``triệu``; 1 when there is none."""
    foreign: bool = False
    """The separators are those of the other language for certain: ``28,5`` in English."""
    doubtful: bool = False
    """The value follows the language's rule for separators, but another reading is likelier."""
    spelled: bool = False
    """Written in words."""
    weak: bool = False
    """May count or may be mere grammar (``một``, ``one``): matches, but is never missed."""
    bound: Bound = Bound.EXACT
