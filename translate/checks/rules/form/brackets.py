"""``brackets``: a bracket has no partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.model import Finding, Severity
from translate.text.folding import strip_marks

_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_ENUMERATOR = re.compile(r"^\W*\w{1,3}\)|[:;]-?[()]")
_BRACKETED = re.compile(r"(?<=\S )\([^()]{2,60}\)")


_SET_OFF = re.compile(r"[(\[（［【〔–—]| - ")
"""What sets words off in English."""


_NAMED = re.compile(r"\d[\d.,]*\d|\d|(?<!\w)[A-ZĐÀ-Ỹ]\w+")


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    for opening, closing in _PAIRS:
        surplus = unit.target.count(opening) - unit.target.count(closing)
        same = unit.source.count(opening) - unit.source.count(closing) == surplus
        if surplus and not same and not _ENUMERATOR.search(unit.target):
            at = unit.target.rindex(opening if surplus > 0 else closing)
            yield CHECK.finding(context, "a bracket has no partner", None, (at, at + 1))
    lost = _BRACKETED.search(unit.source)
    if lost and _marks(unit.target) < _marks(unit.source) and not _by_commas(context, lost[0]):
        finding = CHECK.finding(context, "brackets are lost", lost.span())
        yield finding if _are_kept(context, lost[0]) else replace(finding, severity=Severity.INFO)


def _are_kept(context: Context, lost: str) -> bool:
    """Whether a name or figure of the bracket stands in the English: only the brackets are lost."""
    known = context.target.folded_words
    words = (word for word in _NAMED.findall(lost))
    return any(strip_marks(word).lower() in known or word in context.target.text for word in words)


def _marks(text: str) -> int:
    return len(_SET_OFF.findall(text))


def _by_commas(context: Context, lost: str) -> bool:
    """Whether commas may set the words off; figures and names would show if they did."""
    more = context.unit.target.count(",") > context.unit.source.count(",")
    return more and lost[1:].islower() and lost.replace(" ", "")[1:-1].isalpha()


CHECK = Check(
    id="brackets",
    severity=Severity.WARNING,
    what="A bracket is opened and not closed, or brackets of the source are lost.",
    why="'a)' at the start of a list item, and a source that does the same, are fine; so are "
    "commas or dashes or commas in place of brackets. An explanation "
    "that was left out with its brackets is a note.",
    find=_find,
    pair=ANY_PAIR,
)
