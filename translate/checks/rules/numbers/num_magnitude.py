"""``num-magnitude``: the digits agree, but the magnitudes differ."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import QUANTITIES, pairs, show, span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Relation


def _find(context: Context) -> Iterator[Finding]:
    for pair in pairs(context, Relation.MAGNITUDE, QUANTITIES):
        message = Message(
            "'{source}' is {value}, not {other}",
            source=pair.source.text,
            value=show(pair.source),
            other=show(pair.target),
        )
        yield CHECK.finding(context, message, span(pair.source), span(pair.target))


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
