"""``num-order``: the two ends of a change were exchanged, or the figures of two places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.text import Word
from translate.checks.wording.counted_roles import exchanged_counts
from translate.checks.wording.crossed_kinds import crossed_kinds
from translate.message import Message
from translate.model import Finding, Severity
from translate.text.folding import strip_marks
from translate.values import Kind, Pair, Relation, Value

_TO = re.compile(
    r"\s*(?:độ )?(?:\([^)]*\)\s*)?(?:lên|xuống|đến|tới|còn|sang|thành)"
    r"(?: (?:còn|tới|đến|thành|mức|gần|hơn|khoảng))*\s*"
)
_TO_ENGLISH = re.compile(
    r"[^.;]{0,12}?(?<!\w)(?:up |down )?to(?: (?:nearly|over|about|around|some))?\s*"
)
_SCORE = re.compile(r"(\d{1,2})[-–](\d{1,2})")
_SCORES = re.compile(
    rf"(?<![\d.,/-]){_SCORE.pattern}(?:,? (?:và |and )?{_SCORE.pattern})+(?![\d/-])"
)
"""The sets of a match, one after another: 6-4, 3-6, 7-5."""
_DASH = re.compile("[-–]")
_TWO_DATED = 4
"""Two dates, and a figure for each."""
_APART = 3
"""How far apart in a sentence's numbers two may be that changed places."""
_AMOUNTS = (Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE)
_FROM = re.compile(r"(?<!\w)từ(?: (?:mức|gần|hơn|khoảng))?\s*$")


def _find(context: Context) -> Iterator[Finding]:
    if scores := _turned_score(context):
        yield CHECK.exchanged(context, *(one.span() for one in scores))
    if counted := exchanged_counts(context) or crossed_kinds(context):
        yield _exchanged(context, *counted)
        return
    dated = _dated(context.comparison.pairs)
    if dated:
        yield from _of_other_dates(context, dated)
        return
    for one, two in _near_pairs(context.comparison.pairs):
        if two.target.start >= one.target.start or not _are_right(one, two):
            continue
        between = context.target.lower[two.target.end : one.target.start]
        change = _is_change(context, one, two) and _TO_ENGLISH.fullmatch(between)
        if change or _about_something(context, one, two):
            yield _exchanged(context, one, two)


def _exchanged(context: Context, one: Pair, two: Pair) -> Finding:
    """Report two numbers that changed places."""
    message = Message(
        "'{source}' comes before '{later}'", source=one.source.text, later=two.source.text
    )
    begin = min(one.target.start, two.target.start)
    end = max(one.target.end, two.target.end)
    return CHECK.finding(context, message, (one.source.start, two.source.end), (begin, end))


def _dated(pairs: Sequence[Pair]) -> list[Pair]:
    """Two dates and two figures that take turns on both sides, in the source's order; or none."""
    found = [one for one in pairs if one.source.kind in (Kind.DATE, *_AMOUNTS)]
    if len(found) != _TWO_DATED or not all(map(_is_dated, found)):
        return []
    dates = {one.source.value for one in found if one.source.kind is Kind.DATE}
    figures = {one.source.value for one in found} - dates
    english = sorted(found, key=lambda one: one.target.start)
    distinct = len(dates) == len(figures) == _TWO_DATED // 2
    return found if distinct and _take_turns(found) and _take_turns(english) else []


def _is_dated(pair: Pair) -> bool:
    """Whether a date, or a figure that may have one, is right."""
    is_either = pair.source.kind is Kind.DATE or _is_figure(pair.source)
    return is_either and pair.relation is Relation.SAME


def _take_turns(pairs: Sequence[Pair]) -> bool:
    return all(
        (a.source.kind is Kind.DATE) is not (b.source.kind is Kind.DATE) for a, b in pairwise(pairs)
    )


def _of_other_dates(context: Context, dated: list[Pair]) -> Iterator[Finding]:
    """Report two figures each of which has the other's date: what a date stands beside."""
    english = sorted(dated, key=lambda one: one.target.start)
    first = {id(one) for one in dated[:2]}
    if {id(one) for one in english[:2]} not in (first, {id(one) for one in dated[2:]}):
        one, two = (pair for pair in dated if pair.source.kind is not Kind.DATE)
        yield _exchanged(context, one, two)


def _turned_score(context: Context) -> tuple[re.Match[str], re.Match[str]] | None:
    """A score of several that is the other way round, while another one is as in the source."""
    if not _DASH.search(context.source.lower):
        return None  # as most sentences
    sides = [list(_SCORES.finditer(text.lower)) for text in (context.source, context.target)]
    if len(sides[0]) != len(sides[1]):
        return None
    for ours, theirs in zip(*sides, strict=True):
        pairs = list(zip(_SCORE.finditer(ours[0]), _SCORE.finditer(theirs[0]), strict=False))
        same = [one.groups() == two.groups() for one, two in pairs]
        turned = [one.groups() == two.groups()[::-1] for one, two in pairs]
        if all(a or b for a, b in zip(same, turned, strict=True)) and not all(turned):
            return next(((ours, theirs) for one in same if not one), None)
    return None


def _near_pairs(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Pair]]:
    """Yield two pairs each that stand beside one another, or have one or two between them."""
    for at, one in enumerate(pairs):
        for two in pairs[at + 1 : at + 1 + _APART]:
            yield one, two


def _are_right(one: Pair, two: Pair) -> bool:
    """Whether both numbers are in the English, and are two."""
    return one.relation is two.relation is Relation.SAME and one.source.value != two.source.value


def _is_change(context: Context, one: Pair, two: Pair) -> bool:
    """Whether the source says "from one to two"."""
    text = context.source.lower
    to = _TO.fullmatch(text[one.source.end : two.source.start])
    return bool(to and _FROM.search(text[: one.source.start]))


def _about_something(context: Context, one: Pair, two: Pair) -> bool:
    """Whether a name or value stands between the numbers on both sides: they alone changed places.

    Where the English has the parts of the sentence in another order, it moves along with the number
    to which it belongs.
    """
    if (one.source.kind, one.source.unit) != (two.source.kind, two.source.unit):
        return False
    if not (_is_figure(one.source) and _is_figure(two.source)):
        return False
    source, target = context.source, context.target
    theirs = _once(target.names, two.target.end, one.target.start)
    return bool(theirs & _once(source.names, one.source.end, two.source.start)) or any(
        one.source.end <= other.source.start <= two.source.start
        and two.target.end <= other.target.start <= one.target.start
        and other.source.value not in (one.source.value, two.source.value)
        for other in context.comparison.pairs
        if other not in (one, two)
    )


def _is_figure(value: Value) -> bool:
    """Whether a value is an amount; small numbers and dates stand where a language likes."""
    return isinstance(value.value, int | Fraction) and value.kind in _AMOUNTS and value.value >= 10


def _once(names: Sequence[Word], start: int, end: int) -> set[str]:
    """The names from ``start`` to ``end`` that stand nowhere else, without diacritics."""
    count = Counter(strip_marks(word[0]).lower() for word in names)
    within = (word for word in names if start <= word.start() and word.end() <= end)
    folded = {strip_marks(word[0]).lower() for word in within}
    return {word for word in folded if count[word] == 1}


CHECK = Check(
    id="num-order",
    severity=Severity.WARNING,
    what="The numbers of 'from … to …', of dead and injured, at a name or a date changed places.",
    why=(
        "A rise became a fall, or one place got the figure of another. 'To 7 from 5' for từ 5 lên "
        "7, and parts of a sentence in another order, are fine."
    ),
    find=_find,
)
