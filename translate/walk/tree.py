"""Traverse an article's tree of blocks, and cut its texts into sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from translate.model import Article, Block, Group, Sentence, Text, Verbatim
from translate.text.folding import fold_spaces
from translate.walk.naming import NAMING, Named, Numbering, Passage

Span = tuple[int, int]

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
        article: The article to cut.
        split: Returns the ``(start, end)`` offsets of the sentences in a text.
    """
    blocks: tuple[Block, ...] = fold(
        article,
        lambda passage: _cut(passage.text, split),
        lambda group, children: replace(group, children=children),
        lambda verbatim: verbatim,
    )
    return replace(article, blocks=blocks)


def _cut(text: Text, split: Callable[[str], Sequence[Span]]) -> Text:
    sentences = []
    line, counted = text.line, 0
    for start, end in split(text.text):
        line += text.text.count("\n", counted, start)
        counted = start
        if words := fold_spaces(text.text[start:end]):
            sentences.append(Sentence(words, line))
    return replace(text, sentences=tuple(sentences))
