"""Count the numbers that a draft gets wrong by value, and repair those that are certain.

A numeral is repaired only if it is certain which number of the source it renders: it differs in its
separators (``1.200 schools``) or by a power of a thousand (``28.5 billion`` for 28,5 triệu); or it
is the only value of the draft without a partner, the source has only one such value too, and their
digits differ as a model's slips do (``20111`` for 2011). Only from Vietnamese into English.
"""

from __future__ import annotations

import calendar
import re
from collections import Counter
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from translate.values import VALUE_PARSERS, Date, Kind, Relation, Value, compare, values_en

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RIGHT = {Relation.SAME, Relation.UNIT}
_DONG = "VND"
_SIGNS = "$€£¥"
_ENDS_SUM = re.compile(r"(?!\s?dongs?\b|\s?đồng|\w|-\w|[.,:]\d)")
_SCALES = {10**6: " million", 10**9: " billion", 10**12: " trillion"}
_NUMERAL = re.compile(r"(?:\d[\d.,]*\d|\d)(?:\s*(?:hundred|thousand|million|billion|trillion)\b)?")
_MOST_MONTHS = 12
_SAYS_DAY = re.compile(
    r"\b(?:ngày|hôm|mùng|sáng|trưa|chiều|tối|đêm|khuya|lễ|dịp|thứ \w+|chủ nhật)\s"
    r"(?:\d{1,2}(?:/\d{1,2})?(?:, | và ))*$",
    re.IGNORECASE,
)
_MONTHS = re.compile("|".join(filter(None, calendar.month_name)))


def wrong_values(source: Sequence[Value], text: str, target: str) -> int:
    """Return how many values of ``source`` the draft ``text`` loses, changes or invents."""
    if target not in VALUE_PARSERS:
        return 0
    found = compare(source, VALUE_PARSERS[target](text))
    wrong = sum(pair.relation not in _RIGHT for pair in found.pairs)
    return wrong + len(found.missing) + len(found.extra)


def lost_values(source: Sequence[Value], text: str, target: str) -> tuple[str, ...]:
    """Return the values of ``source`` that the draft ``text`` loses or changes, as written."""
    if target not in VALUE_PARSERS:
        return ()
    found = compare(source, VALUE_PARSERS[target](text))
    changed = [pair.source for pair in found.pairs if pair.relation not in _RIGHT]
    lost = sorted([*changed, *found.missing], key=lambda value: value.start)
    return tuple(value.text for value in lost)


def with_dates(
    source: Sequence[Value], text: str, sentence: str = ""
) -> tuple[str, tuple[str, ...]]:
    """Name the month in dates of the English draft ``text`` that stand as the source has them.

    Args:
        source: The values of the source.
        text: The draft.
        sentence: The source, which must say that it means a day: 1/3 and 10/10 may be shares.

    Returns:
        The draft, and a note for each date: ``15/11 -> 15 November``.
    """
    notes: list[str] = []
    dates = Counter(
        value.value
        for value in source
        if isinstance(value.value, Date) and _is_day(value, value.value, sentence)
    )
    for date, times in dates.items():
        if date.day and date.month and not _is_number(date, source):
            year = rf"[/.,-]{date.year}" if date.year else ""
            pattern = rf"(?<![\w/.,-])0?{date.day}[/.,-]0?{date.month}{year}(?![\w/%-]|[.,]\d)"
            named = f"{date.day} {calendar.month_name[date.month]}"
            named += f" {date.year}" if date.year else ""
            found = re.findall(pattern, text)
            if len(found) <= times:
                notes += [f"{one} -> {named}" for one in found]
                text = re.sub(pattern, named, text)
    return text, tuple(notes)


def _is_day(value: Value, date: Date, sentence: str) -> bool:
    """Whether a date can be no share or score: by its year or size, or by the word before it."""
    certain = bool(date.year) or not value.text[0].isdigit() or (date.day or 0) > _MOST_MONTHS
    return certain or bool(_SAYS_DAY.search(sentence, 0, value.start))


def _is_number(date: Date, source: Sequence[Value]) -> bool:
    """Whether the source has a number too that is written as ``date`` may be: 3,10."""
    numbers = {Fraction(f"{date.day}.{date.month}"), Fraction(f"{date.day}.{date.month:02}")}
    return any(value.value in numbers for value in source)


def with_currency(source: Sequence[Value], text: str) -> tuple[str, tuple[str, ...]]:
    """Give sums in the English draft ``text`` the dong that the source has after them.

    Returns:
        The draft, and a note for each sum: ``62,000 -> 62,000 dong``.
    """
    notes: list[str] = []
    if not any(value.unit == _DONG for value in source):
        return text, ()
    for start, end, number in reversed(_with_sign(source, text)):
        notes.append(f"{text[start:end]} -> {number} dong")
        text = f"{text[:start]}{number} dong{text[end:]}"
    for _ in source:
        bare = _without_currency(source, text)
        if bare is None:
            break
        notes.append(f"{bare.text} -> {bare.text} dong")
        text = f"{text[: bare.end]} dong{text[bare.end :]}"
    return text, tuple(reversed(notes))


