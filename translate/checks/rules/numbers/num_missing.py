"""``num-missing``: a value of the source is missing in the target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import show, span
from translate.checks.wording.names.figured_names import is_there
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Date, Kind, Pair, Value

_SHARES = {
    10: "tenth",
    20: "fifth",
    25: "quarter",
    50: "half|halv",
    75: "three.quarters",
    90: "nine.tenths",
    100: "doubl|full|all|entire|every|whole|total|complete|sold out|unanim",
}
"""What English says for so many per cent."""
_SEVERAL: dict[object, str] = {
    0: "free|zero|no|nothing|none",
    2: "both|pair|couple|twin|dual|double|twice|two|"
    "bi(?:lingual|lateral|annual|monthly|weekly|cycle|partisan)|one-(?:on|to)-one|ii(?!\\w)",
    3: "trio|triple|tri(?:lateral|ad|ennial)|iii(?!\\w)",
    4: "quad|four|iv(?!\\w)",
    11: "penalt",
    13: "early teens",
    15: "quarter of an hour|quarter past|quarter to",
    18: "year and a half|year-and-a-half",
    25: "quarter.(?:of.a.)?century",
    30: "half an hour|half-hour|half hour",
    45: "three.quarters of an hour",
    50: "half a century|half.century",
    60: "sexagenar",
    70: "septuagenar",
    80: "octogenar",
    90: "hour and a half|hour-and-a-half|nonagenar",
    100: "century|centur|centen",
    150: "sesquicenten",
    200: "bicenten|two centuries",
    300: "tercenten|three centuries",
    1000: "millenni",
    1_000_000: "(?:per|a|every|each) million",
}
"""Words that have a number in them, and Roman numerals."""
_HOLIDAYS = {
    (1, 1): "new year",
    (2, 14): "valentine",
    (3, 8): "women",
    (4, 30): "reunification|liberation|national reunification",
    (5, 1): "labou?r day|may day|workers",
    (6, 1): "children",
    (9, 2): "national day|independence",
    (10, 20): "women",
    (11, 20): "teachers",
    (12, 25): "christmas",
}
"""What English says for a date by which Vietnamese names a holiday, by month and day."""
_OF_A_YEAR: dict[object, str] = {3: "quarter", 6: "half|halv", 9: "three.quarters"}
"""What months are of a year: "6 tháng đầu năm" is its first half."""
_ARTICLE = r"(?<!\w)(?:an?|one|the|per|each|every|last|past|next|this|that|single|whole|full)"
_DATES = (Kind.DATE, Kind.TIME, Kind.CODE, Kind.QUARTER)
_LAST = re.compile(r"(?: năm nay)? (?:vừa qua|vừa rồi|năm ngoái)")
"""What stands behind a quarter that English calls the last one."""
_QUARTER = re.compile(r"(?<!\w)(?:last|this|next|previous|current|same|past) quarter(?!\w)")
_RELATIVE = re.compile(
    r"(?<!\w)(?:(?:next|following|same|previous) (?:day|morning|evening)"
    r"|(?:a|one) day (?:earlier|later|before|after))(?!\w)"
)
"""What stands for a day that another sentence names."""
_SCORE = re.compile(r"\d\s?[-–]\s?\d")
_CENTS = re.compile(r" (?:xu|cent)(?!\w)")
_ON = (" on ", "On ", " morning of ", " afternoon of ", " evening of ", " night of ")
"""What stands before a day of a month; before a month alone, the day is lost."""
_NUMBER_WORD = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fifth|eighth"
    r"|ninth|twelfth|(?:four|six|seven|ten|eleven)th|(?:thir|four|fif|six|seven|eigh|nine)teen(?:th)?"
    r"|twenty|thirty|twentieth|thirtieth|last|\d{1,2}(?:st|nd|rd|th)?"
)
_DAY_FOLLOWS = re.compile(
    rf"\.?\d|['’]s |,? (?:the )?(?:(?:twenty|thirty)[ -])?(?:{_NUMBER_WORD})(?!\w)"
    r"|\w* (?:Day|Fool|Eve)",
    re.IGNORECASE,
)
"""The day behind the month, or what is no date: "August fifth", "Nov.11", "May Day"."""
_HOUR = 60
"""``một giờ`` may be one o'clock, in minutes."""


def _find(context: Context) -> Iterator[Finding]:
    for value in context.comparison.missing:
        said = _in_words(context, value) or _in_part(context, value) or _is_nil(context, value)
        if not (said or _is_reference(context, value)):
            yield from _lost(context, value)
    for pair in context.comparison.pairs:
        if _year_is_lost(context, pair) or _day_is_lost(context, pair):
            yield from _lost(context, pair.source)


