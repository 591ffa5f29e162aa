"""Pages of HTML: blocks, marks, metadata, notes, and that no word of a page is lost."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import html5lib
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.casefile import case_files, read_sections
from support.shown_trees import shown_article

from translate.errors import InputError
from translate.model import Article, MarkKind, Source, Verbatim
from translate.readers.html import html_blocks, read_html
from translate.readers.html.tree import MOST_TAGS
from translate.walk import copied, passages

CASES = case_files(Path(__file__).parent / "cases")


def _read(text: str) -> Article:
    return read_html(Source(text.encode(), "bai", "seeds/bai.html", "vi"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """Every case file gives the metadata, blocks and remarks that it says."""
    text, blocks = read_sections(path, "html", "article")
    assert shown_article(_read(text)) == blocks.strip().split("\n")


def _letters(text: str) -> str:
    """The letters of a text and their accents, which may join another letter across elements."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(sorted(c for c in decomposed if c.isalnum() or unicodedata.combining(c)))


def _kept(article: Article) -> str:
    """Whatever an article holds: texts, what is copied, what is reported."""
    texts = [passage.text.text for passage in passages(article)]
    return "\n".join([*texts, *copied(article), *(one.text for one in article.reading.taken)])


_NAMES = [
    *("p", "b", "i", "a", "div", "span", "ul", "ol", "li", "table", "tr", "td", "th", "h2", "dl"),
    *(
        "dt",
        "dd",
        "pre",
        "code",
        "blockquote",
        "figure",
        "figcaption",
        "sup",
        "em",
        "lạ",
        "caption",
    ),
    *("section", "details", "summary", "center", "font", "tbody", "q", "x-y", "address", "aside"),
]
_WORDS = st.sampled_from(["mưa", "nắng", "đồng", " ", "\n", "&lt;", "x1", "é", "\u0301", "  gió "])
_PIECES = st.one_of(
    _WORDS,
    st.sampled_from(_NAMES).map(lambda name: f"<{name}>"),
    st.sampled_from(_NAMES).map(lambda name: f"</{name}>"),
    st.sampled_from(["<br>", "<hr>", "<img src=a.png>", "<!-- - -->", '<a href="#1">', "<p id=1>"]),
    st.sampled_from(["<embed>", "<source>", "<track>"]),
)


@settings(max_examples=300)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_no_word_of_a_page_is_lost(markup: str) -> None:
    """Whatever the markup, every letter that another parser finds is in the article."""
    markup = f"<p>chữ</p>{markup}"
    expected = "".join(html5lib.parse(markup, namespaceHTMLElements=False).itertext())
    article = _read(markup)
    kept = _kept(article).replace("a.png", "").replace("<embed>", "")
    assert _letters(kept) == _letters(expected)


@given(st.lists(_PIECES, max_size=40).map("".join))
@example('<a href="#1"></a><br>mưa')
def test_marks_are_over_text(markup: str) -> None:
    """Every text is composed; at its edges are spaces only beside an image; a mark is in it."""
    for passage in passages(_read(f"chữ<p>{markup}")):
        text = passage.text
        shown = [mark.start for mark in text.marks if mark.kind is MarkKind.IMAGE]
        bare = text.text if shown else text.text.strip()
        assert text.text == unicodedata.normalize("NFC", bare)
        starts = [mark.start for mark in text.marks]
        assert starts == sorted(starts)
        assert all(0 <= one.start <= one.end <= len(text.text) for one in text.marks)


@pytest.mark.parametrize(
    ("markup", "problem"),
    [
        ("<ul><li>a" * 10_000, "tags stand more than"),
        ("<blockquote>a" * 100, "lists or quotations stand more than"),
        ("<p>a" * (MOST_TAGS + 1), "holds more than"),
        ("<p " + " ".join(f"a{number}=1" for number in range(20_000)) + ">a", "too many attrib"),
        ("<script>alert(1)</script>", "the article holds no text"),
        ("<title>Lũ</title>", "the article holds metadata but no text"),
        ("<!-- -->", "the article holds no text"),
        (" \n", "the article is empty"),
    ],
)
def test_what_is_no_article_is_refused(markup: str, problem: str) -> None:
    """Each problem is one line that names the file and says what to do."""
    with pytest.raises(InputError, match=problem) as caught:
        _read(markup)
    assert caught.value.place == "seeds/bai.html"
    assert caught.value.hint


def test_nothing_is_expanded_or_fetched() -> None:
    """Entities that a page declares, and files that it names, are not read."""
    article = _read(
        '<!DOCTYPE html [<!ENTITY a "bom"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
        '<link rel=stylesheet href="http://127.0.0.1:9/x.css"><p>Mưa &a; &f;</p>'
    )
    kept = _kept(article)
    assert "Mưa" in kept
    assert "root:" not in kept


def test_lines_are_those_of_the_file() -> None:
    """A text begins on the line where its first word stands, however the tags are broken."""
    markup = "<div\n class=x>\n\n<p>bốn</p><p\n>\nsáu <b>\nbảy</b></p>\n<!-- tám\n --><p>chín</p>"
    lines = [(one.text.text, one.text.line) for one in passages(_read(markup))]
    assert lines == [("bốn", 4), ("sáu\nbảy", 6), ("chín", 9)]


def test_a_fragment_for_other_readers() -> None:
    """What Word files and chapters become is read without a file."""
    found = html_blocks("<p>Một</p><hr>", "seeds/a.docx")
    assert [type(block) is Verbatim for block in found.blocks] == [False, True]
    assert html_blocks("", "seeds/a.docx").blocks == ()