def _with_sign(source: Sequence[Value], text: str) -> list[tuple[int, int, str]]:
    """The sums of ``text`` with a foreign sign that render sums in dong: start, end, the number."""
    known = {value.unit for value in source}
    return [
        (pair.target.start, pair.target.end, pair.target.text[1:])
        for pair in compare(source, values_en(text)).pairs
        if pair.source.unit == _DONG
        and pair.target.unit not in known
        and pair.source.value == pair.target.value
        and pair.target.text[0] in _SIGNS
    ]


def _without_currency(source: Sequence[Value], text: str) -> Value | None:
    """The last number of ``text`` that renders a sum in dong and has no currency."""
    found = [
        pair.target
        for pair in compare(source, values_en(text)).pairs
        if pair.relation is Relation.SAME
        and (pair.source.unit, pair.target.kind) == (_DONG, Kind.NUMBER)
        and pair.source.value == pair.target.value
        and not pair.target.spelled
        and _ENDS_SUM.match(text, pair.target.end)
    ]
    return max(found, key=lambda value: value.start, default=None)


def repair(source: Sequence[Value], text: str) -> tuple[str, tuple[str, ...]]:
    """Repair numerals in the English draft ``text`` where it is certain what they should be.

    Returns:
        The draft, and a note for each numeral that was repaired: ``5000 -> 500,000``.
    """
    notes = []
    for wanted, found in sorted(_certain(source, text), key=lambda pair: -pair[1].start):
        new = _rewrite(wanted, found)
        repaired_text = text[: found.start] + new + text[found.end :]
        if wrong_values(source, repaired_text, "en") < wrong_values(source, text, "en"):
            notes.append(f"{found.text} -> {new}")
            text = repaired_text
    return text, tuple(reversed(notes))


def _certain(source: Sequence[Value], text: str) -> list[tuple[Value, Value]]:
    """Return the pairs of source value and wrong rendering in ``text`` that are certain."""
    comparison = compare(source, values_en(text))
    wrong = [pair for pair in comparison.pairs if pair.relation not in _RIGHT]
    clear = {Relation.SEPARATOR, Relation.MAGNITUDE}
    sure = [(pair.source, pair.target) for pair in wrong if pair.relation in clear]
    rest = [(pair.source, pair.target) for pair in wrong if pair.relation not in clear]
    lost = [*(s for s, _ in rest), *comparison.missing]
    strange = [*(t for _, t in rest), *comparison.extra]
    if len(lost) == len(strange) == 1 and _slipped(lost[0], strange[0]):
        sure.append((lost[0], strange[0]))
    return sure


def _slipped(wanted: Value, found: Value) -> bool:
    """Whether ``found`` differs from ``wanted`` as a model's slip does."""
    days = [v for v in (wanted.value, found.value) if isinstance(v, Date) and v.month]
    if days:
        return len(days) == 2 and all(date.day for date in days)
    ours, theirs = _digits(wanted.text), _digits(found.text)
    # one digit proves nothing, and a telephone or file number is not an amount
    if len(ours) < 2 or ours[0] == "0" or Kind.CODE in {wanted.kind, found.kind}:
        return False
    slip = len(ours) > 2 and _one_edit_apart(ours, theirs)
    return slip or _squeezed(ours) == _squeezed(theirs)


def _rewrite(wanted: Value, found: Value) -> str:
    """Return the text of ``found`` with the value of ``wanted``."""
    if isinstance(wanted.value, Date) and wanted.value.month:
        return _rewrite_date(wanted.value, found.text)
    return _NUMERAL.sub(_english(wanted), found.text, count=1)


def _rewrite_date(date: Date, text: str) -> str:
    if date.month:
        text = _MONTHS.sub(calendar.month_name[date.month], text)
    if date.day:
        text = re.sub(r"(?<!\d)\d{1,2}(?!\d)", str(date.day), text, count=1)
    return re.sub(r"\d{4,}", str(date.year), text) if date.year else text


def _english(value: Value) -> str:
    """Return a value as an English newspaper prints it, without its unit."""
    if isinstance(value.value, Date):
        return str(value.value.year)
    scale = value.scale if value.scale in _SCALES else 1
    number = Fraction(value.value) / scale
    while scale > 1 and number >= 1000 and scale * 1000 in _SCALES:
        scale, number = scale * 1000, number / 1000  # 15,300 billion is 15.3 trillion
    plain = f"{number.numerator:,}" if number.denominator == 1 else f"{float(number):,.12g}"
    return plain + _SCALES.get(scale, "")


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _squeezed(digits: Iterable[str]) -> list[str]:
    return [digit for digit, _ in groupby(digits)]


def _one_edit_apart(a: str, b: str) -> bool:
    """Whether one digit was added, dropped or changed."""
    short, long = sorted((a, b), key=len)
    start = next(
        (i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short)
    )
    if len(short) == len(long):
        return short[start + 1 :] == long[start + 1 :]
    return short[start:] == long[start + 1 :]
