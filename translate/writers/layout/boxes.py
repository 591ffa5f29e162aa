"""Boxes of an article, such as notes and warnings, as quotations with a title.

Formats that know more of a box find what it is in its group.
"""

from __future__ import annotations

from dataclasses import replace

from translate.model import GroupKind, Mark, MarkKind
from translate.tags import Inline, Piece
from translate.writers.layout.laid import LaidBlock, LaidGroup, LaidPassage, LaidSentence

NAMED = frozenset(
    {
        *("note", "abstract", "summary", "tldr", "info", "todo", "tip", "hint", "important"),
        *("success", "check", "done", "question", "help", "faq", "warning", "caution", "attention"),
        *("failure", "fail", "missing", "danger", "error", "bug", "example", "quote", "cite"),
        *("details", "seealso"),
    }
)
"""Kinds of boxes that a site shows by their name where they have no title: those of
https://squidfunk.github.io/mkdocs-material/reference/admonitions/#supported-types, GitHub,
Docusaurus and Obsidian."""


def with_boxes(block: LaidBlock) -> LaidBlock:
    """Return a block in which boxes are quotations, titles in bold.

    One without a title begins with what it is, ``Note:``; one that is only a container, such as a
    column, is what is in it.
    """
    if isinstance(block, LaidPassage):
        return block
    children = tuple(map(with_boxes, block.children))
    group = block.group
    if block.kind is not GroupKind.BOX or not (group.titled or group.about in NAMED):
        return block if children == block.children else replace(block, children=children)
    first = children[0]
    if isinstance(first, LaidPassage) and group.titled:
        first = replace(first, lines=tuple(map(_in_bold, first.lines)))
    elif isinstance(first, LaidPassage) and not first.verbatim:
        first = replace(first, lead=f"{group.about.capitalize()}: {first.lead}".strip())
    return LaidGroup(GroupKind.QUOTE, (first, *children[1:]), group)


def _in_bold(line: LaidSentence) -> LaidSentence:
    return replace(line, source_pieces=_bold(line.source_pieces), pieces=_bold(line.pieces))


def _bold(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return (Inline(Mark(MarkKind.STRONG, 0, 0), pieces),)
