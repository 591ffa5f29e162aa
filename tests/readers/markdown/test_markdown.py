"""Articles in Markdown: blocks, marks, front matter, shortcodes, and that no word is lost."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.casefile import case_files, read_sections
from support.shown_trees import shown_article, verbatims

from translate.errors import InputError
from translate.model import Article, Group, GroupKind, MarkKind, Source, VerbatimKind
from translate.readers.markdown import read_markdown
from translate.walk import copied, passages

CASES = case_files(Path(__file__).parent / "cases")


def _read(text: str) -> Article:
    return read_markdown(Source(text.encode(), "bai", "seeds/bai.md", "vi"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """Every case file gives the metadata, blocks and remarks that it says."""
    text, blocks = read_sections(path, "markdown", "article")
    assert shown_article(_read(text)) == blocks.strip().split("\n")


def _letters(text: str) -> str:
    """The letters of a text and their accents, which may join another letter across elements."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(sorted(c for c in decomposed if c.isalnum() or unicodedata.combining(c)))


def _rendered(text: str) -> list[str]:
    """The words of a text as CommonMark shows it, with the descriptions of its images.

    HTML tags in a description are no words; the parser has them there as text.
    """
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    alts = (re.sub("<[^>]*>", "", image.get("alt", "")) for image in tree.iter("img"))
    return [*tree.itertext(), *alts]


def _kept(article: Article) -> str:
    """The texts of an article and its code, without what stands for markup."""
    texts = [
        "".join(
            part
            for index, part in enumerate(one.text.text)
            if not any(mark.raw and mark.start <= index < mark.end for mark in one.text.marks)
        )
        for one in passages(article)
    ]
    return "".join([*texts, *verbatims(article.blocks, VerbatimKind.CODE)])


_OPTIONS = re.compile(r"^(?::(?!alt:)[\w-]+:|(?!alt:)\w+: \d+%$).*$", re.MULTILINE)
"""Those of directives, but for what is text."""
_FRONT_MATTER = re.compile(r"\A(?:(---|\+\+\+)\n[\w ][^\0]*?\n\1|\{\n[^\0]*?\n\})\n")
_ATTRIBUTES = re.compile(r"\{:?[ ]?[.#\w][^{}\n]*\}")
_WORDS = st.sampled_from(["mưa", "nắng", "đồng bằng", "x1", "é", "lũ.", "gió, bão", "[", "]", "!"])
_SPANS = st.one_of(
    _WORDS,
    _WORDS.map("**{}**".format),
    _WORDS.map("*{}*".format),
    _WORDS.map("`{}`".format),
    _WORDS.map("[{}](/)".format),
    _WORDS.map("![{}](/)".format),
    _WORDS.map("<b>{}</b>".format),
    _WORDS.map("~~{}~~".format),
    st.sampled_from(["  \n", "\\\n", "\n", "*", "_", "`", "<br>", "&amp;", "\\*", "~~", "**"]),
)
_LINES = st.tuples(
    st.sampled_from(["", "# ", "- ", "  - ", "1. ", "> ", "    ", "```\n", "| ", "---\n", "\n"]),
    st.lists(_SPANS, max_size=6).map(" ".join),
).map("".join)


@settings(max_examples=300)
@given(st.lists(_LINES, max_size=8).map("\n".join))
def test_no_word_of_an_article_is_lost(text: str) -> None:
    """Whatever the text, its words are those that another parser shows."""
    text = f"chữ\n\n{text}"
    assert _letters(_kept(_read(text))) == _letters("".join(_rendered(text)))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_has_the_words_of_another_parser(path: Path) -> None:
    """Every word that a page of the case would show is in the article."""
    text, _ = read_sections(path, "markdown", "article")
    article = _read(text)
    body = _OPTIONS.sub("", _ATTRIBUTES.sub("", _FRONT_MATTER.sub("", text)))
    everything = [one.text.text for one in passages(article)] + copied(article)
    everything += [piece for group in _groups(article) for piece in group.markup]
    everything += [f"{group.id} {group.about}" for group in _groups(article)]
    everything += [article.metadata.author, *(one.text.id for one in passages(article))]
    marks = [mark for one in passages(article) for mark in one.text.marks]
    everything += [mark.target + mark.markup for mark in marks]
    known = unicodedata.normalize("NFC", "\n".join(everything)).casefold()
    words = re.findall(r"\w+", unicodedata.normalize("NFC", " ".join(_rendered(body))))
    assert not [word for word in words if word.casefold() not in known and not word.isdecimal()]


def _groups(article: Article) -> list[Group]:
    found, waiting = [], list(article.blocks)
    while waiting:
        block = waiting.pop()
        if isinstance(block, Group):
            found.append(block)
            waiting += block.children
    return found


def test_markup_has_a_piece_around_each_text() -> None:
    """A writer sets texts between the pieces; the description of an image in a text is its own."""
    article = _read("<p>Một <img src=a alt='Ảnh'> hai</p><p><img src='b' alt='Hình'></p>\n")
    [group] = [one for one in _groups(article) if one.kind is GroupKind.MARKUP]
    assert group.markup == ("<p>", "</p><p><img src='b' alt='", "'></p>")


def test_a_note_in_a_note() -> None:
    """Footnotes in the text may have footnotes."""
    article = _read("Một^[hai^[ba]].")
    notes = [one.id for one in _groups(article) if one.kind is GroupKind.NOTE]
    marks = [mark for one in passages(article) for mark in one.text.marks]
    assert sorted(notes) == sorted(one.target for one in marks if one.kind is MarkKind.NOTE)
    assert len(notes) == 2


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("> " * 10_000 + "a", "lists or quotations stand more than"),
        ("- " * 100 + "a", "lists or quotations stand more than"),
        ("a\n" * 600_000, "has more than"),
        ("---\ntitle: Lũ\n---\n", "the article holds metadata but no text"),
        ("```\nx\n```\n", "the article holds no text"),
    ],
)
def test_what_is_no_article_is_refused(text: str, problem: str) -> None:
    """Each problem is one line that names the file and says what to do."""
    with pytest.raises(InputError, match=problem) as caught:
        _read(text)
    assert caught.value.place == "seeds/bai.md"
    assert caught.value.hint


def test_a_note_of_embedded_html_keeps_the_point_of_its_number() -> None:
    """It may have been reviewed with it."""
    note = '<p id="fn1"><a href="#r1">1</a>. Bún nước lèo.</p>'
    text = f'<div>\n<p>Mưa<a href="#fn1" id="r1"><sup>1</sup></a>.</p>\n{note}\n</div>\n'
    article = read_markdown(Source(text.encode(), "bai", "seeds/bai.md", "vi"))
    assert [one.text.text for one in passages(article)] == ["Mưa.", ". Bún nước lèo."]
