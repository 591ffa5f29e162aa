"""The letters of tags, and which of them stand alone."""

from __future__ import annotations

from collections.abc import Iterable

from translate.model import Mark, MarkKind

LETTERS: dict[MarkKind, str] = {
    MarkKind.LINK: "a",
    MarkKind.STRONG: "b",
    MarkKind.EMPHASIS: "i",
    MarkKind.CODE: "c",
    MarkKind.STRIKE: "s",
    MarkKind.SUPERSCRIPT: "p",
    MarkKind.SUBSCRIPT: "q",
    MarkKind.SPAN: "t",
    MarkKind.IMAGE: "m",
    MarkKind.NOTE: "n",
    MarkKind.BREAK: "r",
    MarkKind.MARKUP: "x",
}
"""The letter of each kind of mark; after those of HTML where it has one."""
MEANINGS = {letter: kind for kind, letter in LETTERS.items()}
"""The kind of mark that each letter means."""
STANDALONE = frozenset({MarkKind.IMAGE, MarkKind.NOTE, MarkKind.BREAK, MarkKind.MARKUP})
"""Kinds of marks that are at a point of the text; all others are over a piece of it."""


def name_of(mark: Mark) -> str:
    """Return what a numbered mark is called: ``a1``."""
    return f"{LETTERS[mark.kind]}{mark.number}"


def tag_of(mark: Mark) -> str:
    """Return the tag that a numbered mark begins with: ``<a1>``, ``<n2/>``."""
    return f"<{name_of(mark)}/>" if mark.kind in STANDALONE else f"<{name_of(mark)}>"


def end_tag_of(mark: Mark) -> str:
    """Return the tag that a numbered mark over text ends with: ``</a1>``."""
    return f"</{name_of(mark)}>"


def by_name(marks: Iterable[Mark]) -> dict[str, Mark]:
    """Return numbered marks by their names: ``a1``, ``n2``."""
    return {name_of(mark): mark for mark in marks}
