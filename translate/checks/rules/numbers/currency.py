"""``currency``: an amount has another currency, or none."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Kind, Relation


def _find(context: Context) -> Iterator[Finding]:
    for pair in context.comparison.pairs:
        source, target = pair.source, pair.target
        if pair.relation is not Relation.UNIT or Kind.MONEY not in (source.kind, target.kind):
            continue
        message = Message(
            "'{source}' is {name}, '{target}' {other_name}",
            source=source.text,
            name=_name(source.unit),
            target=target.text,
            other_name=_name(target.unit),
        )
        yield CHECK.finding(context, message, span(source), span(target))


def _name(code: str) -> str:
    return code or "no currency"


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
