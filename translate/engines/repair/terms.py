"""Terms of the glossary that a draft renders otherwise, put right where the rendering is found.

It is found by what the model makes of the term alone, as Argos finds the text of a tag
(``argostranslate.tags``), or by the model's attention.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.engines.repair.articles import with_indefinite
from translate.engines.spans.locate import find_once
from translate.text.capitals import capitalised
from translate.text.folding import strip_marks
from translate.text.plurals import is_plural, plural_of
from translate.text.spans import TextSpan, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.engines.choosing.glossary import FoundTerm
    from translate.engines.spans.locate import Alone, Rendering

_WORD = re.compile(r"[^\W_]+")
_MOST = 2
"""So many more words than the glossary's rendering may have what gives way to it."""
_JOINTS = frozenset(
    (
        *("a", "an", "the", "this", "that", "its", "and", "or"),
        *("of", "in", "on", "at", "to", "for", "from", "by", "with", "into", "onto"),
        *("over", "under", "through"),
        *("is", "are", "was", "were", "be", "been", "has", "have", "had"),
        *("will", "would", "can", "could", "may", "might", "must", "do", "does", "did", "not"),
        *("he", "she", "it", "they", "his", "her", "their", "who", "which"),
        *("make", "makes", "made", "making"),
        *("first", "second", "third", "fourth", "fifth"),
        *("sixth", "seventh", "eighth", "ninth", "tenth"),
    )
)
"""What attention takes for a part of a term that stands beside it."""
_OF_NOUNS = re.compile(
    r"(?:\A[\s\"“‘(]*|(?<!\w)(?:the|these|those|all|some|many|several|of|for|with|by|from|in|on|about"
    r"|number|numbers|two|three|four|five|six|seven|eight|nine|ten|dozens|other"
    r"|[2-9]|\d+[\d,]*\d) )\Z",
    re.IGNORECASE,
)
"""What stands before a noun in the plural, and not before the verb of somebody: "she returns"."""
_SHORT = frozenset(("Dr", "Prof", "Mr", "Mrs", "Ms", "Gen", "Col", "Capt", "Lt", "No"))
"""Abbreviations whose full stop goes with them."""


def repair(
    draft: str,
    terms: Sequence[FoundTerm],
    alone: Alone,
    rendering: Rendering | None = None,
) -> tuple[str, tuple[str, ...]]:
    """Put the glossary's rendering in the place of the model's own, where that is found.

    Args:
        draft: The model's English.
        terms: The terms of its source that it does not render as the glossary says.
        alone: What the model makes of a term by itself, the best first.
        rendering: Where the draft renders a piece of its source; see ``Alignment.rendering``.

    Returns:
        The draft, and a note for each term that was repaired: ``rare land -> rare earths``.
    """
    edits: list[tuple[TextSpan, str]] = []
    sure = [
        find_once(draft, (*alone(term.text), strip_marks(term.text)), inflected=True)
        for term in terms
    ]
    for term, found in sorted(zip(terms, sure, strict=True), key=lambda pair: pair[1] is None):
        span = found
        if span is None and rendering:
            span = _fitting(draft, rendering((term.start, term.end)), term)
        if span and _is_apart(draft, span, alone(term.text), sure=bool(found)):
            continue
        if span and not any(overlap(span, other) for other, _ in edits):
            edits.append((span, term.renderings[0]))
    notes = []
    for span, new in sorted(edits, reverse=True):
        there = draft[span.start : span.end]
        draft, written = _replace(draft, span, new)
        notes.append(f"{there} -> {written}")
    return draft, tuple(reversed(notes))


def with_capitals(draft: str, terms: Sequence[FoundTerm]) -> str:
    """Return a draft whose terms have the capitals of the glossary: the State, the Party.

    One that stands there more often than in the source may be another word, and stays.
    """
    for term in terms:
        text = term.renderings[0].removeprefix("the ").removeprefix("The ")
        if text.islower():
            continue
        places = list(re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", draft, re.IGNORECASE))
        times = sum(other.renderings[0] == term.renderings[0] for other in terms)
        for place in places if len(places) <= times else ():
            new = "".join(max(pair, key=str.isupper) for pair in zip(place[0], text, strict=True))
            draft = draft[: place.start()] + new + draft[place.end() :]
    return draft


def _is_apart(draft: str, span: TextSpan, alone: Sequence[str], *, sure: bool) -> bool:
    """Whether ``span`` is a part of the rendering, whose other words stand elsewhere in the draft.

    *The chairman of the Tân Phú People's Committee*: what gives way would say the rest twice.
    """
    if not alone:
        return False
    there = {word.lower() for word in _WORD.findall(draft[span.start : span.end])}
    first = {word.lower() for word in _WORD.findall(alone[0])} - _JOINTS
    if sure and not there < first:
        return False
    rest = f"{draft[: span.start]} {draft[span.end :]}".lower()
    return bool((first - there) & set(_WORD.findall(rest))) and bool(first & there)


def _fitting(draft: str, span: TextSpan | None, term: FoundTerm) -> TextSpan | None:
    """``span`` without what joins it to the rest, where a rendering of ``term`` may be as long."""
    if span is None:
        return None
    span = _without_joints(draft, span, term.renderings[0])
    if span is None:
        return None
    most = _MOST + max(len(_WORD.findall(term.renderings[0])), len(_WORD.findall(term.text)))
    words = _WORD.findall(draft[span.start : span.end])
    return span if len(words) <= most and not any(map(str.isdigit, words)) else None


def _without_joints(draft: str, span: TextSpan, new: str) -> TextSpan | None:
    """``span`` without what joins it to the rest at its ends and ``new`` has not.

    None where nothing else is there.
    """
    own = {word.lower() for word in _WORD.findall(new)}
    found = list(_WORD.finditer(draft, span.start, span.end))
    joints = [word[0].lower() in _JOINTS - own for word in found]
    if all(joints):
        return None
    first, last = joints.index(False), len(joints) - joints[::-1].index(False) - 1
    start = found[first].start() if first else span.start
    return TextSpan(start, found[last].end() if last + 1 < len(found) else span.end)


def _replace(draft: str, span: TextSpan, new: str) -> tuple[str, str]:
    """Put ``new`` in the place of ``span``: its capital, its number and the article fit.

    Returns:
        The draft, and what stands there now.
    """
    before, old, after = draft[: span.start], draft[span.start : span.end], draft[span.end :]
    last = _WORD.findall(new)[-1:]
    if (double := _WORD.match(after, 1)) and [double[0].lower()] == list(map(str.lower, last)):
        after = after[double.end() :]  # "green pomelo pomelo"
    if old in _SHORT and after.startswith(". "):
        after = after[1:]
    begins = not before.strip(' "“‘(')
    if is_plural(old, begins=begins) and _OF_NOUNS.search(before):
        new = plural_of(new)  # Vietnamese leaves open how many there are, and the verb agrees
    if begins and old[:1].isupper():
        new = capitalised(new)
    before = with_indefinite(before, new)
    if new.lower().startswith("the ") and before.lower().endswith("the "):
        new = new[4:]
    return before + new + after, new
