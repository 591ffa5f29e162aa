"""Find the values of a source that its translation keeps, loses or changes, and those it invents.

Values are matched as multisets, in passes from the most certain on: same value and unit, same
value, another reading of the same characters (``1.200``), dates that agree in all the parts that
both have, and finally numbers that express the same in another form (the 5 of "4 and 5 November").
The values that are left on both sides are paired to report what went wrong.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING

from translate.values.match import conversions, keys
from translate.values.value import Date, Exact, Kind, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    Keys = Callable[[Value], Iterable[Hashable]]
    Judge = Callable[[Value, Value], "Relation | None"]
    """Returns the relation of a source value to a target value, or None if they are not a pair."""
    Step = tuple[Keys, Keys, Judge]
    """How source and target values are looked up, and how those with the same key are judged."""

_NEAR = 8
"""The number of candidates that are tried for a date, which keeps the time linear."""


class Relation(Enum):
    """The relation of a value of the target to the value of the source that it renders."""

    SAME = "same"
    UNIT = "other unit"
    """The number is right, but the unit or kind differs."""
    SEPARATOR = "separator"
    """Right only when read with the separators of the source language: ``1.200 schools``."""
    MAGNITUDE = "magnitude"
    """Off by a power of 1,000."""
    SWAPPED = "swapped"
    """Day and month are swapped."""
    YEAR = "year"
    """Day and month are right, the year is not."""
    VALUE = "value"
    """An entirely different number or date."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A value of the source and the value of the target that renders it."""

    source: Value
    target: Value
    relation: Relation


@dataclass(frozen=True, slots=True)
class Comparison:
    """All values of a source and its translation, each in exactly one of the three fields."""

    pairs: tuple[Pair, ...]
    missing: tuple[Value, ...]
    """In the source only; weak ones are left out."""
    extra: tuple[Value, ...]
    """In the target only; weak ones are left out."""

    def faults(self, *relations: Relation) -> list[Pair]:
        """Return the pairs with one of ``relations``; with none given, all that are not SAME."""
        wanted = set(relations) or set(Relation) - {Relation.SAME}
        return [pair for pair in self.pairs if pair.relation in wanted]


_NOTHING = Comparison((), (), ())


def compare(source: Sequence[Value], target: Sequence[Value]) -> Comparison:
    """Match the values of a text with those of its translation.

    Linear in the number of values.
    """
    if not (source or target):
        return _NOTHING  # as for most sentences
    left, right = _parted(source, target), _parted(target, source)
    pairs: list[Pair] = []
    for step in _PASSES:
        left, right = _match(left, right, step, pairs)
    left = [value for value in left if not value.weak]
    right = [value for value in right if not value.weak]
    for step in _FAULTS:
        left, right = _match(left, right, step, pairs)
    pairs.sort(key=lambda pair: pair.source.start)
    return Comparison(tuple(pairs), tuple(_new(left, target)), tuple(_new(right, source)))


def _parted(values: Sequence[Value], others: Sequence[Value]) -> list[Value]:
    """``values``, with two numbers for a share (13/22 trận) that the other side has in two."""
    if not any("/" in value.text for value in values):
        return list(values)
    known = {other.value for other in others}
    return [part for value in values for part in _parts(value, known)]


def _parts(value: Value, known: set[Exact | Date | str]) -> tuple[Value, ...]:
    first, slash, second = value.text.partition("/")
    is_share = value.kind is Kind.NUMBER and first.isdecimal() and second.isdecimal()
    if not (slash and is_share) or value.value in known or not {int(first), int(second)} <= known:
        return (value,)
    middle = value.start + len(first)
    return (
        value._replace(value=int(first), text=first, end=middle, others=()),
        value._replace(value=int(second), text=second, start=middle + 1, others=()),
    )


def _match(
    left: list[Value], right: list[Value], step: Step, pairs: list[Pair]
) -> tuple[list[Value], list[Value]]:
    """Add to ``pairs`` the values that share a key; return those without a partner."""
    if not left or not right:
        return left, right
    mine, theirs, judge = step
    index: dict[Hashable, deque[Value]] = defaultdict(deque)
    for value in right:
        for key in theirs(value):
            index[key].append(value)
    used: set[int] = set()
    for value in left:
        for key in mine(value):
            pair = _partner(value, index.get(key), used, judge)
            if pair is not None:
                pairs.append(pair)
                used |= {id(pair.source), id(pair.target)}
                break
    if not used:
        return left, right
    return [v for v in left if id(v) not in used], [v for v in right if id(v) not in used]


