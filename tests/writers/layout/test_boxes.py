"""Boxes as quotations with a title."""

from __future__ import annotations

import pytest
from support.every_kind import article, text
from support.read_back import READ_BACK

from translate.model import Group, GroupKind, TextKind, Verbatim, VerbatimKind
from translate.tags import marks_of
from translate.writers import WRITERS, Edition, EditionKind
from translate.writers.layout.arrangement import tree
from translate.writers.layout.laid import LaidGroup, LaidPassage


def _edition(*boxes: Group) -> Edition:
    return Edition(article(text("Tựa", TextKind.HEADING), *boxes), {}, EditionKind.TRANSLATED)


def _box(about: str, *, titled: bool) -> Group:
    children = (text("Lời một."), text("Lời hai."))
    return Group(GroupKind.BOX, children, about=about, titled=titled)


def test_a_title_is_in_bold() -> None:
    """In a quotation, also of a kind that is not known, and inside of another group."""
    item = Group(GroupKind.ITEM, (_box("thẻ", titled=True),))
    [laid] = tree(_edition(Group(GroupKind.LIST, (item,))))
    assert isinstance(laid, LaidGroup)
    [item_] = laid.children
    assert isinstance(item_, LaidGroup)
    [quote] = item_.children
    assert isinstance(quote, LaidGroup)
    assert (quote.kind, quote.group.about) == (GroupKind.QUOTE, "thẻ")
    bold = [[mark.kind.value for mark in marks_of(_only(one).pieces)] for one in quote.children]
    assert bold == [["strong"], []]


def _only(block: object) -> object:
    assert isinstance(block, LaidPassage)
    return block.lines[0]


def test_a_box_without_a_title_says_what_it_is() -> None:
    """As sites do; before its first text, if that is one."""
    [quote] = tree(_edition(_box("warning", titled=False)))
    assert isinstance(quote, LaidGroup)
    assert [getattr(one, "lead", None) for one in quote.children] == ["Warning:", ""]
    code = Group(GroupKind.BOX, (Verbatim(VerbatimKind.CODE, "x"),), about="note")
    [quote] = tree(_edition(code))
    assert quote.kind is GroupKind.QUOTE


def test_a_container_is_what_is_in_it() -> None:
    """Columns are no quotation."""
    [box] = tree(_edition(_box("column", titled=False)))
    assert box.kind is GroupKind.BOX


@pytest.mark.parametrize("name", ["html", "docx", "md", "tex", "epub"])
def test_every_format_shows_it(name: str) -> None:
    """Titles and words."""
    shown = READ_BACK[name](WRITERS[name](_edition(_box("tip", titled=True))))
    assert "Lời một." in shown
    assert "Lời hai." in shown
