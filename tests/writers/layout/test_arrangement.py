"""What every format lays out alike: titles, passages, marks, the colophon and the notice."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from support import every_kind
from support.editions import DRAFTS, OUTDATED, article, block, market, simple, unit
from support.read_back import read_pdf

from translate.model import (
    Article,
    Group,
    GroupKind,
    Mark,
    MarkKind,
    Metadata,
    Sentence,
    State,
    Text,
    TextKind,
    Unit,
)
from translate.writers import WRITERS, Edition, EditionKind
from translate.writers.layout.arrangement import body, original, title
from translate.writers.layout.laid import printable
from translate.writers.layout.references import references
from translate.writers.markdown import write_markdown


def _edition(*blocks, metadata=None, units=None):  # type: ignore[no-untyped-def]
    return Edition(article(*blocks, metadata=metadata), units or {}, EditionKind.TRANSLATED)


def test_the_opening_heading_is_the_title_and_not_repeated() -> None:
    """A heading at the start becomes the title in both languages and leaves the body."""
    heading = title(market())
    assert heading.source == "Chợ nổi Cái Răng vào mùa nước lên"
    assert heading.text == "Cái Răng floating market as the waters rise"
    assert heading.source not in [passage.source for passage in body(market())]


def test_a_heading_that_is_the_title_carries_its_mark() -> None:
    """A later heading stays in the body; what has no translation is not said twice."""
    blocks = (block(TextKind.HEADING, "Sông nước"), block(TextKind.HEADING, "Phần một"))
    edition = _edition(*blocks, units={"Sông nước": unit("Sông nước", "Rivers")})
    assert title(edition).text == "Rivers"
    assert original(edition) == "Sông nước"
    assert [passage.source for passage in body(edition)] == ["Phần một"]
    untranslated = _edition(block(TextKind.HEADING, "Sông nước"))
    assert title(untranslated).lines[0].unreviewed == "untranslated"
    assert original(untranslated) == ""
    assert body(untranslated) == ()


def test_first_words_stand_in_for_a_title() -> None:
    """Without any title, the first words do: cut at a space, marked as they are."""
    long = "Sáng nay, " + "chợ nổi đông khách " * 10 + "."
    edition = simple((long, "short"))
    assert title(edition).source.endswith("…")
    assert len(title(edition).source) <= 73
    assert long.startswith(title(edition).source[:-1])
    assert title(edition).text == "short"
    untranslated = _edition(block(TextKind.PARAGRAPH, "Một câu."))
    assert title(untranslated).lines[0].unreviewed == "untranslated"
    assert title(untranslated).lines[0].language == "vi"


def test_an_article_without_a_sentence_is_titled_by_its_slug() -> None:
    """Even an article with no text has a title and an empty body."""
    assert title(_edition()).text == "cho-noi"
    assert body(_edition(block(TextKind.PARAGRAPH))) == ()


def test_every_state_of_a_sentence_has_its_mark() -> None:
    """Reviewed text carries no mark; drafts and the like each carry theirs."""
    marks = {line.source: line.mark for passage in body(market()) for line in passage.lines}
    assert {source for source, mark in marks.items() if mark == "draft"} == set(DRAFTS)
    assert marks[OUTDATED] == "source changed"
    assert [source for source, mark in marks.items() if mark == "untranslated"] == [
        "Kết quả sẽ được công bố vào quý I/2026."
    ]


def test_a_blank_translation_counts_as_missing() -> None:
    """A unit that has only spaces shows the Vietnamese, whatever its state."""
    edition = _edition(
        block(TextKind.PARAGRAPH, "Một câu."), units={"Một câu.": unit("Một câu.", " \n")}
    )
    assert body(edition)[0].lines[0].text == "Một câu."
    assert edition.count(State.UNTRANSLATED) == 1


def test_passages_are_numbered_as_the_catalog_numbers_them() -> None:
    """An anchor is the kind's letter and the block's number among its kind."""
    assert [passage.anchor for passage in body(market())] == (
        ["p1", "p2", "q1", "h2", "p3", "l1", "l2", "l3", "p4"]
    )


@given(st.text(st.characters(), max_size=40))
def test_printable_text_is_legal_everywhere(text: str) -> None:
    """No control character, surrogate or line end is left, and doing it twice changes nothing."""
    clean = printable(text)
    assert clean == printable(clean)
    assert not [char for char in clean if ord(char) < 32 or 0xD800 <= ord(char) <= 0xDFFF]
    assert "\ufffe" not in clean


def test_the_lines_of_a_stanza_are_kept_together() -> None:
    """All but its last go on: no format has the space of a paragraph between them."""
    lines = ("Đêm qua ra đứng bờ ao", "Trông cá cá lặn", "Trông sao sao mờ")
    stanza = Group(GroupKind.VERSE, tuple(block(TextKind.PARAGRAPH, one) for one in lines))
    paragraph = block(TextKind.PARAGRAPH, "Mẹ hát.")
    units = {"Mẹ hát.": unit("Mẹ hát.", "Mother sings.")}
    edition = Edition(article(paragraph, stanza), units, EditionKind.TRANSLATED)
    assert [one.goes_on for one in body(edition)] == [False, True, True, False]
    shown = {name: WRITERS[name](edition) for name in ("md", "html", "tex", "docx")}
    assert shown["md"].count(b"*[untranslated]*  \n") == 2
    assert shown["html"].count(b'class="row goes-on"') == 2
    assert shown["tex"].count(b"\\vspace{-\\parskip}") == 2
    styles = [paragraph.style.name for paragraph in Document(io.BytesIO(shown["docx"])).paragraphs]
    assert styles.count("Verse") == 2


def test_both_arrangements_share_what_follows_from_the_article() -> None:
    """It is worked out once; an edition of other units has its own."""
    edition = market()
    kinds = [edition.of_kind(kind) for kind in EditionKind]
    assert [one.kind for one in kinds] == list(EditionKind)
    assert kinds[0].tally is kinds[1].tally
    assert body(kinds[0]) is body(kinds[1])
    bare = replace(edition, units={})
    assert bare.tally != edition.tally
    assert body(bare) != body(edition)


def _of_an_item(kind: EditionKind, mark: str = "Điều 2.") -> Edition:
    text = Text(TextKind.PARAGRAPH, "Phạm vi", 1, sentences=(Sentence("Phạm vi", 1),))
    item = Group(GroupKind.ITEM, (text,), mark=mark)
    group = Group(GroupKind.LIST, (item,), ordered=True, start=2)
    article = Article("a", "seeds/a.docx", "vi", Metadata(), (group,))
    return Edition(article, {"Phạm vi": Unit("Phạm vi", "Scope", approved=True)}, kind)


def test_an_item_has_its_number_in_english() -> None:
    """As the first words of its line."""
    made = write_markdown(_of_an_item(EditionKind.TRANSLATED)).decode()
    assert "Article 2. Scope" in made
    assert "Điều" not in made


def test_side_by_side_it_is_that_of_both_languages() -> None:
    """As the source has it."""
    made = write_markdown(_of_an_item(EditionKind.BILINGUAL)).decode()
    assert "Article" not in made
    assert "Điều 2." in made


def _with_inline_images(kind: EditionKind) -> Edition:
    """An article with an image in its text, and one in a note."""
    noodles = Mark(MarkKind.IMAGE, 8, 8, "bun.png", alt="alt-1")
    fish = Mark(MarkKind.IMAGE, 4, 4, "ca.png", alt="alt-2")
    text = (
        Text(
            TextKind.PARAGRAPH,
            "Ghe bán  ngon.",
            1,
            marks=(noodles, Mark(MarkKind.NOTE, 14, 14, "n")),
        ),
        Text(TextKind.ALT, "tô bún", 1, id="alt-1"),
    )
    note = (
        Text(TextKind.PARAGRAPH, "Xem  đây.", 2, marks=(fish,)),
        Text(TextKind.ALT, "con cá", 2, id="alt-2"),
    )
    whole = every_kind.article(*text, Group(GroupKind.NOTE, note, id="n"))
    english = {
        "Ghe bán <m1/> ngon.<n2/>": "Boats sell <m1/>, tasty.<n2/>",
        "tô bún": "noodles",
        "Xem <m1/> đây.": "See <m1/> here.",
        "con cá": "a fish",
    }
    return Edition(whole, {one: unit(one, other) for one, other in english.items()}, kind)


@pytest.mark.parametrize("kind", EditionKind)
def test_what_describes_an_image_in_a_text_is_no_paragraph_of_its_own(kind: EditionKind) -> None:
    """Not in a note either: the image has it."""
    edition = _with_inline_images(kind)
    assert [one.text for one in body(edition)] == ["Boats sell , tasty.", "See  here."]
    assert sorted(references(edition).alts) == ["alt-1", "alt-2"]
    shown = {
        "md": WRITERS["md"](edition).decode(),
        "pdf": read_pdf(WRITERS["pdf"](edition)),
    }
    for name, words in shown.items():
        for alt in ("noodles", "a fish"):
            assert f"[{alt}]" in words, name
            assert alt not in words.replace(f"[{alt}]", ""), name
