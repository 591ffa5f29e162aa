"""Tests of the traversal: every block once and in order, and texts cut into sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import given
from support.every_kind import article, blocks, split, text

from translate.model import Article, Block, Group, GroupKind, Metadata, Text, TextKind, Verbatim
from translate.walk import Passage, fold, passages, with_sentences


def _leaves(found: Sequence[Block]) -> Iterator[Text | Verbatim]:
    """Yield the leaves in reading order, without the code under test."""
    for block in found:
        if isinstance(block, Group):
            yield from _leaves(block.children)
        else:
            yield block


@given(blocks())
def test_every_block_is_visited_once_and_in_order(found: tuple[Block, ...]) -> None:
    """Leaves are in reading order, groups after their contents; the rebuilt tree is the same."""
    whole = article(*found)
    visited: list[Text | Verbatim] = []

    def leaf(block: Text | Verbatim) -> Block:
        visited.append(block)
        return block

    def passage(one: Passage) -> Block:
        return leaf(one.text)

    rebuilt = fold(whole, passage, lambda group, children: Group(group.kind, children), leaf)
    assert rebuilt == whole.blocks
    assert visited == list(_leaves(whole.blocks))
    assert [one.text for one in passages(whole)] == [b for b in visited if isinstance(b, Text)]


def test_sentences_are_folded_and_keep_their_lines() -> None:
    """A sentence on two lines is one line of text; its line is where it starts."""
    blocks = (
        Text(TextKind.HEADING, "Tin\nnóng", 1),
        Group(GroupKind.QUOTE, (Text(TextKind.PARAGRAPH, "Một.\nHai\nba. Bốn.", 4),)),
        Text(TextKind.PARAGRAPH, " \n ", 8),
        Text(TextKind.PARAGRAPH, "Năm.", 9),
    )
    whole = with_sentences(Article("a", "seeds/a.txt", "vi", Metadata(), blocks), split)
    found = [(s.text, s.line) for one in passages(whole) for s in one.text.sentences]
    assert found == [("Tin nóng", 1), ("Một.", 4), ("Hai ba.", 4), ("Bốn.", 6), ("Năm.", 9)]
    assert all(s.plain == s.text for one in passages(whole) for s in one.text.sentences)


def test_cutting_leaves_all_else_as_it_is() -> None:
    """A group keeps its kind, and a verbatim block its text."""
    numbered = Group(
        GroupKind.LIST, (Group(GroupKind.ITEM, (text("Mưa."),)),), ordered=True, start=3
    )
    [cut] = article(numbered).blocks
    assert isinstance(cut, Group)
    assert (cut.kind, cut.ordered, cut.start) == (GroupKind.LIST, True, 3)
