"""The Markdown editions, as an independent parser of GitHub's dialect reads them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from support.editions import article, block, market, simple, unit

from translate.model import Group, GroupKind, TextKind
from translate.writers import Edition, EditionKind
from translate.writers.layout.laid import printable
from translate.writers.markdown import escape, write_markdown

ENGLISH = EditionKind.TRANSLATED
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

MARKUP = st.text(st.sampled_from("\\`*_[]()<>#+-.!|~&=:1 ax\u00a0“$\n"), max_size=25)


def _tokens(text: bytes | str) -> list[Token]:
    return READER.parse(text.decode() if isinstance(text, bytes) else text)


def _words(tokens: list[Token]) -> str:
    inline = [token for token in tokens if token.type == "inline"]
    return "".join(child.content for token in inline for child in token.children or [])


@given(MARKUP | st.text(st.characters(), max_size=25))
def test_text_never_becomes_markup(text: str) -> None:
    """Escaped text reads back as exactly itself, in one paragraph and nothing else."""
    clean = printable(f"a{text}b")
    tokens = _tokens(escape(clean))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children or []} <= {"text", "text_special"}
    assert _words(tokens) == clean


@given(MARKUP.map(printable).filter(lambda text: text.strip("\u00a0")))
def test_text_may_start_with_markup(text: str) -> None:
    """A list's dash, a number with a point or a fence at the start is text too."""
    tokens = _tokens(escape(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert _words(tokens).strip() == text.strip()


@given(MARKUP, MARKUP)
def test_a_table_has_a_row_for_each_paragraph(source: str, target: str) -> None:
    """No text breaks the table: two cells a row, holding exactly the two texts."""
    edition = simple((f"s{source}s", f"t{target}t"), ("hai", "two"))
    cells = []
    tokens = _tokens(write_markdown(edition))
    for before, token in itertools.pairwise(tokens):
        if before.type == "td_open":
            cells.append("".join(child.content for child in token.children or []))
    assert cells == [printable(f"s{source}s"), printable(f"t{target}t"), "hai", "two"]


@given(
    MARKUP | st.text(st.characters(), max_size=25) | st.sampled_from(["x" * 10_000, "\u202eabc"])
)
def test_the_english_edition_says_what_went_in(text: str) -> None:
    """Whatever a translation holds, its paragraph is exactly that; the colophon ends the file."""
    target = printable(f"t{text}t")
    tokens = _tokens(write_markdown(simple(("một", "one"), ("hai", target), kind=ENGLISH)))
    inline = [token for token in tokens if token.type == "inline"]
    assert _words(inline[1:3]) == f"one{target}"
    assert [token.type for token in tokens if token.nesting == 1] == [
        "heading_open",
        *["paragraph_open"] * 3,
    ]


def test_the_bilingual_edition_sets_languages_side_by_side() -> None:
    """Headings part the tables; each paragraph, quotation and list item is a row."""
    tokens = _tokens(write_markdown(market()))
    kinds = [token.type for token in tokens]
    assert kinds.count("table_open") == 2
    assert kinds.count("tr_open") == 2 + 8
    assert next(token.content for token in tokens if token.type == "inline") == (
        "Chợ nổi Cái Răng vào mùa nước lên / Cái Răng floating market as the waters rise"
    )


def test_the_english_edition_keeps_the_blocks() -> None:
    """Headings, a list, a quotation and paragraphs are what they are in Markdown."""
    kinds = [token.type for token in _tokens(write_markdown(market(ENGLISH)))]
    assert kinds.count("heading_open") == 2
    assert kinds.count("bullet_list_open") == 1
    assert kinds.count("list_item_open") == 3
    assert kinds.count("blockquote_open") == 2
    assert "table_open" not in kinds


def test_two_lists_that_follow_each_other_stay_two() -> None:
    """A parser would join them: the second has other marks."""
    lists = [
        Group(
            GroupKind.LIST, (Group(GroupKind.ITEM, (block(TextKind.PARAGRAPH, f"{word}."),)),), kind
        )
        for word, kind in (("Một", False), ("Hai", False), ("Ba", True), ("Bốn", True))
    ]
    made = Edition(article(*lists), {}, ENGLISH)
    tokens = _tokens(write_markdown(made))
    opened = [token.type for token in tokens if token.type.endswith("list_open")]
    assert opened == ["bullet_list_open"] * 2 + ["ordered_list_open"] * 2


def test_unreviewed_sentences_are_marked_and_counted() -> None:
    """A draft is followed by its mark; the colophon counts it and names the model."""
    text = write_markdown(market(ENGLISH)).decode()
    assert "earlier than last year. *[draft]* The season’s" in text
    assert "Kết quả sẽ được công bố vào quý I/2026. *[untranslated]*" in text
    words = _words(_tokens(text))
    assert "4 sentences not reviewed yet; drafted by starter vi_en 0.1 (3)." in words
    assert write_markdown(simple(("a", "b"))).count(b"[draft]") == 0


@pytest.mark.parametrize("kind", [ENGLISH, EditionKind.BILINGUAL])
@given(MARKUP)
def test_what_others_set_small_is_in_italics(kind: EditionKind, text: str) -> None:
    """A credit is, whatever signs it has, and says what went in."""
    target = printable(f"(Photo: {text})")
    units = {"(Ảnh: Hà)": unit("(Ảnh: Hà)", target)}
    blocks = block(TextKind.PARAGRAPH, "một"), block(TextKind.CREDIT, "(Ảnh: Hà)")
    tokens = _tokens(write_markdown(Edition(article(*blocks), units, kind)))
    credit = next(one for one in tokens if one.type == "inline" and "Photo" in one.content)
    assert [child.type for child in credit.children or [] if child.nesting] == [
        "em_open",
        "em_close",
    ]
    assert _words([credit]) == target


def test_an_address_is_not_linked() -> None:
    """Web addresses in the text stay text, where a renderer would link them by itself."""
    linking = MarkdownIt("gfm-like")
    html = linking.render(escape("xem https://example.org/a_b và www.example.org"))
    assert html == "<p>xem https://example.org/a_b và www.example.org</p>\n"
