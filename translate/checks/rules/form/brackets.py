"""``brackets``: a bracket has no partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.model import Finding, Severity

_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_ENUMERATOR = re.compile(r"^\W*\w{1,3}\)|[:;]-?[()]")
_BRACKETED = re.compile(r"(?<=\S )\([^()]{2,60}\)")
_SET_OFF = re.compile(r"[(\[（［【〔–—]| - ")
"""What sets words off in English."""
_LINK = re.compile(
    r"the|an?|of|in|by|at|to|for|and|or|with|from|on|as|is|was|were|are|called|named", re.IGNORECASE
)
"""Words before a name that stands by itself."""
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
        words = [word for word in _NAMED.findall(lost[0]) if not _LINK.fullmatch(word)]
        if _are_kept(words, unit.target):
            yield finding
        elif not _is_named(words, unit.target):
            yield replace(finding, severity=Severity.INFO)


def _are_kept(words: list[str], english: str) -> bool:
    """Whether names and figures of a bracket stand in the English: only the brackets are lost.

    A figure does wherever it stands. A name does right behind what it explains ("Energy Association
    VEA"); elsewhere it stands in place of that ("the NHS").
    """
    for word in words:
        if word[0].isdigit():
            if word in english:
                return True
        elif behind := re.search(rf"(\w[\w’'-]*) {re.escape(word)}(?!\w)", english):
            return not _LINK.fullmatch(behind[1])
    return False


def _is_named(words: list[str], english: str) -> bool:
    """Whether the English has a name of a bracket, in place of what it explains."""
    names = (re.escape(word) for word in words if not word[0].isdigit())
    return any(re.search(rf"(?<!\w){name}(?!\w)", english) for name in names)


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
    why=(
        "'a)' at the start of a list item, and a source that does the same, are fine; so are "
        "commas or dashes in place of brackets, and the short name in place of the long one. An "
        "explanation that was left out with its brackets is a note."
    ),
    find=_find,
    pair=ANY_PAIR,
)
