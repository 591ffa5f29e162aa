"""``currency``: an amount has another currency, or none."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Kind, Pair, Relation, vague_sums

_CURRENCIES = {"dong", "vnd", "dollars", "usd", "euros", "pounds", "yen", "yuan", "won", "baht"}
"""Words of which a sum without a figure in English mostly has one."""

_DOLLARS = {"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"}
"""Those that English too calls dollars."""


def _find(context: Context) -> Iterator[Finding]:
    for pair in context.comparison.pairs:
        source, target = pair.source, pair.target
        if _differ(pair):
            message = _message(source.text, source.unit, target.text, target.unit)
            yield CHECK.finding(context, message, span(source), span(target))
    is_money = not _CURRENCIES.isdisjoint(context.target.vocabulary)
    english = vague_sums(context.unit.target, "en") if is_money else []
    vietnamese = vague_sums(context.unit.source, "vi") if english else []
    expected = {one.currency for one in vietnamese}
    # with fewer on one side, a sum has its currency from the one beside it
    for sum_ in english if len(english) == len(vietnamese) else ():
        if sum_.currency not in expected and not (sum_.currency == "USD" and expected & _DOLLARS):
            meant = vietnamese[0]
            message = _message(meant.text, meant.currency, sum_.text, sum_.currency)
            yield CHECK.finding(context, message, (meant.start, meant.end), (sum_.start, sum_.end))


def _differ(pair: Pair) -> bool:
    """Whether a sum is in another currency, or none, or is another sum in another currency."""
    source, target = pair.source, pair.target
    if pair.relation is Relation.UNIT:
        return Kind.MONEY in (source.kind, target.kind)
    both = source.kind is target.kind is Kind.MONEY
    return both and pair.relation is Relation.MAGNITUDE and source.unit != target.unit


def _message(source: str, currency: str, target: str, other: str) -> Message:
    return Message(
        "'{source}' is {name}, '{target}' {other_name}",
        source=source,
        name=currency or "no currency",
        target=target,
        other_name=other or "no currency",
    )


CHECK = Check(
    id="currency",
    severity=Severity.ERROR,
    what="An amount of money is in another currency.",
    why=(
        "A billion dong is about forty thousand dollars. USD for đô la, a sign instead of a word, "
        "and a converted sum beside the original are fine."
    ),
    find=_find,
)
