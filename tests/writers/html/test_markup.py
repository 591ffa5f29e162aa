"""Inline marks as HTML that is XHTML too."""

from __future__ import annotations

import pytest
from lxml import etree
from support.rich import rich

from translate.model import Mark, MarkKind
from translate.tags import Inline
from translate.writers.base import Picture
from translate.writers.html.markup import InlineMarkup, data_address
from translate.writers.layout.references import references


def test_every_mark_is_well_formed_xml() -> None:
    """Text and attributes are escaped, and what stands alone is closed."""
    inline = InlineMarkup(rich(), references(rich()))
    kinds = [Mark(kind, 0, 0, target="a&\"b'", title="<t>") for kind in MarkKind]
    pieces = [Inline(mark, ("x < y",)) for mark in kinds]
    spelled = inline.spell(("a & b", *pieces), "en")
    root = etree.fromstring(f"<p>{spelled}</p>")
    names = [one.tag for one in root.iter()]
    assert names == ["p", "strong", "em", "code", "a", "sup", "sub", "s", "span", "br"]
    [link] = root.iter("a")
    assert (link.get("href"), link.get("title"), link.text) == ("a&\"b'", "<t>", "x < y")


def test_references_to_one_note_have_names_of_their_own() -> None:
    """On both sides, so that each link back has its place."""
    inline = InlineMarkup(rich(), references(rich()))
    note = Inline(Mark(MarkKind.NOTE, 0, 0, "n1"))
    assert 'id="ref-1"' in inline.spell((note,), "en")
    assert 'id="ref-1-2"' in inline.spell((note,), "en")
    assert 'id="ref-1-source"' in inline.spell((note,), "vi", source=True)
    assert inline.referred[1] == 2


def test_a_link_to_a_note_leads_to_it() -> None:
    """A note has another name in an edition than in its article."""
    inline = InlineMarkup(rich(), references(rich()))
    link = Inline(Mark(MarkKind.LINK, 0, 0, "#n1"), ("x",))
    assert inline.spell((link,), "en") == '<a href="#fn-1">x</a>'


def test_an_image_is_in_its_address() -> None:
    """Nothing is loaded."""
    assert data_address(Picture(b"\x00\x01", "image/png")) == "data:image/png;base64,AAE="


@pytest.mark.parametrize(
    ("mark", "spelled"),
    [
        (Mark(MarkKind.SPAN, 0, 0, markup='<U class="a">'), "<u>x</u>"),
        (Mark(MarkKind.SPAN, 0, 0, markup="<abbr>", title="T"), '<abbr title="T">x</abbr>'),
        (Mark(MarkKind.SPAN, 0, 0, markup="<span onclick='a()'>"), "x"),
        (Mark(MarkKind.CODE, 0, 0, markup="<kbd>"), "<kbd>x</kbd>"),
        (Mark(MarkKind.STRONG, 0, 0, markup="<b id=1>"), "<strong>x</strong>"),
        (Mark(MarkKind.MARKUP, 0, 0, markup="<script>a()</script>"), ""),
    ],
)
def test_elements_of_a_markdown_file_are_what_they_were(mark: Mark, spelled: str) -> None:
    """By their names alone: no attribute but a title gets into a page."""
    inside = () if mark.kind is MarkKind.MARKUP else ("x",)
    inline = InlineMarkup(rich(), references(rich()))
    assert inline.spell((Inline(mark, inside),), "en") == spelled
