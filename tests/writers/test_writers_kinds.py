"""Blocks of every kind, nested in each other: no edition loses one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

import pytest
from hypothesis import example, given, settings
from support.every_kind import article, blocks, every_kind, text
from support.read_back import READ_BACK

from translate.model import (
    Article,
    Block,
    Group,
    GroupKind,
    TextKind,
    Unit,
    Verbatim,
    VerbatimKind,
)
from translate.writers import INTERCHANGE, WRITERS, Edition, EditionKind
from translate.writers.layout.arrangement import body, everything, title, tree
from translate.writers.layout.laid import LaidBlock, LaidGroup

BOTH = (EditionKind.TRANSLATED, EditionKind.BILINGUAL)


def _edition(whole: Article, kind: EditionKind = EditionKind.TRANSLATED) -> Edition:
    """An edition in which nothing is translated, so that it shows the article's own words."""
    return Edition(whole, {}, kind)


def _in_order(words: Sequence[str], shown: str) -> bool:
    """Whether each of ``words`` stands in ``shown``, after the one before it."""
    at = 0
    for word in words:
        at = shown.find(word, at)
        if at < 0:
            return False
        at += len(word)
    return True


def _words(found: Sequence[Block]) -> Iterator[str]:
    """The words of each sentence and verbatim block, in reading order.

    A description stands instead of an image that is missing, not beside the name of its file.
    """
    for block, after in zip_longest(found, found[1:]):
        if isinstance(block, Group):
            yield from _words(block.children)
        elif block.kind is VerbatimKind.IMAGE and after and after.kind is TextKind.ALT:
            continue
        elif isinstance(block, Verbatim):
            yield from block.text.split()
        else:
            yield from (word for sentence in block.sentences for word in sentence.text.split())


def _outline(found: Sequence[LaidBlock]) -> list[object]:
    """The words of each passage; each group as its kind and what is in it."""
    return [
        (one.kind.value, _outline(one.children)) if isinstance(one, LaidGroup) else one.text
        for one in found
    ]


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.parametrize("name", WRITERS)
def test_every_kind_of_block_is_shown(name: str, kind: EditionKind) -> None:
    """A kind that a format has no form for is written as its text, translated or not."""
    made = _edition(every_kind(), kind)
    translated = {
        one.text: Unit(one.text, one.text.replace("Từ", "Word"), approved=True)
        for one in made.sentences
    }
    shown = READ_BACK[name](WRITERS[name](replace(made, units=translated)))
    wanted = [unit.target for unit in translated.values()]
    wanted += [f"từ-{one.name.lower()} = 1" for one in VerbatimKind]
    if kind is EditionKind.BILINGUAL:
        wanted += translated
    assert len(wanted) > len(TextKind) + 2 * len(GroupKind)
    assert [words for words in wanted if words not in shown] == []


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.parametrize("name", WRITERS)
def test_an_image_in_a_cell_or_an_item_is_described(name: str, kind: EditionKind) -> None:
    """As anywhere, also where a format has no figures in tables."""
    groups = []
    for number, around in enumerate((GroupKind.CELL, GroupKind.ITEM, GroupKind.QUOTE)):
        alt = replace(text(f"Hình {number}.", TextKind.ALT), id=f"alt-{number}")
        figure = Group(GroupKind.FIGURE, (Verbatim(VerbatimKind.IMAGE, "a.png"), alt))
        groups.append(Group(around, (figure,)))
    cell, item, quote = groups
    table = Group(GroupKind.TABLE, (Group(GroupKind.ROW, (cell, cell)),))
    whole = article(text("Tựa", TextKind.HEADING), table, Group(GroupKind.LIST, (item,)), quote)
    shown = READ_BACK[name](WRITERS[name](_edition(whole, kind)))
    assert [words for words in ("Hình 0.", "Hình 1.", "Hình 2.") if words not in shown] == []


@pytest.mark.parametrize("name", [name for name in WRITERS if name != "pdf"])
@settings(max_examples=30)
@given(blocks())
@example(
    (Group(GroupKind.FIGURE, (text("Mưa.", TextKind.CAPTION), Verbatim(VerbatimKind.IMAGE, "x"))),)
)
def test_any_tree_is_shown_whole_and_in_order(name: str, found: tuple[Block, ...]) -> None:
    """However blocks are nested, their words stand in the edition in reading order."""
    whole = article(text("Tựa", TextKind.HEADING), *found)
    shown = READ_BACK[name](WRITERS[name](_edition(whole)))
    assert _in_order([*_words(whole.blocks)], shown)


@settings(max_examples=10)
@given(blocks())
@example(
    (Group(GroupKind.FIGURE, (text("Mưa.", TextKind.HEADING), Verbatim(VerbatimKind.IMAGE, "x"))),)
)
def test_any_tree_can_be_typeset(found: tuple[Block, ...]) -> None:
    """The same for PDF, of which a dozen take their time."""
    whole = article(text("Tựa", TextKind.HEADING), *found)
    assert _in_order([*_words(whole.blocks)], READ_BACK["pdf"](WRITERS["pdf"](_edition(whole))))


