"""Name the texts of an article: by their kind and number, or by the group that contains them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TypeAlias

from translate.model import GroupKind, Text, TextKind

PassageKind: TypeAlias = TextKind | GroupKind

NAMING = frozenset(
    {
        GroupKind.QUOTE,
        GroupKind.ITEM,
        GroupKind.TABLE,
        GroupKind.ROW,
        GroupKind.CELL,
        GroupKind.NOTE,
        GroupKind.VERSE,
    }
)
"""Groups that name their paragraphs: ``quotation 2``, not ``paragraph 7``."""
_NESTED = frozenset({GroupKind.ROW, GroupKind.CELL})
"""Groups that are counted within the one around them: ``table 1, row 2, cell 1``."""
_PATTERNS: dict[PassageKind, str] = {TextKind.ALT: "image {}, alternative text"}
"""Texts that are not named by their kind and number."""
_LETTERS: dict[PassageKind, str] = {
    TextKind.HEADING: "h",
    TextKind.PARAGRAPH: "p",
    GroupKind.QUOTE: "q",
    GroupKind.ITEM: "l",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A text at its place in its article."""

    text: Text
    kind: PassageKind
    """The kind that a reader takes it for: a list item's paragraph is a list item."""
    name: str
    """Its name for translators: ``paragraph 3``, ``quotation 1``, ``table 1, row 2, cell 1``."""
    number: int
    """The last number of the name: 1-based within its kind."""
    part: int
    """1-based among the passages with that name: a quotation may have several paragraphs."""
    before: int
    """How many sentences the earlier passages with that name have."""

    @property
    def anchor(self) -> str:
        """Return its unique name in links: ``p3``, ``q1``, ``q1-2``, ``note-3``."""
        letter = _LETTERS.get(self.kind)
        name = f"{letter}{self.number}" if letter else self.name.replace(",", "").replace(" ", "-")
        return name if self.part == 1 else f"{name}-{self.part}"


@dataclass(frozen=True, slots=True)
class Named:
    """A group that names its paragraphs, or a text that has a name of its own."""

    kind: PassageKind
    name: str
    number: int


class Numbering:
    """Counter of groups, texts and sentences during a traversal."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def named(self, kind: PassageKind, around: Named | None) -> Named:
        """Return the name of the next group or text of ``kind``.

        Args:
            kind: The kind of the group or text.
            around: The innermost group around it that has a name, if any.
        """
        name = _PATTERNS.get(kind, f"{kind.value} {{}}")
        if around and kind in _NESTED:
            name = f"{around.name}, {name}"
        number = self._next(name)
        return Named(kind, name.format(number), number)

    def passage(self, text: Text, around: Named | None) -> Passage:
        """Return ``text`` with its name; ``around`` is as in `named`."""
        if around is None or text.kind is not TextKind.PARAGRAPH:
            around = self.named(text.kind, around)
        part = self._next(f"{around.name}, part")
        sentences = f"{around.name}, sentence"
        before = self._counts[sentences]
        self._counts[sentences] += len(text.sentences)
        return Passage(text, around.kind, around.name, around.number, part, before)

    def _next(self, what: str) -> int:
        self._counts[what] += 1
        return self._counts[what]
