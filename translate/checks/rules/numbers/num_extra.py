"""``num-extra``: the target has a value that the source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import show, span
from translate.checks.wording.names.figured_names import is_there
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Kind, Value

_WORDS: dict[object, str] = {10**6: "triệu", 10**9: "tỷ"}
_QUARTER = re.compile(r"(?<!\w)(?:quý|khu phố|khu)(?!\w)")
"""Quarters of a year, and those of a town."""
_RANGE = ("-", "–", " to ")


def _find(context: Context) -> Iterator[Finding]:
    dated = any(value.kind is Kind.DATE for value in context.source.values)
    for value in context.comparison.extra:
        explained = context.moved_in(value) or _is_converted(context, value)
        explained = explained or _is_half(context, value) or _is_in_words(context, value)
        if not explained and not value.foreign and not _is_name(context, value):
            message = Message(
                "'{value}' ({reading}) is not in the source", value=value.text, reading=show(value)
            )
            finding = CHECK.finding(context, message, None, span(value))
            # a date that is spelled out (2019 for last year) helps readers as often as it misleads
            added = value.kind is Kind.DATE and not dated
            yield replace(finding, severity=Severity.INFO) if added else finding


def _is_name(context: Context, value: Value) -> bool:
    """Whether a number is part of a name: 7-Eleven, Nineteen Eighty-Four, Vision 9."""
    text = context.unit.target
    if is_there(text, value, context.unit.source):
        return True
    within = text[: value.start].rstrip(" -")[-1:].isalnum()
    return (value.spelled and value.text.istitle() and within) or (
        text[value.end : value.end + 1] == "-" and text[value.end + 1 : value.end + 2].isupper()
    )


def _is_half(context: Context, value: Value) -> bool:
    """Whether 50 per cent are the half of the source."""
    half = value.kind is Kind.PERCENT and value.value == 50
    return half and "nửa" in context.source.vocabulary


def _is_in_words(context: Context, value: Value) -> bool:
    """Whether a number renders a Vietnamese word: a million for triệu phú, a quarter for quý."""
    text, source = value.text.lower(), context.source.lower
    if value.kind is Kind.NUMBER and text.endswith(("quarter", "quarters")):
        return _QUARTER.search(source) is not None
    found = _WORDS.get(value.value)
    return found is not None and text.startswith("a ") and found in source


def _is_converted(context: Context, value: Value) -> bool:
    """Whether a sum or measure stands in brackets after the same one in another unit: (£950m)."""
    before = (other for other in context.target.values if other.end < value.start)
    last = max(before, key=lambda other: other.end, default=None)
    if last is None or value.kind not in (Kind.MONEY, Kind.MEASURE):
        return False
    between = context.unit.target[last.end : value.start]
    if between in _RANGE and last.unit == value.unit and last in context.comparison.extra:
        return _is_converted(context, last)  # "39,000 dong ($1.70-$1.80)"
    return between == " (" and last.kind is value.kind and last.unit != value.unit


CHECK = Check(
    id="num-extra",
    severity=Severity.WARNING,
    what="The English has a number or date that the source does not have.",
    why=(
        "Figures must not be invented. Numbers that repeat another, small numbers in words, "
        "those that come from the sentence before or after, and a conversion in brackets "
        "((£950m) after $1.2bn) are fine."
    ),
    find=_find,
)
