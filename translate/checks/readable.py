"""Units as the checks read them: composed, without tags and characters that nobody sees.

Text copied from a web page may have zero-width spaces or soft hyphens inside its words, or letters
in a decomposed form; a reader sees no difference, so no check may see one. Tags are markup, and a
check of their own looks at them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from translate.tags import marks_by_form, problems, untagged, without_tags
from translate.text.characters.forbidden import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.model import Finding, Mark, Unit
    from translate.tags import Untagged

_COMPARED = 250_000
"""Pairs of letters that are compared for one fix."""
_CLUSTER = re.compile(r".[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]*", re.DOTALL)
"""A letter with the marks that stand over, under and through it."""


def marks_in(unit: Unit) -> Sequence[Mark]:
    """Return the marks of a unit: those that its article has, or that its tags have the form of."""
    return unit.marks or marks_by_form(unit.source)


def readable(unit: Unit) -> Unit:
    """Return ``unit`` as a reader sees it; the same object where nothing differs."""
    if _is_readable(unit.source) and _is_readable(unit.target):
        return unit
    # a tag that the sentence does not have is no text either
    return replace(
        unit,
        source=_seen(without_tags(unit.source, marks_in(unit))),
        target=_seen(without_tags(unit.target, None)),
    )


def located(finding: Finding, unit: Unit) -> Finding:
    """Return a finding on ``readable(unit)`` as one on ``unit``, its spans where the text is.

    Its fix has the tags of the translation.
    """
    if finding.unit is unit:
        return finding
    return replace(
        finding,
        unit=unit,
        source_span=_original(finding.source_span, unit.source, marks_in(unit)),
        target_span=_original(finding.target_span, unit.target, None),
        fix=_with_tags(finding.fix, unit),
    )


def _with_tags(fix: str, unit: Unit) -> str:
    """Return a fix with the tags of the translation, each where it is; nothing if one has no place.

    So is one that would then be over no text, as after the removal of the words that it is over.
    """
    if not fix:
        return fix
    there = untagged(unit.target)
    if not there.tags or untagged(fix).tags:
        return fix
    text = unit.target
    for start, end, new in reversed(_edits(there.plain, fix)):
        span = (start, end) if new else _beside_tags(start, end, there)
        text = untagged(text).replaced(*span, new)
    marks = marks_in(unit)
    known = {(one.trouble, one.tag) for one in problems(unit.target, unit.source, marks)}
    found = {(one.trouble, one.tag) for one in problems(text, unit.source, marks)}
    return text if found <= known and untagged(text).plain == fix else ""


def _edits(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return what makes one text of another: pieces of it, with the text for each.

    Only what is between their common ends is compared letter by letter, and that only if it is
    short: a fix is mostly one word.
    """
    start = _common(old, new)
    same = _common(old[start:][::-1], new[start:][::-1])
    was, becomes = old[start : len(old) - same], new[start : len(new) - same]
    if len(was) * len(becomes) > _COMPARED:
        return [(start, start + len(was), becomes)]
    found = SequenceMatcher(None, was, becomes, autojunk=False).get_opcodes()
    return [
        (start + first, start + end, becomes[to:last])
        for kind, first, end, to, last in found
        if kind != "equal"
    ]


def _common(one: str, other: str) -> int:
    """With how many letters both texts begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _beside_tags(start: int, end: int, there: Untagged) -> tuple[int, int]:
    """Return a piece that is to go, or the same one before it that has no tag inside.

    Which "the " of "the the " goes, makes no difference to the text.
    """
    first, last = start, end
    while any(first < place < last for place in there.places):
        if not first or there.plain[first - 1] != there.plain[last - 1]:
            return start, end
        first, last = first - 1, last - 1
    return first, last


def _is_readable(text: str) -> bool:
    return "<" not in text and _is_seen(text)


def _is_seen(text: str) -> bool:
    return text.isascii() or (unicodedata.is_normalized("NFC", text) and not INVISIBLE.search(text))


def _seen(text: str) -> str:
    return text if _is_seen(text) else "".join(piece for piece, _ in _pieces(text))


def _pieces(text: str) -> list[tuple[str, int]]:
    """What a reader sees, letter by letter, each with its offset in ``text``."""
    clusters = ((INVISIBLE.sub("", m[0]), m.start()) for m in _CLUSTER.finditer(text))
    return [(unicodedata.normalize("NFC", cluster), at) for cluster, at in clusters if cluster]


def _original(
    span: tuple[int, int] | None, text: str, marks: Sequence[Mark] | None
) -> tuple[int, int] | None:
    """The place in ``text`` of a span of what a reader sees of it."""
    if span is None or _is_readable(text):
        return span
    there = untagged(text, marks)
    start, end = span
    if not _is_seen(there.plain):
        offsets = [at for piece, at in _pieces(there.plain) for _ in piece]
        start, end = ([*offsets, len(there.plain)][min(at, len(offsets))] for at in span)
    return there.to_tagged(start, end)
