"""``num-ambiguous``: a number of the source may be read in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import show, span
from translate.message import Message
from translate.model import Finding, Severity


def _find(context: Context) -> Iterator[Finding]:
    for value in context.source.values:
        if value.doubtful or value.foreign:
            message = Message(
                "'{value}' may have English separators; read as {reading}",
                value=value.text,
                reading=show(value),
            )
            yield CHECK.finding(context, message, span(value))


CHECK = Check(
    id="num-ambiguous",
    severity=Severity.INFO,
    what="A number in the source has English separators, or may have.",
    why=(
        "'100,000' should be a hundred with three decimals in Vietnamese and is usually a hundred "
        "thousand copied from an English text. Only a person can tell."
    ),
    find=_find,
)
