"""How a PDF sets tables and lists: read back by poppler, which says where each word stands."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from support.editions import article, block, unit
from support.placed_words import PlacedWord, overlapping, placed_words
from support.rich import rich
from support.tables import LONG, NARROW, tables

from translate.model import Group, GroupKind, Mark, MarkKind, Metadata, Text, TextKind
from translate.walk import with_sentences
from translate.writers import Edition, EditionKind
from translate.writers.pdf import write_pdf


def pages(edition: Edition, folder: Path) -> list[list[PlacedWord]]:
    """Return the words of each page of an edition."""
    (folder / "a.pdf").write_bytes(write_pdf(edition))
    return placed_words(folder / "a.pdf")


@pytest.mark.external
@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("us-letter", 612), ("a5", 420)])
def test_no_word_of_a_table_covers_another(
    tmp_path: Path, kind: EditionKind, paper: str, width: int
) -> None:
    """In many columns or few, with labels; and all are inside of the page's margins."""
    for page in pages(tables(kind, paper), tmp_path):
        assert overlapping(page) == []
        assert max(word.right for word in page) < width - 30


@pytest.mark.external
def test_rows_are_level_on_both_sides_and_go_on_below_the_head(tmp_path: Path) -> None:
    """On the next page, too."""
    found = pages(tables(EditionKind.BILINGUAL, rows=(LONG,)), tmp_path)
    assert len(found) > 1
    for page in found:
        heads = [word.top for word in page if word.text == "phải"]
        assert len(set(heads)) == 1
        rows = Counter(round(word.top) for word in page if word.text == "Bước")
        assert set(rows.values()) == {2}


def test_a_table_begins_where_there_is_room_and_leaves_no_gap() -> None:
    """One that is longer than what is left of a page is not put off to the next one."""
    for kind in EditionKind:
        edition = tables(kind, rows=(NARROW * 4, LONG, LONG))
        read = PdfReader(io.BytesIO(write_pdf(edition))).pages
        assert all("Bước" in page.extract_text() for page in list(read)[:-1])


def test_a_list_of_tasks_and_others_has_a_mark_before_each() -> None:
    """An item without a box has its bullet."""
    own = rich(EditionKind.TRANSLATED)
    items = (
        Group(GroupKind.ITEM, (Text(TextKind.PARAGRAPH, "Xong", 1),), checked=True),
        Group(GroupKind.ITEM, (Text(TextKind.PARAGRAPH, "Ghe", 1),)),
    )
    whole = replace(own.article, blocks=(Group(GroupKind.LIST, items),))
    whole = with_sentences(whole, lambda text: [(0, len(text))])
    text = PdfReader(io.BytesIO(write_pdf(replace(own, article=whole)))).pages[0].extract_text()
    assert re.search(r"☑\s*Done\s+•\s*Boats", text)


@pytest.mark.parametrize("count", [3, 12, 19, 29])
def test_a_last_paragraph_full_of_notes_is_on_the_page_of_its_notes(count: int) -> None:
    """Nor is the colophon alone on the next page."""
    sentences = [f"Câu {number} có chú thích." for number in range(count)]
    marks = []
    at = 0
    for number, sentence in enumerate(sentences):
        at += len(sentence)
        marks.append(Mark(MarkKind.NOTE, at, at, target=f"n{number}"))
        at += 1
    text = Text(TextKind.PARAGRAPH, " ".join(sentences), 1, marks=tuple(marks))
    notes = [
        Group(
            GroupKind.NOTE,
            (Text(TextKind.PARAGRAPH, f"Ghi {number} ở trang {number}, dài.", 1),),
            id=f"n{number}",
        )
        for number in range(count)
    ]
    whole = article(block(TextKind.HEADING, "Tựa"), metadata=Metadata(author="Tám"))
    whole = replace(whole, blocks=(*whole.blocks, text, *notes))
    whole = with_sentences(whole, lambda words: [m.span() for m in re.finditer(r"[^.]+\.?", words)])
    edition = Edition(whole, {}, EditionKind.TRANSLATED)
    units = {one.text: unit(one.text, one.text) for one in edition.sentences}
    read = PdfReader(io.BytesIO(write_pdf(replace(edition, units=units)))).pages
    assert "Câu 0 có" in read[0].extract_text()
    assert "Ghi 0 ở" in read[0].extract_text()
    last = read[-1].extract_text()
    assert f"Câu {count - 1} có" in last
    assert "reviewed by a person" in last
