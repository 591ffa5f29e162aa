"""Numbers and ordinals from two to twelve in words: two became three, the second the third."""

from __future__ import annotations

from translate.checks.context import Context
from translate.values import Kind, Value
from translate.values.match.keys import loose

_SMALL = range(2, 13)
_KINDS = (Kind.NUMBER, Kind.ORDINAL, Kind.MEASURE)


def exchanged(context: Context) -> tuple[Value, Value] | None:
    """Return a small number of the source and the other one that the target has in its place.

    None where they agree: a small number that is left out or added is often grammar.
    """
    target = [value for value in context.target.values if _is_small(value)]
    if not target:
        return None
    for one in filter(_is_small, context.source.values):
        new = [two for two in target if two.kind is one.kind]
        if not new or _stated(one, context.target.values) or _elsewhere(one, context):
            continue
        other = next((two for two in new if not _stated(two, context.source.values)), None)
        if other and not _elsewhere(other, context):
            return one, other
    return None


def _is_small(value: Value) -> bool:
    """Whether a value is a small number in words, which the other checks leave alone."""
    return value.spelled and value.weak and value.kind in _KINDS and value.value in _SMALL


def _stated(value: Value, values: list[Value]) -> bool:
    """Whether ``values`` have the number, in whatever form; three are no third."""
    if value.kind is Kind.ORDINAL:
        figures = (one for one in values if one.kind is Kind.NUMBER and not one.spelled)
        ranks = (one for one in values if one.kind is Kind.ORDINAL)
        return any(value.value == other.value for other in (*ranks, *figures))
    return any(value.value in set(loose(other)) for other in values)


def _elsewhere(value: Value, context: Context) -> bool:
    """Whether a neighbour has a number on one side alone: sentences get merged and split."""
    return any(
        _stated(value, near.source.values) != _stated(value, near.target.values)
        for near in context.neighbours
    )
