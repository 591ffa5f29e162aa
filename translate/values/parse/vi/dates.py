"""Vietnamese dates and times of day."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.numerals import simplify
from translate.values.parse.reader import TokenReader, code, iso, month_year
from translate.values.parse.vi.clock import VI_CLOCK_SHAPES
from translate.values.parse.vi.roman import ROMAN
from translate.values.parse.vi.short_dates import DAY_WORDS
from translate.values.parse.vi.words import spelled
from translate.values.parse.word_lists import load, phrases
from translate.values.value import Date, Kind, Value

if TYPE_CHECKING:
    from translate.values.parse.reader import Rule

_MONTHS = phrases(load("vi")["month"])
_FIRST_DAYS = {"mùng", "mồng"}
"""What stands before the first ten days of a month: ``mùng sáu tháng Chạp``."""
_THOUSAND = 1000
_HIGHER = {"mươi", "chục", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"}
_EACH = {"mỗi", "từng", "hằng", "một"}
"""What stands before a day that is counted: ``mỗi ngày 8 tiếng``."""
_A_DAY = {"lần", "bữa", "viên", "tiếng", "buổi", "cữ", "ly", "cốc"}
"""What happens or is taken so many times a day: ``ngày 2 lần``."""
_ALWAYS = (24, 7)
"""``24/7`` is not a date but means day and night."""
_DECADES = {("thập", "niên"), ("thập", "kỷ"), ("thập", "kỉ"), ("những", "năm")}
_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}


def _month(reader: TokenReader, index: int) -> tuple[int | None, int]:
    """The number or name of a month at ``index``."""
    if number := reader.small(index, 12):
        # "mỗi tháng 2 lần" is twice a month
        return (None, index) if reader.word(index + 1) == "lần" else (number, index + 1)
    if (found := reader.match(_MONTHS, index)) and reader.word(found[1]) != "lần":
        if reader.word(found[1]) in _HIGHER:
            return None, index  # "lương tháng hai mươi triệu": twenty million a month
        if found[1] > index + 1 and "," in reader.between(index + 1):
            return 10, index + 1  # "tháng Mười, hai con tàu": October, two ships
        return int(found[0]), found[1]
    return None, index


def _year(reader: TokenReader, index: int) -> tuple[int | None, int]:
    """``năm 2025``, ``/2025`` or ``, 2025`` after a month."""
    if reader.word(index) == "năm" and (year := reader.year(index + 1)):
        return year, index + 2
    if reader.between(index) in ("/", "-", ", ", " ") and (year := reader.year(index)):
        return year, index + 1
    return None, index


def day_month(reader: TokenReader, index: int) -> tuple[Value, int] | None:
    """``4 tháng 11 năm 2025``, from the day on; None if it is not a date."""
    day = reader.small(index, 31)
    if day is None or reader.word(index + 1) != "tháng":
        return None
    month, after = _month(reader, index + 2)
    if month is None:
        return None
    year, after = _year(reader, after)
    return reader.value(Kind.DATE, Date(year, month, day), index, after), after


def _day(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``ngày 4``, ``mùng 4``, ``hôm 4-11``; a date with a slash is found by its own shape."""
    first = index + 1
    day = reader.small(first, 31)
    if day is None and reader.word(index) in _FIRST_DAYS:
        number, _, after = spelled(reader, first)
        found = reader.value(Kind.ORDINAL, number, index, after, weak=True, spelled=True)
        return (found if number else None), max(after, first)
    if day is None or _is_each(reader, index):
        return None, first
    if dated := day_month(reader, first):
        return dated
    month = reader.small(first + 1, 12)
    hyphens = reader.between(first + 1) == "-" and reader.between(first + 2) not in ("/", "-")
    if month and hyphens and reader.word(first + 2) != "tháng":
        date, after = Date(None, month, day), first + 2
    else:
        date, after = Date(None, None, day), first + 1
    return reader.value(Kind.DATE, date, index, after), after


def _is_each(reader: TokenReader, index: int) -> bool:
    """Whether a day is any day, and the number after it says how often: ``mỗi ngày 1 lần``."""
    return reader.word(index - 1) in _EACH or reader.word(index + 2) in _A_DAY


