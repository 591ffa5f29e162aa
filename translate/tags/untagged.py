"""Take the tags out of a text, and carry places between the text with them and without."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import Match

from translate.model import Mark
from translate.tags.letters import by_name
from translate.text.spans import TextSpan
from translate.text.tag_form import TAG, without_tag_forms


def without_tags(text: str, marks: Iterable[Mark] | None = None) -> str:
    """Return ``text`` without its tags.

    Args:
        text: A sentence or a translation with tags.
        marks: The numbered marks of its sentence, whose tags alone count; None, where there is no
            article, takes out all that has the form of a tag.
    """
    if "<" not in text:
        return text
    return without_tag_forms(text) if marks is None else untagged(text, marks).plain


@dataclass(frozen=True, slots=True)
class Untagged:
    """A text without its tags, and where these are."""

    tagged: str
    """The text with tags."""
    plain: str
    """The text without."""
    tags: tuple[TextSpan, ...] = ()
    """Where the tags are in ``tagged``."""
    places: tuple[int, ...] = ()
    """Where each of them is in ``plain``."""

    def to_tagged(self, start: int, end: int) -> TextSpan:
        """Return the place in ``tagged`` of a piece of ``plain``.

        The piece begins after the tags before it and ends before those after it; an empty one is
        before the tags at its place.
        """
        last = self._with_tags(end, bisect_left(self.places, end))
        first = self._with_tags(start, bisect_right(self.places, start)) if end > start else last
        return TextSpan(first, last)

    def to_plain(self, start: int, end: int) -> TextSpan:
        """Return the place in ``plain`` of a piece of ``tagged``; a tag has no length there."""
        return TextSpan(self._without_tags(start), self._without_tags(end))

    def replaced(self, start: int, end: int, new: str) -> str:
        """Return ``tagged`` with other text for a piece of ``plain``; no tag is lost.

        Args:
            start: Offset of the piece in ``plain``.
            end: Offset after it.
            new: The text for it; a tag inside the piece stands before it if all tags before begin a
                mark, else after it.
        """
        first, last = self.to_tagged(start, end)
        inside = [
            match[0] for match in TAG.finditer(self.tagged, first, last) if self._is_tag(match)
        ]
        begin = 0
        while begin < len(inside) and not inside[begin].startswith("</"):
            begin += 1
        before, after = "".join(inside[:begin]), "".join(inside[begin:])
        return f"{self.tagged[:first]}{before}{new}{after}{self.tagged[last:]}"

    def _is_tag(self, match: Match[str]) -> bool:
        return TextSpan(*match.span()) in self.tags

    def _with_tags(self, place: int, tags: int) -> int:
        """Return a place of ``plain`` in ``tagged``, after as many tags."""
        return place + sum(end - start for start, end in self.tags[:tags])

    def _without_tags(self, place: int) -> int:
        lost = 0
        for start, end in self.tags:
            if start >= place:
                break
            lost += min(end, place) - start
        return place - lost


def untagged(text: str, marks: Iterable[Mark] | None = None) -> Untagged:
    """Return ``text`` without its tags; the arguments are those of `without_tags`."""
    if "<" not in text:
        return Untagged(text, text)
    parts, tags, places = [], [], []
    done = length = 0
    for match in tags_in(text, marks):
        start, end = match.span()
        parts.append(text[done:start])
        length += start - done
        done = end
        tags.append(TextSpan(start, end))
        places.append(length)
    parts.append(text[done:])
    return Untagged(text, "".join(parts), tuple(tags), tuple(places))


def tags_in(text: str, marks: Iterable[Mark] | None = None) -> Iterator[Match[str]]:
    """Yield what counts as a tag in ``text``; the arguments are those of `without_tags`."""
    names = None if marks is None else by_name(marks)
    for match in TAG.finditer(text):
        if names is None or match["letter"] + match["number"] in names:
            yield match
