"""Place the tags that a translation lacks, where there is no doubt where they belong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from translate.model import Mark, MarkKind
from translate.tags.by_form import marks_by_form
from translate.tags.letters import STANDALONE, by_name, tag_of
from translate.tags.nested import nested
from translate.tags.pairs import Trouble, problems
from translate.tags.tagged import written
from translate.tags.untagged import untagged
from translate.text.spans import TextSpan

_STOPS = " .,;:!?…"
_AROUND = f"{_STOPS}\"“”'‘’«»()"


def with_missing(text: str, source: str, marks: Sequence[Mark]) -> str:
    """Return a translation with those of its missing tags whose place is certain.

    That is the place of a mark over the whole sentence, of one over words that both texts have
    exactly once as they are, and of what stands alone at an end of the sentence.

    Args:
        text: The translation; with other problems than missing tags it is returned as it is.
        source: The sentence with its tags.
        marks: Its numbered marks.
    """
    found = problems(text, source, marks) if marks and text.strip() else ()
    if not found or any(one.trouble is not Trouble.MISSING for one in found):
        return text
    lacking = {one.tag for one in found}
    ours, theirs = untagged(source, marks).plain, untagged(text, marks).plain
    placed = list(marks_by_form(text, by_name(marks)))
    for group in _groups(mark for mark in marks if tag_of(mark) in lacking):
        span = _place(ours, group[-1], theirs)
        if span is None:
            continue
        trial = list(placed)
        for mark in group:
            _insert(trial, replace(mark, start=span.start, end=span.end))
        ordered, dropped = nested(theirs, trial)
        if len(ordered) == len(trial) and not dropped:
            placed = trial
    return written(theirs, nested(theirs, placed)[0])


def _groups(marks: Iterable[Mark]) -> Iterator[list[Mark]]:
    """Yield marks one by one, but a link that has no text with the images after it."""
    group: list[Mark] = []
    for mark in marks:
        if group and mark.kind is MarkKind.IMAGE and mark.start == group[0].start:
            group.append(mark)
            continue
        if len(group) > 1:
            yield group
        group = []
        if mark.kind is MarkKind.LINK and mark.start == mark.end:
            group = [mark]
        else:
            yield [mark]
    if len(group) > 1:
        yield group


def _insert(marks: list[Mark], new: Mark) -> None:
    """Put a mark before the first one that it is around, or that begins after it."""
    place = (new.start, -new.end, new.number)
    later = (index for index, one in enumerate(marks) if (one.start, -one.end, one.number) > place)
    marks.insert(next(later, len(marks)), new)


def _place(ours: str, mark: Mark, theirs: str) -> TextSpan | None:
    """Return the place of a mark of ``ours`` in the translation, if it is certain."""
    before, after = ours[: mark.start], ours[mark.end :]
    if mark.kind in STANDALONE:
        if not after.strip(_AROUND):
            after = after if after.strip() else ""  # spaces between what stands alone
            end = len(theirs.rstrip(after)) if after else len(theirs)
            return TextSpan(end, end) if after in ("", theirs[end:]) else None
        return None if before.strip() else TextSpan(0, 0)
    if not before.strip(_AROUND) and not after.strip(_AROUND):
        start = len(theirs) - len(theirs.lstrip(_AROUND)) if before.strip() else 0
        end = len(theirs.rstrip(_AROUND)) if after.strip() else len(theirs)
        return TextSpan(start, end) if start < end else None
    words = ours[mark.start : mark.end]
    start = theirs.find(words)
    if not words.strip(_AROUND) or ours.count(words) != 1 or theirs.count(words) != 1:
        return None
    end = start + len(words)
    inside = theirs[start - 1 : start].isalnum() or theirs[end : end + 1].isalnum()
    return None if inside else TextSpan(start, end)
