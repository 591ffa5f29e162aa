"""Traverse an article's tree of blocks, and cut its texts into sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from translate.model import Article, Block, Group, Remark, Text, Verbatim
from translate.walk.cut import Span, cut
from translate.walk.naming import NAMING, Named, Numbering, Passage

T = TypeVar("T")


def fold(
    article: Article,
    text: Callable[[Passage], T],
    group: Callable[[Group, tuple[T, ...]], T],
    verbatim: Callable[[Verbatim], T],
) -> tuple[T, ...]:
    """Compute something for every block of an article, in reading order.

    Args:
        article: The article.
        text: Computes the result of a text.
        group: Computes the result of a group from the group and the results of its children.
        verbatim: Computes the result of a block that is not translated.

    Returns:
        The results of the outermost blocks.
    """
    numbering = Numbering()

    def visit(block: Block, around: Named | None) -> T:
        if isinstance(block, Verbatim):
            return verbatim(block)
        if isinstance(block, Text):
            return text(numbering.passage(block, around))
        named = numbering.named(block.kind, around) if block.kind in NAMING else around
        return group(block, tuple(visit(child, named) for child in block.children))

    return tuple(visit(block, None) for block in article.blocks)


def with_sentences(article: Article, split: Callable[[str], Sequence[Span]]) -> Article:
    """Return ``article`` with the sentences of every text.

    Args:
        article: The article to cut; a mark that it loses becomes a remark of its reading.
        split: Returns the ``(start, end)`` offsets of the sentences in a text without tags.
    """
    remarks: list[Remark] = []

    def cut_text(passage: Passage) -> Block:
        text, found = cut(passage.text, split)
        remarks.extend(found)
        return text

    blocks: tuple[Block, ...] = fold(
        article,
        cut_text,
        lambda group, children: replace(group, children=children),
        lambda verbatim: verbatim,
    )
    if new := [one for one in remarks if one not in article.reading.remarks]:
        reading = replace(article.reading, remarks=(*article.reading.remarks, *new))
        return replace(article, blocks=blocks, reading=reading)
    return replace(article, blocks=blocks)
