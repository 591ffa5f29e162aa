"""``num-magnitude``: the digits agree, but the magnitudes differ."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import QUANTITIES, pairs, show, span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Pair, Relation


def _find(context: Context) -> Iterator[Finding]:
    for pair in pairs(context, Relation.MAGNITUDE, QUANTITIES):
        if _is_price(pair):
            continue
        message = Message(
            "'{source}' is {value}, not {other}",
            source=pair.source.text,
            value=show(pair.source),
            other=show(pair.target),
        )
        yield CHECK.finding(context, message, span(pair.source), span(pair.target))


def _is_price(pair: Pair) -> bool:
    """Whether a price leaves out its thousands, as people say it: ba chục is thirty thousand."""
    one, two = pair.source, pair.target
    counted = one.spelled and one.scale == 1 and not one.unit
    return counted and isinstance(one.value, int) and two.value == one.value * 1000


CHECK = Check(
    id="num-magnitude",
    severity=Severity.ERROR,
    what="A number is off by a factor of a thousand, a million or a billion.",
    why=(
        "tỷ is a billion (10⁹), nghìn tỷ a trillion (10¹²); CLDR's short form 'T' is a billion "
        "and 'Tr' a million. Other wordings of the same amount are fine: 2.500 tỷ is 2.5 trillion."
    ),
    find=_find,
)
