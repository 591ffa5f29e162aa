"""``num-value``: a number of the source has another value in the target."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.near import near
from translate.checks.small_numbers import exchanged
from translate.checks.value_pairs import QUANTITIES, another_value, pairs, show, span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Pair, Relation, Value


def _find(context: Context) -> Iterator[Finding]:
    for pair in pairs(context, Relation.VALUE, QUANTITIES):
        finding = CHECK.finding(context, another_value(pair), span(pair.source), span(pair.target))
        yield finding if _slip(pair) else replace(finding, severity=Severity.WARNING)
    if small := exchanged(context):
        one, two = small
        message = Message(
            "'{one}' is {value}, not '{two}'", one=one.text, value=one.value, two=two.text
        )
        finding = CHECK.finding(context, message, span(one), span(two))
        yield replace(finding, severity=Severity.WARNING)


def _slip(pair: Pair) -> bool:
    """Whether one number is the other with a slip in a digit, a separator or the zeros.

    Two numbers that have nothing in common are as often two ways to say the same thing (a total
    instead of its parts), or belong to two sentences that do not match.
    """
    one, two = (_digits(value) for value in (pair.source, pair.target))
    return one == two or near(one, two)


def _digits(value: Value) -> str:
    """Return the digits of a number without zeros at either end."""
    return "".join(filter(str.isdigit, show(value))).strip("0")


CHECK = Check(
    id="num-value",
    severity=Severity.ERROR,
    what="A number has another value in the English.",
    why=(
        "A wrong figure is the mistake that newspapers have to correct in print. Numbers are "
        "read in digits and in words, with their magnitudes, so that '15 người' may be 'fifteen "
        "people'. Numbers that have nothing in common, and small ones in words, are a warning."
    ),
    find=_find,
)
