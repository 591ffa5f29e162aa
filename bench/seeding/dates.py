"""Mistakes in dates and times."""

from __future__ import annotations

import calendar
import re

from seeding.base import Fault, Place, Seed, in_target, put, swap

MONTHS = calendar.month_name[1:]
DAYS = calendar.day_name[:]
QUARTERS = ("first", "second", "third", "fourth")
_MONTH = rf"\b({'|'.join(MONTHS)})\b"
_DATE = rf"{_MONTH} (?P<after>\d{{1,2}})(?![\d,]\d|\d)|\b(?P<before>\d{{1,2}}) {_MONTH}"


def _date(place: Place) -> tuple[re.Match[str], int, int] | None:
    """A date that both sides have: where it stands, its day, its month."""
    match = place.pick(_DATE)
    if match is None:
        return None
    day = int(match["after"] or match["before"])
    month = MONTHS.index(match[1] or match[4]) + 1
    stands = re.search(rf"\b0?{day}(?:[/.-]0?{month}\b| tháng 0?{month}\b)", place.source)
    return (match, day, month) if stands and 1 <= day <= 31 else None


def _written(match: re.Match[str], day: int, month: int) -> str:
    return f"{MONTHS[month - 1]} {day}" if match[1] else f"{day} {MONTHS[month - 1]}"


def swapped(place: Place) -> str | None:
    """November 4 becomes April 11."""
    found = _date(place)
    if not found or found[1] > 12 or found[1] == found[2]:
        return None
    return put(place.target, found[0], _written(found[0], found[2], found[1]))


def other_day(place: Place) -> str | None:
    """November 4 becomes November 5."""
    found = _date(place)
    if not found:
        return None
    day = found[1] + (1 if found[1] < 28 else -1)
    return put(place.target, found[0], _written(found[0], day, found[2]))


def other_month(place: Place) -> str | None:
    """November becomes October."""
    match = place.pick(_MONTH)
    if match is None or not place.says(
        rf"tháng 0?{MONTHS.index(match[0]) + 1}\b|\d/0?{MONTHS.index(match[0]) + 1}\b"
    ):
        return None
    if match[0] in ("May", "March") and not re.match(r" \d", place.target[match.end() :]):
        return None
    return put(place.target, match, place.rng.choice([m for m in MONTHS if m != match[0]]))


def other_year(place: Place) -> str | None:
    """2019 becomes 2020 or 2018."""
    found = [
        m
        for m in re.finditer(r"\b(?:19|20)\d\d\b(?![-–]|s\b)", place.target)
        if m[0] in place.source
    ]
    if not found:
        return None
    match = place.rng.choice(found)
    return put(place.target, match, str(int(match[0]) + place.rng.choice((-1, 1))))


def year_lost(place: Place) -> str | None:
    """``in 2019`` is gone."""
    found = re.finditer(r"(?: in|,|(?<=[a-z])) ((?:19|20)\d\d)\b(?![-–]|s\b)", place.target)
    found = [m for m in found if place.source.count(m[1]) == 1 and place.target.count(m[1]) == 1]
    return put(place.target, place.rng.choice(found), "") if found else None


def weekday(place: Place) -> str | None:
    """Monday becomes Friday."""
    match = place.pick(rf"\b(?:{'|'.join(DAYS)})\b")
    if match is None or not place.says(
        r"thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?<!\w)t[2-7](?!\w)"
    ):
        return None
    return put(place.target, match, place.rng.choice([day for day in DAYS if day != match[0]]))


def quarter(place: Place) -> Seed | None:
    """``năm 2019`` becomes a quarter of it on both sides, another in the bad English."""
    here = place.pick(r"(?<![\w-])(?:trong |vào |hồi )?năm ((?:19|20)\d\d)(?![\w-])", place.source)
    there = place.pick(rf"\bin ({here[1]})\b(?!-)") if here else None
    if here is None or there is None:
        return None
    right, wrong = place.rng.sample(range(4), 2)
    source = put(place.source, here, f"trong quý {('I', 'II', 'III', 'IV')[right]}/{here[1]}")
    good, bad = (
        put(place.target, there, f"in the {QUARTERS[one]} quarter of {here[1]}")
        for one in (right, wrong)
    )
    return Seed(source, good, bad)


def half_of_day(place: Place) -> str | None:
    """8 a.m. becomes 8 p.m."""
    match = place.pick(r"(?<=\d) ?([ap])(?=\.?m\b)", flags=re.IGNORECASE)
    if match is None or not place.says(r"(?:sáng|chiều|tối|đêm|trưa)|\b(?:1[3-9]|2[0-3])[h:]"):
        return None
    return put(place.target, match, "p" if match[1].lower() == "a" else "a", 1)


FAULTS: dict[str, Fault] = {
    "14": in_target(other_year),
    "15": in_target(year_lost),
    "16": in_target(swapped),
    "17": in_target(other_month),
    "18": in_target(other_day),
    "19": in_target(weekday),
    "20": quarter,
    "21": in_target(half_of_day),
    "22": swap(
        {
            "years": "months",
            "months": "years",
            "days": "weeks",
            "weeks": "days",
            "hours": "minutes",
            "minutes": "hours",
        },
        r"(?:\d|hai|ba|bốn|sáu|bảy|tám|chín|mươi|mười|vài)"
        r" ?(?:năm|tháng|tuần|ngày|giờ|phút|tiếng)(?!\w)",
        before=r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)) ",
    ),
}