def _partner(
    value: Value, bucket: deque[Value] | None, used: set[int], judge: Judge
) -> Pair | None:
    while bucket and id(bucket[0]) in used:
        bucket.popleft()
    for candidate in islice(bucket or (), _NEAR):
        if id(candidate) not in used and (relation := judge(value, candidate)) is not None:
            return Pair(value, candidate, relation)
    return None


def _same(source: Value, target: Value) -> Relation | None:
    """Judge two values that mean the same number."""
    if target.foreign:
        return Relation.SEPARATOR
    units = source.unit and target.unit and source.unit != target.unit
    units = units and {source.unit, target.unit} != _POUNDS
    units = units and not (target.value == 1 and target.weak and source.weak)  # "$64 a barrel"
    return Relation.UNIT if units or {source.kind, target.kind} in _UNLIKE else Relation.SAME


def _reread(_source: Value, target: Value) -> Relation | None:
    """Judge a target that is right only in its other reading."""
    return Relation.SEPARATOR if target.doubtful else Relation.SAME


def _other_reading(source: Value, target: Value) -> Relation | None:
    """Judge a source that is right only in its other reading.

    ``15.300`` may mean 15.3, but not where that would hide a factor of a thousand: then the reading
    by the language's rules is kept, and the next passes report what is wrong.
    """
    if set(keys.mantissa(source)) & set(keys.mantissa(target)):
        return None
    return _hours(source, target)


def _agree(source: Value, target: Value) -> Relation | None:
    """Judge two dates that have a part in common: no other part may differ."""
    for one in keys.dates(source):
        for two in keys.dates(target):
            both = [(a, b) for a, b in zip(one, two, strict=True) if a and b]
            if both and all(a == b for a, b in both):
                return Relation.SAME
    return None


def _stand_in(source: Value, target: Value) -> Relation | None:
    """Judge two values if one is the bare number of the other; a date is no amount."""
    kinds = {source.kind, target.kind}
    amount = Kind.DATE in kinds and kinds & _AMOUNTS
    if amount or len(kinds) == 1:
        return None
    return _hours(source, target)


def _hours(source: Value, target: Value) -> Relation:
    """Judge two values of which the first may be a time of day, or hours: ``24 giờ``."""
    other = source.kind is Kind.TIME and target.unit in _TIMES
    return Relation.UNIT if other else Relation.SAME


def _converted(source: Value, target: Value) -> Relation | None:
    """Judge two measures of one quantity in two units."""
    return Relation.SAME if conversions.is_converted(source, target) else None


def _share(source: Value, target: Value) -> Relation | None:
    """Judge a part of a whole and the same in per cent."""
    return None if source.kind is target.kind else Relation.SAME


def _is(relation: Relation) -> Judge:
    return lambda _source, _target: relation


def _new(values: list[Value], other: Sequence[Value]) -> Iterator[Value]:
    """Yield the values that state something which the other side does not state at all."""
    if values:
        known = {part for value in other for part in (*keys.parts(value), *keys.stated(value))}
        yield from (
            value
            for value in values
            if not any(
                known.issuperset(of(value)) for of in (keys.parts, keys.lasted, keys.both_numbers)
            )
        )


_POUNDS = {"GBP", "pound"}
"""English pounds are money or a weight; the source knows."""
_TIMES = {"second", "minute", "day", "week", "month", "year"}
"""Units that no hours of a clock are."""
_AMOUNTS = {Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.RATIO, Kind.MEASURE}
_UNLIKE = ({Kind.PERCENT, Kind.POINTS}, {Kind.PERCENT, Kind.RATIO}, {Kind.PERCENT, Kind.MONEY})
_PASSES: tuple[Step, ...] = (
    (keys.exact, keys.exact, _same),
    (keys.plain, keys.plain, _same),
    (conversions.quantity, conversions.quantity, _converted),
    (keys.doubtful, keys.plain, _same),
    (keys.plain, keys.others, _reread),
    (keys.others, keys.either, _other_reading),
    (keys.clock, keys.clock, _is(Relation.SAME)),
    (keys.partial, keys.partial, _agree),
    (keys.initial, keys.initial, _is(Relation.SAME)),
    (keys.share, keys.share, _share),
    (keys.loose, keys.loose, _stand_in),
)
_FAULTS: tuple[Step, ...] = (
    (keys.mantissa, keys.mantissa, _is(Relation.MAGNITUDE)),
    (keys.day_month, keys.month_day, _is(Relation.SWAPPED)),
    (keys.but_year, keys.but_year, _is(Relation.YEAR)),
    (keys.alike, keys.alike, _is(Relation.VALUE)),
)
