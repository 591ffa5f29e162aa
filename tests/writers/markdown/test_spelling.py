"""Marks in Markdown, as two independent parsers read them."""

from __future__ import annotations

import re

import html5lib
import mistune
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.marked import Marked, marked
from support.rich import rich

from translate.model import Mark, MarkKind
from translate.tags import Inline, Piece, plain_of, resolve, tagged
from translate.writers.layout.references import references
from translate.writers.markdown.spelling import MarkdownSpelling

SPELLING = MarkdownSpelling(references(rich()))
ELEMENTS = {
    MarkKind.STRONG: "strong",
    MarkKind.EMPHASIS: "em",
    MarkKind.CODE: "code",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
    MarkKind.STRIKE: "s",
    MarkKind.LINK: "a",
    MarkKind.IMAGE: "img",
    MarkKind.BREAK: "br",
}
BREAK = Inline(Mark(MarkKind.BREAK, 0, 0))
TEXT = st.text(st.sampled_from("aâ 1.,*_`~[]()<>“”!&\\-|$"), min_size=1, max_size=12)


def _elements(page: str) -> tuple[list[str], str]:
    """The inline elements of a page, and its text."""
    page = page.replace("<del>", "<s>").replace("</del>", "</s>")
    body = html5lib.parse(page, namespaceHTMLElements=False).find("body")
    found = [one.tag for one in body.iter() if one.tag in ELEMENTS.values()]
    return found, "".join(body.itertext())


def _wanted(pieces: tuple[Piece, ...]) -> list[str]:
    found = []
    for piece in pieces:
        if isinstance(piece, Inline):
            found += [ELEMENTS[piece.mark.kind], *_wanted(piece.children)]
    return found


@given(marked(TEXT))
def test_every_mark_reads_back_on_its_words(sentence: Marked) -> None:
    """Nested, beside punctuation and inside of words: the elements and the text are the same."""
    plain, marks = sentence
    links = [one for one in marks if one.kind is MarkKind.LINK][:1]  # none stands in another
    others = (MarkKind.NOTE, MarkKind.CODE, MarkKind.LINK, MarkKind.SPAN, MarkKind.MARKUP)
    shown = [*links, *(one for one in marks if one.kind not in others)]
    found = tagged(" ".join(plain.split()) or "a", shown)
    pieces = resolve(found.text, found.text, found.marks)
    reader = MarkdownIt("commonmark").enable("strikethrough")
    elements, text = _elements(reader.render(f"x {SPELLING.spell(pieces)} x"))
    assert elements == _wanted(pieces)
    assert "".join(text.split()) == "".join(f"x{plain_of(pieces)}x".split())


@pytest.mark.parametrize(
    ("pieces", "spelled"),
    [
        ((Inline(Mark(MarkKind.STRONG, 0, 0), ("a",)),), "**a**"),
        (("x", Inline(Mark(MarkKind.STRONG, 0, 0), ("“a”",)), "y"), "x<strong>“a”</strong>y"),
        ((Inline(Mark(MarkKind.CODE, 0, 0), ("a`b",)),), "``a`b``"),
        ((Inline(Mark(MarkKind.CODE, 0, 0, raw=True), ("{{< x >}}",)),), "{{< x >}}"),
        ((Inline(Mark(MarkKind.LINK, 0, 0, "/a b", 'c"d'), ("e",)),), '[e](</a b> "c\\"d")'),
        ((Inline(Mark(MarkKind.NOTE, 0, 0, "n1")),), "[^n1]"),
        ((Inline(Mark(MarkKind.NOTE, 0, 0, "a b")),), "[^a b]"),
        (
            ("a", Inline(Mark(MarkKind.BREAK, 0, 0)), Inline(Mark(MarkKind.BREAK, 0, 0)), " b"),
            "a  \n<br> b",
        ),
        (
            (Inline(Mark(MarkKind.LINK, 0, 0, "https://a.b/c_d"), ("https://a.b/c_d",)),),
            "<https://a.b/c_d>",
        ),
        ((Inline(Mark(MarkKind.LINK, 0, 0, "mailto:a@b.vn"), ("a@b.vn",)),), "<a@b.vn>"),
        ((Inline(Mark(MarkKind.LINK, 0, 0, "a_b"), ("a_b",)),), "[a\\_b](a_b)"),
        (("a", Inline(Mark(MarkKind.BREAK, 0, 0, markup="<BR/>")), "b"), "a<BR/>b"),
        (
            (Inline(Mark(MarkKind.SPAN, 0, 0, markup='<span id="a">'), ("*a",)),),
            '<span id="a">\\*a</span>',
        ),
        ((Inline(Mark(MarkKind.CODE, 0, 0, markup="<kbd>"), ("a<",)),), "<kbd>a\\<</kbd>"),
        ((Inline(Mark(MarkKind.STRONG, 0, 0, markup="<b>"), ("a",)), "b"), "<b>a</b>b"),
        (
            (Inline(Mark(MarkKind.LINK, 0, 0, "/a", markup="<a href=/a>"), ("a",)),),
            "<a href=/a>a</a>",
        ),
        ((Inline(Mark(MarkKind.MARKUP, 0, 0, markup="<!-- c -->")), "a"), "<!-- c -->a"),
    ],
)
def test_signs_are_used_where_they_count(pieces: tuple[Piece, ...], spelled: str) -> None:
    """Else the element that they stand for."""
    assert SPELLING.spell(pieces) == spelled


@pytest.mark.parametrize("inner", [MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.LINK])
def test_mistune_reads_nested_marks(inner: MarkKind) -> None:
    """A parser with rules of its own."""
    deep = Inline(Mark(inner, 0, 0, "/a"), ("đậm",))
    spelled = SPELLING.spell((Inline(Mark(MarkKind.STRONG, 0, 0), ("một ", deep)), " hai"))
    page = str(mistune.html(spelled))
    assert re.search(rf"<strong>một <{ELEMENTS[inner]}[^>]*>đậm</", page)