def _month_rule(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``tháng 12/2025``, ``tháng 7 năm 2017``, ``tháng Chạp``."""
    if reader.shape(index + 1) == "my":
        return month_year(reader, index + 1)
    month, after = _month(reader, index + 1)
    if month is None:
        return None, index + 1
    year, after = _year(reader, after)
    in_words = reader.shape(index + 1) == "word"
    unit = "lunar" if reader.word(index + 1) in ("giêng", "chạp") else ""
    date = Date(year, month)
    others = (month,) if unit else ()  # "the twelfth lunar month"
    weak = in_words and year is None and reader.written(index + 1).islower()
    # a street, and the revolution that it is named for
    weak = weak or reader.word(index - 1) in ("mạng", "rạp")
    weak = weak or (year is None and _is_lunar(reader, index, unit))
    found = reader.value(Kind.DATE, date, index, after, spelled=in_words, unit=unit, weak=weak)
    return found._replace(others=others), after


def _is_lunar(reader: TokenReader, index: int, unit: str) -> bool:
    """Whether a month is one of the moon: ``rằm tháng Tám`` is the Mid-Autumn Festival."""
    return bool(unit) or reader.word(index - 1) in ("rằm", "mồng", "mùng")


def year(reader: TokenReader, index: int) -> tuple[Value, int] | None:
    """``năm 2022``; None if ``năm`` is not followed by a year."""
    number = reader.year(index + 1)
    if number is None:
        return None
    return reader.value(Kind.DATE, Date(number), index + 1, index + 2), index + 2


def _full(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``4/11/2025``, ``4-11-2025``, ``4.11.2025``, ``4/11/25``."""
    day, month, year = (int(part) for part in re.split(r"[/.-]", reader.written(index)))
    year += 2000 if year < 100 else 0
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return code(reader, index)
    return reader.value(Kind.DATE, Date(year, month, day), index, index + 1), index + 1


def _slash(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``4/11``: a date after ``ngày`` and the like, else a date or a fraction."""
    first, second = reader.slashed(index)
    ratio = Fraction(first, second) if second else None
    if ratio and first == 1 and reader.word(index - 1) == "vòng":  # the round of 16 is "vòng 1/8"
        found = reader.value(Kind.NUMBER, 2 * second, index, index + 1, others=(ratio,))
        return found, index + 1
    if (
        1 <= first <= 31
        and 1 <= second <= 12
        and ((first, second) != _ALWAYS or reader.word(index - 1) == "ngày")
    ):
        date = Date(None, second, first)
        sure = ratio is None or reader.word(index - 1) in DAY_WORDS
        others = () if sure or ratio is None else (simplify(ratio),)
        return reader.value(Kind.DATE, date, index, index + 1, others=others), index + 1
    if ratio is None:
        return code(reader, index)
    weak = first == second  # "24/24" is "around the clock"
    # "24 applicants per place", "one in 10,000"
    to_one = first == 1 and (second >= _THOUSAND or reader.word(index - 1) == "chọi")
    found = reader.value(Kind.NUMBER, simplify(ratio), index, index + 1, weak=weak)
    return found._replace(others=(second,) if to_one else ()), index + 1


_JOINING = {"và", "đến", "tới", "hoặc", "hay"}
_NOBLE = {"cao", "tôn", "đáng", "phú", "yêu"}
"""What stands before a quý that means noble or dear."""


def _quarter(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``quý I``, ``quý 3``, ``quý hai``, ``quý đầu``, ``quý 1/2024``; ``cao quý nhất`` is none."""
    if reader.word(index - 1) in _NOBLE and reader.joined(index):
        return None, index + 1
    if reader.shape(index + 1) == "my":
        quarter = int(re.split("[/-]", reader.written(index + 1))[0])
        found = reader.value(Kind.QUARTER, quarter, index, index + 2) if quarter <= 4 else None
        return found, index + 1  # the year is read next
    number = reader.small(index + 1, 4) or ROMAN.get(reader.word(index + 1))
    number = number or _WORDS.get(reader.word(index + 1))
    if not number and reader.word(index + 1) == "đầu":
        end = index + (3 if reader.word(index + 2) == "tiên" else 2)
        return reader.value(Kind.QUARTER, 1, index, end), end
    if not number or number > 4 or reader.word(index + 2) == "lần":
        return None, index + 1
    return reader.value(Kind.QUARTER, number, index, index + 2), index + 2


def second_quarter(reader: TokenReader, index: int) -> tuple[Value, int] | None:
    """The III of ``quý II và III``; None if there is no quarter before."""
    number = ROMAN.get(reader.word(index))
    first = reader.word(index - 2) in ROMAN and reader.word(index - 3) == "quý"
    if not first or not number or number > 4 or reader.word(index - 1) not in _JOINING:
        return None
    return reader.value(Kind.QUARTER, number, index, index + 1), index + 1


def _month_or_quarter_year(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``12/2025``; for ``quý 1/2024``, the year."""
    if reader.word(index - 1) != "quý":
        return month_year(reader, index)
    year = int(reader.written(index)[-4:])
    return reader.value(Kind.DATE, Date(year), index, index + 1), index + 1


def _century(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``thế kỷ 21``, ``thế kỷ thứ XXI``."""
    if reader.word(index + 1) not in ("kỷ", "kỉ"):
        return None, index + 1
    at = index + 3 if reader.word(index + 2) == "thứ" else index + 2
    number = reader.small(at, 30) or ROMAN.get(reader.word(at))
    if number is None:
        return None, index + 2
    return reader.value(Kind.CENTURY, number, index, at + 1), at + 1


def _decade(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``thập niên 1990``, ``thập kỷ 90``, ``những năm 90``: the value is the last two digits."""
    if (reader.word(index), reader.word(index + 1)) not in _DECADES:
        return None, index + 1
    number = reader.small(index + 2, 2099)
    if number is None or number % 10 or not (number < 100 or number >= 1000):
        return None, index + 2
    return reader.value(Kind.DECADE, number % 100, index, index + 3), index + 3


def code_or_month(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``Covid-19`` is a code, ``T12`` is December, ``Q1`` a quarter."""
    text = reader.written(index)
    if text[0] == "Q" and text[1:] in ("1", "2", "3", "4"):
        return reader.value(Kind.QUARTER, int(text[1:]), index, index + 1), index + 1
    return code(reader, index)


VI_DATE_WORDS: dict[str, Rule] = {
    "ngày": _day,
    "mùng": _day,
    "mồng": _day,
    "hôm": _day,
    "tháng": _month_rule,
    "quý": _quarter,
    "thế": _century,
    "thập": _decade,
    "những": _decade,
}
VI_DATE_SHAPES: dict[str, Rule] = {
    "dmy": _full,
    "my": _month_or_quarter_year,
    "iso": iso,
    "slash": _slash,
    **VI_CLOCK_SHAPES,
}
