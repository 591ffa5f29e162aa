"""Give the tags of a translation the numbers that they have in a changed sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from re import Match

from translate.model import Mark
from translate.tags.by_form import marks_by_form
from translate.tags.letters import STANDALONE, name_of, tag_of
from translate.tags.pairs import problems
from translate.tags.placing import with_missing
from translate.tags.untagged import untagged
from translate.text.canonical import canonical
from translate.text.tag_form import TAG


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A translation with the tags of another sentence."""

    text: str
    complete: bool
    """Whether it has each mark of the sentence exactly once, well nested; or the markup has not
    changed."""
    fits: bool
    """Whether its marks are on what they were on, too."""


@dataclass(frozen=True, slots=True)
class _Around:
    """A mark and its surroundings, spelt canonically."""

    mark: Mark
    content: str
    """The words that it is over; none for one that stands alone."""
    order: int
    """How often these words are in the sentence before it; of one that stands alone, how many words
    are before it."""
    before: str
    """The word before it, or the part of the word that it is in."""
    after: str

    @property
    def alone(self) -> bool:
        """Whether it stands alone."""
        return self.mark.kind in STANDALONE


_Key = Callable[[_Around], object]
_CERTAIN: tuple[_Key, ...] = (
    lambda one: (one.mark.kind, one.content, one.order, one.before, one.after),
    lambda one: None if one.alone else (one.mark.kind, one.content, one.order),
    lambda one: None if one.alone else (one.content, one.order),
)
"""By what a mark is found again, the best first, where the sentence reads as before."""
_LIKELY: tuple[_Key, ...] = (
    lambda one: (one.mark.kind, one.content, one.before, one.after),
    lambda one: (one.mark.kind, one.content, one.before),
    lambda one: (one.mark.kind, one.content, one.after),
    lambda one: None if one.alone else (one.mark.kind, one.content),
    lambda one: None if one.alone else one.content,
)
"""And where it does not; None for what is not found that way."""
_SHARED = 0.5
"""Part of the words of two marks that make them the same, of the words of the longer one."""


def renumbered(english: str, old: str, new: str, marks: Sequence[Mark]) -> Renumbered:
    """Carry the tags of a translation over to another form of its sentence.

    A mark of the old sentence is that mark of the new one that is over the same words, or stands
    alone between the same words, first of the same kind, then of another (bold that becomes a
    link); then the one that shares most of its words; then, of those that stand alone, the next of
    its kind. Tags of marks that have no successor are removed; those of new marks are placed where
    that is certain, see `with_missing`.

    Args:
        english: The translation of ``old``, with its tags.
        old: The old sentence with its tags; its marks are known by their tags alone.
        new: The new sentence with its tags.
        marks: The numbered marks of ``new``.

    Returns:
        The translation; it can stay reviewed if it fits and the sentence reads as before. With the
        same markup it does, whatever tags it has.
    """
    if not marks and "<" not in old:
        return Renumbered(english, complete=True, fits=True)
    reading = untagged(new, marks).plain
    was = [mark for mark in marks_by_form(old) if tag_of(mark) not in reading]
    pairs, certain = _pairs(_around(untagged(old, was).plain, was), _around(reading, marks))
    names = {name_of(mark): name_of(other) for mark, other in pairs}
    if certain and len(names) == len(was) == len(marks) and all(k == v for k, v in names.items()):
        return Renumbered(english, complete=True, fits=True)  # the markup is as it was
    gone = {name_of(mark) for mark in (*was, *marks)}
    text = with_missing(_trimmed(_renamed(english, names, gone), english), new, marks)
    complete = not problems(text, new, marks)
    return Renumbered(text, complete, certain and complete)


def _around(plain: str, marks: Iterable[Mark]) -> list[_Around]:
    return [_surroundings(plain, mark) for mark in marks]


def _surroundings(plain: str, mark: Mark) -> _Around:
    before, after = canonical(plain[: mark.start]), canonical(plain[mark.end :])
    content = canonical(plain[mark.start : mark.end])
    order = before.count(content) if content else len(before.split())
    return _Around(mark, content, order, "".join(before.split()[-1:]), "".join(after.split()[:1]))


def _pairs(old: list[_Around], new: list[_Around]) -> tuple[list[tuple[Mark, Mark]], bool]:
    """Return old and new marks that are the same, and whether that is certain of all."""
    left, rest = list(old), list(new)
    pairs = [pair for key in _CERTAIN for pair in _taken(left, rest, key)]
    certain = len(pairs)
    pairs += [pair for key in _LIKELY for pair in _taken(left, rest, key)]
    pairs += _alike(left, rest)
    pairs += _taken(left, rest, lambda one: one.mark.kind if one.alone else None)
    return pairs, len(pairs) == certain


def _taken(old: list[_Around], new: list[_Around], key: _Key) -> list[tuple[Mark, Mark]]:
    """Take the marks with equal keys out of both lists, in their order."""
    pairs = []
    for one in list(new):
        wanted = key(one)
        match = next((other for other in old if wanted is not None and key(other) == wanted), None)
        if match:
            pairs.append((match.mark, one.mark))
            old.remove(match)
            new.remove(one)
    return pairs


def _alike(old: list[_Around], new: list[_Around]) -> list[tuple[Mark, Mark]]:
    """Take the marks over text that share most of their words out of both lists."""
    pairs = []
    for one in list(new):
        shares = [(_shared(one, other), -index) for index, other in enumerate(old)]
        share, index = max(shares, default=(0.0, 0))
        if share >= _SHARED:
            pairs.append((old.pop(-index).mark, one.mark))
            new.remove(one)
    return pairs


def _shared(one: _Around, other: _Around) -> float:
    if one.mark.kind is not other.mark.kind:
        return 0.0
    mine, others = set(one.content.casefold().split()), set(other.content.casefold().split())
    return len(mine & others) / max(len(mine), len(others), 1)


def _trimmed(text: str, before: str) -> str:
    """A text without the spaces at its ends that tags parted from other words before."""
    start = len(text) - len(text.lstrip()) if before == before.lstrip() else 0
    end = len(text.rstrip()) if before == before.rstrip() else len(text)
    return text[start:end]


def _renamed(text: str, names: Mapping[str, str], known: AbstractSet[str]) -> str:
    """Return ``text`` with other names in its tags; tags that are known and have none go."""

    def rename(match: Match[str]) -> str:
        name = match["letter"] + match["number"]
        if name not in names:
            return "" if name in known else match[0]
        new = names[name]
        return f"<{match['close']}{new}{match['alone']}>"

    return TAG.sub(rename, text)
