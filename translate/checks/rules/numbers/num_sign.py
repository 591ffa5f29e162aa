"""``num-sign``: a minus was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.message import Message
from translate.model import Finding, Severity

_MINUS = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(“\"]))[-−–]\d[\d.,]*(?!\d*\s*[-–/]\s*\d)|(?<!\w)âm \d[\d.,]*"
)
_SIGNS = ("-", "−", "–", "âm ")
_ENGLISH = re.compile(
    r"(?<!\w)(?:minus|negative\w*|below|sub-?zero|los[st]\w*|loss\w*|deficit|shr[aiu]nk\w*|contract\w*|"
    r"declin\w*|decreas\w*|fell|fall\w*|drop\w*|down|plung\w*|slump\w*|under|freezing)(?!\w)"
    r"|[-−–]\s?[$€£¥]?\d"
)


def _find(context: Context) -> Iterator[Finding]:
    if not any(sign in context.source.text for sign in _SIGNS):
        return
    found = _MINUS.search(context.source.text)
    if found is None or _ENGLISH.search(context.target.lower):
        return
    if _is_list(context.source.text, found):
        return
    number = re.sub(r"\D", "", found[0])
    if number in re.sub(r"\D", "", context.target.text):
        yield CHECK.finding(
            context, Message("the minus of '{found}' is lost", found=found[0]), found.span()
        )


def _is_list(text: str, found: re.Match[str]) -> bool:
    """Whether the sign is the dash of a list item, or stands between two numbers."""
    return found.start() == 0 or bool(re.search(r"\d\s+$", text[: found.start()]))


CHECK = Check(
    id="num-sign",
    severity=Severity.ERROR,
    what="A number lost its minus.",
    why=(
        "-5 độ and âm 5 độ are five degrees below zero, and growth of âm 6% is a fall. Minus, "
        "negative, below zero, a loss or a fall will do; ranges and lists are left alone."
    ),
    find=_find,
)
