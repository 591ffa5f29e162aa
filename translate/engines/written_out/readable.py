"""Write a sentence out for a model: no capitals throughout, no short forms.

Prices in short form (``299.000đ``, ``35k``, ``2tr5``), opening hours (``7h-22h``), hyphens in
dates, offices in initials (``UBND``; see ``short_forms``) and headings in capitals are frequent in
newspapers and rare in what models learn from. They say the same when they are written out; names,
values and addresses are those of the sentence.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from translate.engines.written_out.children import children
from translate.engines.written_out.frequent_words import frequent_words
from translate.engines.written_out.short_forms import is_short_form, written_out
from translate.engines.written_out.usual_spelling import usual_spelling
from translate.engines.written_out.weekdays import weekdays
from translate.text.spans import TextSpan
from translate.text.verbatim import certain_spans, likely_codes
from translate.values import Kind, Value, values_vi
from translate.values.names.headings import sentence_case
from translate.values.style.edit import Edit, apply

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_CLOCK = r"(\d{1,2})\s?(?:[hg]|giờ)\s?([0-5]\d)?"
_PERIODS = "sáng|trưa|chiều|tối|đêm|khuya"
_SPANS = ("mất", "tốn", "sau", "thêm", "chờ", "ngủ", "dài")
"""After these words come hours that pass."""
_RANGE = re.compile(
    rf"(?<![\w/:.,-])(?:((?:từ|lúc|khoảng|trong) )"
    rf"|{''.join(f'(?<!{word} )' for word in (*_SPANS, 'từ'))})"
    rf"{_CLOCK}\s?[-–—]\s?{_CLOCK}(?![\w/]|[.,:]\d)(?! ?(?:{_PERIODS}))",
    re.IGNORECASE,
)
"""Opening hours, not a span of time (mất 2h-3h)."""
_SOUTHERN = re.compile(r"(?<![\w/:.,-])(\d{1,2})g([0-5]\d)?(?!\w)")
"""``5g30``: hours as southern newspapers write them."""
_PRIMED = re.compile(
    r"(?:(?P<minute>phút (?:thứ )?(?:\d{1,2}\+)?)|(?:hết|mất|trong|khoảng|chừng|kéo dài|sau|thêm) )"
    r"\d{1,3}(?P<prime>['′’])(?=[\s.,;:)+]|$)(?!\s?\d*[\"″”])",
    re.IGNORECASE,
)
"""``hết 45'``: minutes, where no seconds or inches follow."""
_OPENED = re.compile(r"(?<!\w)['‘’](?=\w)")
_MILLIONS_OF_DONG = re.compile(r"(?<![\w.,])(\d[\d.,]*) ?(tr|triệu|tỷ|tỉ)đ(?!\w)", re.IGNORECASE)
_DATE = re.compile(r"(?<![\d.-])\d{1,2}([-.])\d{1,2}(?:\1\d{4})?$")
"""``20-11``, ``31.12.2025``."""
_MORE_DAYS = re.compile(
    r"(?<=[Nn]gày )(?:\d{1,2}[-/.]\d{1,2}(?:, | và | hoặc ))+(\d{1,2})-(\d{1,2})(?![-/.]?\d)"
)
_MONTHS, _DAYS = 12, 31
_HEIGHT = re.compile(r"\d{1,2}m\d{1,2}")
"""``1m72``."""
_IN_TWO = re.compile(r"\d\s?(?:tỷ|tỉ|triệu)\s(?:\d|rưỡi)", re.IGNORECASE)
"""A sum in two magnitudes: ``2 tỷ 300 triệu``."""
_TEN_THOUSANDS = re.compile(r"\d{1,3} vạn", re.IGNORECASE)
_MARKS = str.maketrans("«»„‟", "“”“”")
"""Quotation marks of other languages, which models have rarely read."""
_SHORT = re.compile(r"(?:đ|k|tr|triệu|tỷ)\d{0,3}$", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_MILLION = 10**6
_MOST_HOURS = 23


def readable(text: str, acronyms: Collection[str] = (), terms: Sequence[TextSpan] = ()) -> str:
    """Return a Vietnamese sentence, NFC, written out for a model.

    Args:
        text: The sentence. Addresses, code and the like stay as they are.
        acronyms: Words that keep their capitals.
        terms: Where a glossary's terms stand, which stay as they are spelt.

    Example:
        >>> readable("Mở cửa 7h-22h, vé 35k.")
        'Mở cửa từ 7 giờ sáng đến 10 giờ tối, vé 35.000 đồng.'
    """
    cased = sentence_case(text, acronyms).translate(_MARKS)
    plain = usual_spelling(cased)
    if len(plain) != len(text):
        return text
    for start, end in terms:
        plain = plain[:start] + cased[start:end] + plain[end:]
    kept = [*certain_spans(text), *_codes(text)]
    for start, end in kept:
        plain = plain[:start] + text[start:end] + plain[end:]
    taken = bytearray(len(plain))
    for start, end in (*kept, *terms):
        taken[start:end] = b"\1" * (end - start)
    edits = []
    for edit in _edits(plain):
        if not any(taken[edit.start : edit.end]):
            taken[edit.start : edit.end] = b"\1" * (edit.end - edit.start)
            edits.append(edit)
    return apply(plain, edits)


def _codes(text: str) -> Iterator[TextSpan]:
    """Where the codes of a sentence stand that are no short forms (TT-TT)."""
    for code in likely_codes(text):
        if not is_short_form(code):
            at = text.index(code)
            yield TextSpan(at, at + len(code))


def _edits(text: str) -> Iterator[Edit]:
    """Propose all that may be written out; of two in one place, the first counts."""
    yield from written_out(text)
    yield from children(text)
    yield from frequent_words(text)
    if any(map(str.isdigit, text)):
        yield from weekdays(text)
        yield from _minutes(text)
        yield from _hours(text)
        yield from _values(text)
        yield from _more_days(text)


def _hours(text: str) -> Iterator[Edit]:
    """Propose opening hours and southern times in words."""
    for match in _RANGE.finditer(text):
        begin, end = _spoken(match[2], match[3]), _spoken(match[4], match[5])
        if begin and end:
            yield Edit(*match.span(), f"{match[1] or 'từ '}{begin} đến {end}")
    southern = list(_SOUTHERN.finditer(text))
    certain = any(match[2] for match in southern)
    for match in southern:
        if int(match[1]) > _MOST_HOURS or not (certain or text.endswith("lúc ", 0, match.start())):
            continue  # "13g" is a weight: 13 grams
        yield Edit(*match.span(), f"{match[1]}h{match[2] or ''}")


def _minutes(text: str) -> Iterator[Edit]:
    """Propose minutes in words, and millions of dong: ``hết 45'``, ``phút 45'``, ``3trđ``."""
    for match in _PRIMED.finditer(text):
        if not _OPENED.search(text, 0, match.start()):  # else it may end a title: ‘Lật mặt 7’
            yield Edit(*match.span("prime"), "" if match["minute"] else " phút")
    for match in _MILLIONS_OF_DONG.finditer(text):
        scale = "triệu" if match[2].lower() in ("tr", "triệu") else "tỷ"
        yield Edit(*match.span(), f"{match[1]} {scale} đồng")


def _spoken(hours: str, minutes: str | None) -> str:
    """A time with the part of the day; empty where no clock shows it or it is midnight."""
    hour = int(hours)
    if not 0 < hour <= _MOST_HOURS:
        return ""
    period = next(name for last, name in _DAY if hour <= last)
    past = f"{minutes}" if minutes and int(minutes) else ""
    return f"{(hour - 1) % 12 + 1}{'h' + past if past else ' giờ'} {period}"


_DAY = ((11, "sáng"), (12, "trưa"), (17, "chiều"), (23, "tối"))
"""The last hour of each part of the day, and its name."""


def _values(text: str) -> Iterator[Edit]:
    """Propose sums, dates and heights as models have read them."""
    values = values_vi(text)
    yield from _sums([value for value in values if value.kind is Kind.MONEY], text)
    for value in values:
        if value.kind is Kind.DATE and (date := _DATE.search(value.text)):
            yield Edit(value.start + date.start(), value.end, date[0].replace(date[1], "/"))
        elif value.kind is Kind.NUMBER and _TEN_THOUSANDS.fullmatch(value.text):
            yield Edit(value.start, value.end, f"{value.value:,}".replace(",", "."))
        elif value.unit == "m" and _HEIGHT.fullmatch(value.text):
            metres, _, part = value.text.partition("m")
            yield Edit(value.start, value.end, f"{metres},{part} m")


def _more_days(text: str) -> Iterator[Edit]:
    """Propose a slash in the second of two days: ``ngày 30-4 và 2-9``."""
    for match in _MORE_DAYS.finditer(text):
        if int(match[2]) <= _MONTHS and int(match[1]) <= _DAYS:
            yield Edit(match.start(1), match.end(2), f"{match[1]}/{match[2]}")


def _sums(values: Sequence[Value], text: str) -> Iterator[Edit]:
    """Propose sums in dong without short forms."""
    for value, following in zip_longest(values, values[1:]):
        if value.unit != "VND" or not isinstance(value.value, int):
            continue
        short = _SHORT.search(value.text) and not value.text.endswith(("triệu", "tỷ"))
        if short or _IN_TWO.search(value.text):
            yield Edit(value.start, value.end, f"{_figure(value)} đồng")
        elif following and value.text.isdigit() and _goes_with(text, value, following):
            yield Edit(value.start, value.end, _figure(value))


def _goes_with(text: str, value: Value, following: Value) -> bool:
    """Whether a bare number takes its magnitude from a short form after it (75-80k)."""
    between = text[value.end : following.start]
    shared = value.value != int(value.text)
    return shared and len(between) <= 3 and bool(_SHORT.search(following.text))


def _figure(value: Value) -> str:
    """A sum in figures, with the word for millions."""
    number = value.value
    written = _GROUPED.match(value.text) if value.scale == 1 else None
    if written or not isinstance(number, int):
        return written[0] if written else value.text
    for scale, word in ((10**9, "tỷ"), (_MILLION, "triệu")):
        if number >= scale and number * 1000 % scale == 0:
            return f"{number / scale:.9g} {word}".replace(".", ",")
    return f"{number:,}".replace(",", ".")
