"""Inline markup of a sentence, put back into its draft.

Markup never reaches the model: it drafts plain text, and each mark is then found in the draft by
what it is over. A mark that is not found is left out and named, for the translator to set.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from translate.engines.spans.locate import locate_piece
from translate.engines.spans.points import locate_point
from translate.model import MarkKind
from translate.tags import STANDALONE, end_tag_of, marks_by_form, tag_of, without_tags
from translate.text.spans import TextSpan
from translate.text.verbatim import is_verbatim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.engines.spans.locate import Clues
    from translate.model import Mark


@dataclass(frozen=True, slots=True)
class Markup:
    """A sentence without its tags, and what they mean."""

    plain: str
    """What the model gets."""
    marks: tuple[Mark, ...] = ()
    """Over ``plain``, numbered, in the order of their tags."""

    @property
    def code(self) -> list[TextSpan]:
        """The pieces of ``plain`` that are code, apart and in order."""
        found: list[TextSpan] = []
        for mark in self.marks:
            if mark.kind is MarkKind.CODE and (not found or mark.start >= found[-1].end):
                found.append(TextSpan(mark.start, mark.end))
        return found

    @property
    def is_copied(self) -> bool:
        """Whether nothing in the sentence is to be translated: code, addresses, numbers."""
        rest, done = [], 0
        for start, end in self.code:
            rest.append(self.plain[done:start])
            done = end
        words = "".join([*rest, self.plain[done:]])
        return is_verbatim(self.plain) or bool(self.code and not any(map(str.isalnum, words)))


@dataclass(frozen=True, slots=True)
class TaggedDraft:
    """A draft with the tags of its sentence."""

    text: str
    left_out: tuple[str, ...] = ()
    """The tags that could not be placed."""


def read_markup(sentence: str) -> Markup:
    """Return a sentence with tags as plain text and marks."""
    if "<" not in sentence:
        return Markup(sentence)
    marks = marks_by_form(sentence)
    return Markup(without_tags(sentence, marks), marks)


def put_back(markup: Markup, draft: str, clues: Clues) -> TaggedDraft:
    """Return ``draft`` with the tags of its sentence where what they are over stands.

    Args:
        markup: The sentence.
        draft: Its draft in plain text, repaired and in house style.
        clues: What the model says of which words render which.
    """
    placed: list[_PlacedMark] = []
    left_out = []
    # what is over more words is found with less doubt
    tags = sorted(_tags(markup), key=lambda one: one.mark.start - one.mark.end)
    for tag in tags:
        span = _found(markup, tag.mark, draft, clues)
        if span and _fits(tag.mark, span, placed):
            placed.append(_PlacedMark(_spaced(tag, markup.plain, draft, span.start), span))
        else:
            left_out.append(tag)
            tags += (_Tag(mark, tag_of(mark)) for mark in tag.ending)
    text = _written(draft, sorted(placed, key=lambda one: one.tag.mark.number))
    left_out.sort(key=lambda one: one.mark.number)
    return TaggedDraft(text, tuple(tag.begin.strip() for tag in left_out))


@dataclass(frozen=True, slots=True)
class _Tag:
    """A mark as it is written; a link over images alone is written with them."""

    mark: Mark
    begin: str
    end: str = ""
    ending: Sequence[Mark] = ()
    """What stands alone at its end and is in it; ``end`` has it too."""


@dataclass(frozen=True, slots=True)
class _PlacedMark:
    tag: _Tag
    span: TextSpan


def _tags(markup: Markup) -> list[_Tag]:
    found = []
    endings, marks = _endings(markup)
    while marks:
        mark = marks.pop(0)
        if mark.kind not in STANDALONE and mark.start < mark.end:
            found.append(_over_text(mark, markup.plain, endings.get(mark.number, ())))
            continue
        written = tag_of(mark)
        if mark.kind not in STANDALONE:
            while marks and marks[0].kind is MarkKind.IMAGE and marks[0].start == mark.start:
                written += tag_of(marks.pop(0))
            written += end_tag_of(mark)
        found.append(_Tag(mark, written))
    return found


def _over_text(mark: Mark, plain: str, ending: Sequence[Mark]) -> _Tag:
    """A mark over text with what stands alone at its end, and the space before that."""
    narrow = replace(mark, end=len(plain[: mark.end].rstrip())) if mark.at_end else mark
    space = plain[narrow.end : mark.end] if ending else ""
    tags = "".join(map(tag_of, ending))
    return _Tag(narrow, tag_of(mark), f"{space}{tags}{end_tag_of(mark)}", ending)


def _endings(markup: Markup) -> tuple[dict[int, list[Mark]], list[Mark]]:
    """What stands alone at the end of a mark and is in it, and all other marks.

    The first by the number of the innermost mark that it is in.
    """
    endings: dict[int, list[Mark]] = {}
    others: list[Mark] = []
    holders: list[Mark] = []
    point = count = 0
    for mark in markup.marks:
        if mark.kind not in STANDALONE:
            holders += [mark] if mark.at_end else []
            others.append(mark)
            continue
        count = count + 1 if mark.start == point else 1
        point = mark.start
        around = (one for one in reversed(holders) if one.end == point and one.at_end >= count)
        if holder := next(around, None):
            endings.setdefault(holder.number, []).append(mark)
        else:
            others.append(mark)
    return endings, others


def _spaced(tag: _Tag, source: str, draft: str, at: int) -> _Tag:
    """A tag with the space that the draft lacks: with one on each side, the source has two."""
    place = tag.mark.start
    if tag.end or place < tag.mark.end:
        return tag
    before, after = source[:place], source[place:]
    needs_before = not before or before[-1].isspace()
    needs_after = not after or after[0].isspace()
    if not (needs_before and needs_after):
        return tag
    has_before = not draft[:at] or draft[:at][-1].isspace()
    if has_before and not draft[at:].strip():
        return tag
    space_first = before and not has_before
    return replace(tag, begin=f" {tag.begin}" if space_first else f"{tag.begin} ")


def _found(markup: Markup, mark: Mark, draft: str, clues: Clues) -> TextSpan | None:
    if mark.start == mark.end:
        return locate_point(markup.plain, mark.start, draft, clues)
    if mark.kind is MarkKind.CODE and (same := _same_code(markup.plain, mark, draft)):
        return same
    return locate_piece(markup.plain, (mark.start, mark.end), draft, clues)


def _same_code(plain: str, mark: Mark, draft: str) -> TextSpan | None:
    """Where code stands as it is, also where words touch it; the draft has it no more often."""
    words = plain[mark.start : mark.end]
    if plain.count(words) != draft.count(words):
        return None
    at = -1
    for _ in range(plain.count(words, 0, mark.start) + 1):
        at = draft.find(words, at + 1)
    return TextSpan(at, at + len(words)) if at >= 0 else None


def _fits(mark: Mark, span: TextSpan, placed: Sequence[_PlacedMark]) -> bool:
    """Whether a mark has the same place among those that are placed as it has in the source."""
    for other, there in ((one.tag.mark, one.span) for one in placed):
        if mark.start == mark.end or other.start == other.end:
            continue
        inside = other.start <= mark.start and mark.end <= other.end
        around = mark.start <= other.start and other.end <= mark.end
        if inside and there.start <= span.start and span.end <= there.end:
            continue
        if around and span.start <= there.start and there.end <= span.end:
            continue
        if (span.end <= there.start or there.end <= span.start) and not (inside or around):
            continue
        return False
    return True


def _written(draft: str, placed: Sequence[_PlacedMark]) -> str:
    """Put in the tags of marks that nest, at each place the ends before what begins there."""
    ends: dict[int, list[str]] = {}
    begins: dict[int, list[tuple[int, str]]] = {}
    for one in placed:
        begins.setdefault(one.span.start, []).append((-one.span.end, one.tag.begin))
        if one.tag.end:
            ends.setdefault(one.span.end, []).insert(0, one.tag.end)
    parts, done = [], 0
    for at in sorted({*ends, *begins}):
        # longer marks begin first; of equally long ones the one that is first in the source
        opening = [tag for _, tag in sorted(begins.get(at, ()), key=lambda one: one[0])]
        parts += [draft[done:at], *ends.get(at, ()), *opening]
        done = at
    return "".join([*parts, draft[done:]])