@pytest.mark.parametrize("name", INTERCHANGE)
def test_other_programs_get_every_sentence(name: str) -> None:
    """Each sentence once under a name of its own; what is not translated is only in JSON."""
    made = _edition(every_kind())
    translated = {one.text: Unit(one.text, "x", approved=True) for one in made.sentences}
    data = INTERCHANGE[name](replace(made, units=translated)).decode()
    for sentence in made.sentences:
        assert sentence.text in data
    assert ("từ-code = 1" in data) is (name == "json")


def test_the_layout_has_the_article_s_tree() -> None:
    """Groups as they are nested; texts without a sentence are left out, but not a table's cells."""
    cells = Group(GroupKind.ROW, (Group(GroupKind.CELL, ()), Group(GroupKind.CELL, (text("Ô."),))))
    items = (Group(GroupKind.ITEM, (text(" "),)), Group(GroupKind.ITEM, (text("Mục."),)))
    made = _edition(
        article(
            text("Tựa", TextKind.HEADING),
            Group(GroupKind.LIST, items, ordered=True, start=4),
            Group(GroupKind.TABLE, (cells,)),
            Verbatim(VerbatimKind.CODE, "\nif x:\n  y\n"),
            Verbatim(VerbatimKind.RULE, ""),
            Verbatim(VerbatimKind.RAW, " "),
            Group(GroupKind.NOTE, ()),
        )
    )
    assert _outline(tree(made)) == [
        ("list", [("list item", ["Mục."])]),
        ("table", [("row", [("cell", []), ("cell", ["Ô."])])]),
        "if x: y",
        "* * *",
    ]
    [listed, *_] = tree(made)
    assert isinstance(listed, LaidGroup)
    assert (listed.group.ordered, listed.group.start) == (True, 4)
    assert [one.verbatim for one in body(made)] == ["", "", "if x:\n  y", "* * *"]
    assert [one.name for one in body(made)] == [
        "list item 2", "table 1, row 1, cell 2", "code 1", "rule 1"
    ]  # fmt: skip
    assert [one.anchor for one in everything(made)] == ["h1", "l2", "table-1-row-1-cell-2"]
    assert title(made).text == "Tựa"


def test_nested_lists_and_quotations_are_nested() -> None:
    """Markdown and HTML show them as such; a quotation of two paragraphs is one."""
    inner = Group(GroupKind.LIST, (Group(GroupKind.ITEM, (text("Trong."),)),))
    item = Group(GroupKind.ITEM, (text("Ngoài."), inner))
    quote = Group(GroupKind.QUOTE, (text("Một."), text("Hai.")))
    made = _edition(article(text("Lời."), Group(GroupKind.LIST, (item,)), quote))
    markdown = WRITERS["md"](made).decode()
    assert "- Ngoài.\n\n  - Trong.\n" in markdown
    assert "> Một.\n>\n> Hai.\n" in markdown
    html = re.sub(r"<(/?\w+)[^>]*>", r"<\1>", WRITERS["html"](made).decode())
    tags = " ".join(re.findall(r"</?(?:ul|li|blockquote)>", html))
    assert tags == "<ul> <li> <ul> <li> </li> </ul> </li> </ul> <blockquote> </blockquote>"


def test_what_is_not_translated_keeps_its_spaces_but_no_illegal_ones() -> None:
    """A form feed in code is a space, and a control nothing: XML holds neither."""
    made = _edition(article(Verbatim(VerbatimKind.CODE, "if x:\x0c\n\ty\x07\x85 z")))
    assert [one.verbatim for one in body(made)] == ["if x: \n\ty  z"]


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.parametrize("name", WRITERS)
def test_numbers_and_dashes_stand_before_their_texts(name: str, kind: EditionKind) -> None:
    """A speaker's dash and an item's number belong to no sentence, and are in every edition."""
    numbered = [Group(GroupKind.ITEM, (text("Một."),), mark="7."), _lettered("a)", "Hai.")]
    numbered += [_lettered("b)", "Ba.", "Bốn.")]
    whole = article(
        Group(GroupKind.DIALOGUE, (text("Ai?"), Group(GroupKind.TURN, (text("Tôi."),)))),
        Group(GroupKind.LIST, tuple(numbered), ordered=True),
    )
    shown = READ_BACK[name](WRITERS[name](_edition(whole, kind)))
    wanted = ["Ai?", "–", "Tôi.", "7.", "Một.", "a)", "Hai.", "b)", "Ba.", "Bốn."]
    assert _in_order(wanted, shown), shown
    if kind is EditionKind.BILINGUAL:
        assert shown.count("b)") == 2


def _lettered(mark: str, *texts: str) -> Group:
    return Group(GroupKind.ITEM, tuple(map(text, texts)), mark=mark)
