"""``num-missing``: a value of the source is missing in the target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import show, span
from translate.checks.wording.figured_names import is_there
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Kind, Value

_SHARES = {10: "tenth", 20: "fifth", 25: "quarter", 50: "half|halv", 75: "three.quarters"}
"""What English says for so many per cent."""
_OF_A_YEAR: dict[object, str] = {3: "quarter", 6: "half|halv", 9: "three.quarters"}
"""What months are of a year: "6 tháng đầu năm" is its first half."""
_ARTICLE = r"(?<!\w)(?:an?|one|the|per|each|every|last|past|next|this|that|single|whole|full)"
_HOUR = 60
"""``một giờ`` may be one o'clock, in minutes."""


def _find(context: Context) -> Iterator[Finding]:
    for value in context.comparison.missing:
        if not (_is_reference(context, value) or _in_words(context, value)):
            yield from _lost(context, value)


def _lost(context: Context, value: Value) -> Iterator[Finding]:
    named = is_there(context.source.text, value, context.target.text)
    if not (named or context.moved_out(value)):
        message = Message(
            "'{value}' ({reading}) is not in the English", value=value.text, reading=show(value)
        )
        yield CHECK.finding(context, message, span(value))


def _is_reference(context: Context, value: Value) -> bool:
    """Whether a number is that of a footnote: [9]."""
    text = context.source.text
    before = text[max(value.start - 1, 0) : value.start]
    return before == "[" and text[value.end : value.end + 1] == "]"


def _in_words(context: Context, value: Value) -> bool:
    """Whether the English has a word for a value: a year for 1 năm, a quarter for 25%."""
    if value.kind is Kind.PERCENT:
        share = _SHARES.get(int(value.value)) if isinstance(value.value, int) else None
        return (
            share is not None
            and re.search(rf"(?<!\w)(?:{share})", context.target.lower) is not None
        )
    part = _OF_A_YEAR.get(value.value) if value.unit == "month" else None
    if part and re.search(rf"(?<!\w)(?:{part})", context.target.lower):
        return True
    hour = value.kind is Kind.TIME and value.value == _HOUR and value.text.lower().endswith("giờ")
    unit = "hour" if hour else value.unit if value.kind is Kind.MEASURE else ""
    single = hour or value.value == 1
    if not (single and unit):
        return False
    found = re.search(rf"{_ARTICLE} (?:\w+ )?{re.escape(unit)}(?!\w)", context.target.lower)
    return found is not None


CHECK = Check(
    id="num-missing",
    severity=Severity.WARNING,
    what="A number or date of the source does not occur in the English.",
    why=(
        "A dropped figure is a dropped fact. Numbers that are mere grammar (1 năm, a year), "
        "have a word (25%, a quarter), mark a footnote ([9]) or repeat another are not missed, "
        "nor those that the sentence before or after took over."
    ),
    find=_find,
)