def _year_is_lost(context: Context, pair: Pair) -> bool:
    """Whether a month lost its year, and the English has it nowhere; a day's is often plain."""
    one, two = pair.source.value, pair.target.value
    if not (isinstance(one, Date) and isinstance(two, Date)) or one.day or not one.month:
        return False
    lost = one.year is not None and two.year is None
    return lost and str(one.year) not in context.unit.target


def _day_is_lost(context: Context, pair: Pair) -> bool:
    """Whether English has "on August" for a day of August; "in August" says less on purpose."""
    one, two = pair.source.value, pair.target.value
    if not (isinstance(one, Date) and isinstance(two, Date) and one.day and two.month):
        return False
    english, place = context.target.text, pair.target
    follows = _DAY_FOLLOWS.match(english, place.end)
    return two.day is None and not follows and english.endswith(_ON, 0, place.start)


def _lost(context: Context, value: Value) -> Iterator[Finding]:
    named = is_there(context.source.text, value, context.target.text)
    if not (named or context.moved_out(value)):
        message = Message(
            "'{value}' ({reading}) is not in the English", value=value.text, reading=show(value)
        )
        yield CHECK.finding(context, message, span(value))


def _is_reference(context: Context, value: Value) -> bool:
    """Whether a number is that of a footnote: [9]."""
    text = context.source.text
    before = text[max(value.start - 1, 0) : value.start]
    return before == "[" and text[value.end : value.end + 1] == "]"


def _in_words(context: Context, value: Value) -> bool:
    """Whether the English has a word for a value: a year for 1 năm, a quarter for 25%."""
    if value.kind is Kind.PERCENT:
        share = _SHARES.get(int(value.value)) if isinstance(value.value, int) else None
        found = share and re.search(rf"(?<!\w)(?:{share})", context.target.lower)
        return bool(found)
    if isinstance(value.value, Date):
        return _is_day_in_words(context, value.value)
    several = None if value.kind in _DATES else _SEVERAL.get(value.value)
    if several and re.search(rf"(?<!\w)(?:{several})", context.target.lower):
        return True
    part = _OF_A_YEAR.get(value.value) if value.unit == "month" else None
    if part and re.search(rf"(?<!\w)(?:{part})", context.target.lower):
        return True
    hour = value.kind is Kind.TIME and value.value == _HOUR and value.text.lower().endswith("giờ")
    unit = "hour" if hour else value.unit if value.kind is Kind.MEASURE else ""
    single = hour or value.value == 1
    if not (single and unit):
        return single and value.kind is Kind.MONEY
    found = re.search(rf"{_ARTICLE} (?:\w+ )?{re.escape(unit)}(?!\w)", context.target.lower)
    return found is not None


def _is_day_in_words(context: Context, date: Date) -> bool:
    """Whether the English has a word for a date: "the next day", "Christmas"."""
    if date.day and _RELATIVE.search(context.target.lower):
        return True
    if date.day and not date.month:  # "mùng 1 đến mùng 3": the first three days
        return any(value.value == date.day for value in context.target.values)
    holiday = None if date.year else _HOLIDAYS.get((date.month or 0, date.day or 0))
    return bool(holiday and re.search(holiday, context.target.lower))


def _is_nil(context: Context, value: Value) -> bool:
    """Whether a value is the second of a score that the English says in words: 1-0, two up."""
    ends = value.value == 0 and context.source.text[: value.start].endswith(("-", "–"))
    return ends and not _SCORE.search(context.target.text)


def _in_part(context: Context, value: Value) -> bool:
    """Whether the English has as much of a value as it needs: 2014-15, last quarter, $2.37."""
    if isinstance(value.value, Date):
        year = value.value.year or 0
        short = re.search(rf"{year - 1}[-–/]{year % 100:02}(?!\d)", context.target.text)
        return short is not None and not value.value.month
    if value.kind is Kind.QUARTER and _QUARTER.search(context.target.lower):
        return True
    if value.kind is Kind.QUARTER and _LAST.match(context.source.lower, value.end):
        return "quarter" in context.target.lower
    cents = _CENTS.match(context.source.lower, value.end)
    return cents is not None and f".{value.value:0>2}" in context.target.text


CHECK = Check(
    id="num-missing",
    severity=Severity.WARNING,
    what="A number or date of the source does not occur in the English.",
    why=(
        "A dropped figure is a dropped fact. Numbers that are mere grammar (1 năm, a year), "
        "have a word (25%, a quarter), mark a footnote ([9]) or repeat another are not missed, "
        "nor those that the sentence before or after took over."
    ),
    find=_find,
)
