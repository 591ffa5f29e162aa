"""``quotes``: quoted speech lost its marks, or they do not pair."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import INTO_ENGLISH, Check
from translate.checks.context import Context
from translate.model import Finding, Severity

_MARKS = re.compile("[“”„‟\"«»「『《]|(?<!\\w)['‘]|['’](?!\\w)")
_DOUBLE = re.compile(r"[“”„‟«»]|(?<!\d)\"|(?<=\d)\"(?=[,.;:!?]|\s*$)")
"""Marks that come in pairs; a straight one after a figure is an inch."""
_QUOTED = re.compile('“[^”]{2,}”|"[^"]{2,}"|«[^»]{2,}»')
_CALLED = re.compile(
    r"(?:[:,]|(?<!\w)(?:gọi|là|nói|bảo|viết|hét|kêu|hỏi|đáp|rằng|tả|ví|coi|chê|khen|như)"
    r"(?: (?:một|những|các))?)\s*$"
)
"""What stands before words that somebody said, not before the name of a thing."""
_SPEECH = 4
"""Blanks in a quotation; shorter ones are often quotation marks of irony, which may go."""


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    found = next(filter(_is_speech, _QUOTED.finditer(unit.source)), None)
    if found and not _MARKS.search(unit.target):
        yield CHECK.finding(context, "the quotation lost its marks", found.span())
    marks = list(_DOUBLE.finditer(unit.target))
    if len(marks) % 2 and len(_DOUBLE.findall(unit.source)) % 2 == 0:
        at = _unpaired(unit.target, marks)
        yield CHECK.finding(context, "a quotation mark has no partner", None, (at, at + 1))


def _is_speech(quoted: re.Match[str]) -> bool:
    """Whether words in quotation marks are what somebody says."""
    said = _CALLED.search(quoted.string, 0, quoted.start()) is not None
    return quoted[0].count(" ") >= (1 if said else _SPEECH - quoted[0][1].isupper())


def _unpaired(text: str, marks: list[re.Match[str]]) -> int:
    """Where the mark stands that probably lacks its partner."""
    curly = text.count("“") - text.count("”")
    return text.rindex("“" if curly > 0 else "”") if curly else marks[-1].start()


CHECK = Check(
    id="quotes",
    severity=Severity.WARNING,
    what="A quotation lost its marks, or one of them has no partner.",
    why=(
        "Without the marks the paper says itself what it only quotes. "
        "The style of the marks, single or double, is free."
    ),
    find=_find,
    pair=INTO_ENGLISH,
)
