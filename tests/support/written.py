"""Random values, as both languages write them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from support.spell import spell_en, spell_vi

from translate.values import Date, Kind
from translate.values.numerals import simplify, write_numeral

if TYPE_CHECKING:
    import random

_MONTHS = calendar.month_name[1:]
_SCALES = ((1000, "nghìn", "thousand"), (10**6, "triệu", "million"), (10**9, "tỷ", "billion"))


@dataclass(frozen=True)
class Written:
    """A value, and its text in both languages."""

    kind: Kind
    value: int | Fraction | Date
    unit: str
    vi: str
    en: str


def random_value(rng: random.Random) -> Written:
    """Return a value of a random kind, with its text in both languages."""
    return rng.choice((_number, _scaled, _percent, _money, _spelled, _date, _year, _time))(rng)


def _decimal(rng: random.Random) -> Fraction:
    places = rng.choice((0, 0, 1, 2))
    return Fraction(
        rng.randrange(2, 10 ** rng.randrange(1, 8)) * 10**places + rng.randrange(1, 10), 10**places
    )


def _both(number: int | Fraction) -> tuple[str, str]:
    return write_numeral(number, ".", ","), write_numeral(number, ",", ".")


def _number(rng: random.Random) -> Written:
    # a bare number from 1500 to 2099 is a year
    number = simplify(_decimal(rng))
    vi, en = _both(number)
    return Written(Kind.NUMBER, number, "", f"{vi} người", f"{en} people")


def _scaled(rng: random.Random) -> Written:
    scale, vi_word, en_word = rng.choice(_SCALES)
    number = Fraction(rng.randrange(11, 9999), 10)
    vi, en = _both(number)
    return Written(Kind.NUMBER, simplify(number * scale), "", f"{vi} {vi_word}", f"{en} {en_word}")


def _percent(rng: random.Random) -> Written:
    vi, en = _both(number := Fraction(rng.randrange(1, 999), 10))
    return Written(Kind.PERCENT, simplify(number), "", f"{vi}%", f"{en} percent")


def _money(rng: random.Random) -> Written:
    found = _scaled(rng)
    code, vi_word, sign = rng.choice(
        (("VND", "đồng", "VND"), ("USD", "USD", "$"), ("EUR", "euro", "€"))
    )
    return Written(Kind.MONEY, found.value, code, f"{found.vi} {vi_word}", f"{sign}{found.en}")


def _spelled(rng: random.Random) -> Written:
    number = rng.randrange(11, 10 ** rng.randrange(2, 12))
    return Written(Kind.NUMBER, number, "", spell_vi(number), spell_en(number))


def _date(rng: random.Random) -> Written:
    date = Date(rng.randrange(1900, 2100), rng.randrange(1, 13), rng.randrange(1, 29))
    vi = rng.choice(("ngày {d} tháng {m} năm {y}", "ngày {d}/{m}/{y}", "{d}-{m}-{y}"))
    en = rng.choice(("{month} {d}, {y}", "{d} {month} {y}", "{short}. {d}, {y}"))
    assert date.month is not None
    month = _MONTHS[date.month - 1]
    parts = {"d": date.day, "m": date.month, "y": date.year, "month": month, "short": month[:3]}
    return Written(Kind.DATE, date, "", vi.format(**parts), en.format(**parts))


def _year(rng: random.Random) -> Written:
    year = rng.randrange(1900, 2100)
    return Written(Kind.DATE, Date(year), "", f"năm {year}", f"in {year}")


def _time(rng: random.Random) -> Written:
    hours, minutes = rng.randrange(24), rng.randrange(1, 60)
    half = "a.m." if hours < 12 else "p.m."
    en = f"{(hours - 1) % 12 + 1}:{minutes:02d} {half}"
    return Written(Kind.TIME, hours * 60 + minutes, "", f"{hours}h{minutes:02d}", en)
