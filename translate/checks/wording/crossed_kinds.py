"""Two values that took each other's place and kind: "March 28, 6 patients" for 28 on March 6.

Either is a value that the other side has, so that each alone seems to be said in another form.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from translate.values import Date, Kind, Pair, Relation, Value

if TYPE_CHECKING:
    from translate.checks.context import Context

_SPANS = {"second", "minute", "hour"}
"""Units of what a clock shows, too: ``24 giờ`` is 24 hours."""
_FIXED = {Kind.DATE, Kind.TIME}
"""Kinds of which one must be there: shares and ranks are said as numbers in many ways."""
_MOST = 12
"""Values of a sentence that are compared with each other."""
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_BESIDE_MONTH = re.compile(
    rf"(?:(?<![\w.,])(?P<before>\d[\d,]*\d) (?:{_MONTHS})(?!\w)"
    rf"|(?<!\w)(?:on|the) (?:{_MONTHS})\.? (?P<after>\d[\d,]*\d)"
    r"(?![\w%]|[.,]\d| ?(?:million|billion)))"
)
_LAST_DAY = 31
_YEARS = range(1000, 2200)


def crossed_kinds(context: Context) -> tuple[Pair, Pair] | None:
    """Return two values of unlike kinds each of which has the other's kind in the English.

    Or a date without its day, and the number that stands in English where that belongs.
    """
    pairs = context.comparison.pairs[:_MOST]
    changed = [one for one in pairs if _kind(one.source) != _kind(one.target)]
    for one, two in combinations(changed, 2):
        if _are_crossed(one, two):
            return one, two
    return _in_place_of_day(context, pairs)


def _are_crossed(one: Pair, two: Pair) -> bool:
    kinds, others = (_kind(one.source), _kind(two.source)), (_kind(two.target), _kind(one.target))
    same = one.relation is two.relation is Relation.SAME
    return same and kinds == others and not _FIXED.isdisjoint(kinds)


def _kind(value: Value) -> Kind:
    """The kind of a value; hours and minutes are times, other measures are numbers."""
    if value.kind is Kind.MEASURE:
        return Kind.TIME if value.unit in _SPANS else Kind.NUMBER
    return value.kind


def _in_place_of_day(context: Context, pairs: tuple[Pair, ...]) -> tuple[Pair, Pair] | None:
    """A date that lost its day, and the number beside its month: "June 500" for June 18."""
    dates = [one for one in pairs if _day(one.source) and not _day(one.target)]
    if not dates:
        return None
    for found in _BESIDE_MONTH.finditer(context.unit.target):
        side = "before" if found["before"] else "after"
        number = int(found[side].replace(",", ""))
        if number <= _LAST_DAY or ("," not in found[side] and number in _YEARS):
            continue
        if found[side].partition(",")[0] in {str(_day(one.source)) for one in dates}:
            continue  # "June 17,149 cases", without a space as in the source
        for other in pairs:
            if other.target.start <= found.start(side) < other.target.end:
                return dates[0], other
    return None


def _day(value: Value) -> int | None:
    return value.value.day if isinstance(value.value, Date) else None
