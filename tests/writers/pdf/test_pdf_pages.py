"""How a PDF's pages break: read back by another library, page by page."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PageObject, PdfReader
from pypdf._text_extraction import mult
from support.editions import market, simple
from support.long_article import long_edition

from translate.writers import Edition, EditionKind
from translate.writers.pdf import write_pdf

MARGIN = 72
"""Points from the lower edge of a page in which there is no text but the page's number."""


def read(edition: Edition) -> PdfReader:
    """Return the edition's PDF, opened."""
    return PdfReader(io.BytesIO(write_pdf(edition)))


def placed(page: PageObject) -> list[tuple[str, float, float]]:
    """Return the pieces of text of a page with how far right and up they stand, in points."""
    found: list[tuple[str, float, float]] = []

    def visit(text: str, around: list[float], matrix: list[float], *_: Any) -> None:
        x, y = mult(matrix, around)[4:]
        found.append((text, x, y))

    page.extract_text(visitor_text=visit)
    return found


def lowest(page: PageObject) -> float:
    """Return how far above the page's lower edge its last line of text stands, in points."""
    return min(y for text, _, y in placed(page) if text.strip() and y > MARGIN * 0.7)


@pytest.mark.parametrize("paper", ["a4", "us-letter", "a5"])
@pytest.mark.parametrize("seed", range(2))
def test_both_sides_go_on_level_on_the_next_page(paper: str, seed: int) -> None:
    """A page ends between the same two sentences in both columns, and never far above its foot."""
    pdf = read(long_edition(16, EditionKind.BILINGUAL, paper, seed))
    assert len(pdf.pages) > 2
    for page in pdf.pages:
        text = " ".join(page.extract_text().split())
        left = re.findall(r"Câu \[(\d+)]", text)
        assert sorted(left) == sorted(re.findall(r"Sentence \[(\d+)]", text))
        assert left or page is pdf.pages[-1]
    for page in pdf.pages[:-1]:
        assert lowest(page) < float(page.mediabox.height) / 2


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("paragraphs", range(3, 11))
def test_no_page_has_only_the_colophon(kind: EditionKind, paragraphs: int) -> None:
    """Wherever the text ends on its page, some of it stands above the colophon."""
    pdf = read(long_edition(paragraphs, kind))
    last = pdf.pages[-1].extract_text()
    assert "reviewed by a person." in last
    assert "done." in last.partition("reviewed by")[0]


def test_the_running_head_rests_on_the_first_page() -> None:
    """The title stands on the first page once, and on top of all others."""
    pdf = read(long_edition(12, EditionKind.TRANSLATED))
    texts = [page.extract_text() for page in pdf.pages]
    assert texts[0].count("The heading") == 1
    assert all(text.startswith("The heading") for text in texts[1:])


def test_a_booklet_has_its_numbers_on_the_outer_edge() -> None:
    """On A5 the odd pages have their number on the right, the even ones on the left."""
    pdf = read(long_edition(12, EditionKind.BILINGUAL, "a5"))
    places = [
        next(x for text, x, _ in placed(page) if text.strip().startswith(f"{number} /"))
        for number, page in enumerate(pdf.pages, 1)
    ]
    assert len(places) == len(pdf.pages) > 3
    middle = float(pdf.pages[0].mediabox.width) / 2
    assert all(place > middle for place in places[::2])
    assert all(place < middle for place in places[1::2])


def test_ragged_text_is_not_hyphenated() -> None:
    """Every long word is copied as it was written."""
    long = "internationalization incomprehensibilities uncharacteristically"
    pdf = read(simple(("Đầu.", "First."), ("thuyền " * 30, f"{long} " * 30)))
    text = " ".join(page.extract_text() for page in pdf.pages)
    assert {word for word in text.split() if word.startswith(("inter", "incom", "unchar"))} == {
        *long.split()
    }


@pytest.mark.parametrize("kind", EditionKind)
def test_long_addresses_break_without_hidden_characters(kind: EditionKind) -> None:
    """What is copied has no character that is not seen, so that the address leads somewhere."""
    address = "https://example.org/" + "thu-muc/" * 20 + "x" * 90 + ".html?a=1&b=2"
    pdf = read(simple((f"Xem {address} nhé.", f"See {address} please."), kind=kind))
    text = "".join(page.extract_text() for page in pdf.pages)
    assert address in "".join(text.split())
    assert {sign for sign in text if unicodedata.category(sign) == "Cf"} == set()


def test_values_and_names_stay_on_a_line() -> None:
    """However the words before them fall, no line ends inside of what belongs together."""
    kept = ("VND 3.5 billion", "12 km", "November 5", "Cần Thơ", "50 dong/kg")
    for fill in range(1, 40, 8):
        english = " ".join(
            f"{'m' * (1 + (fill * 7 + n) % 9)} {one}" for n, one in enumerate(kept * 9)
        )
        pdf = read(simple(("Đầu.", "First."), ("câu", english)))
        lines = [
            " ".join(line.split()) for page in pdf.pages for line in page.extract_text().split("\n")
        ]
        for one in kept:
            assert sum(line.count(one) for line in lines) == 9


@pytest.mark.parametrize("kind", EditionKind)
def test_paragraphs_are_evenly_apart(kind: EditionKind) -> None:
    """Between any two paragraphs of a line there is the same space."""
    pdf = read(simple(*((f"Câu {n}.", f"Sentence {n}.") for n in range(12)), kind=kind))
    lines = [(text, y) for text, _, y in placed(pdf.pages[0])]
    heights = [y for text, y in lines if re.match(r"Sentence ([2-9]|1\d)", text.strip())]
    gaps = {round(one - other, 1) for one, other in pairwise(heights)}
    assert len(heights) == 10
    assert max(gaps) - min(gaps) <= 0.2


def test_what_has_no_room_on_a_page_is_still_all_there() -> None:
    """A sentence that is longer than a page goes on, on both sides, and all after it is there."""
    long = " ".join(f"w{n}" for n in range(2400))
    edition = simple(("Trước.", "Before."), (f"Dài {long}.", f"Long {long}."), ("Sau.", "After."))
    text = " ".join(page.extract_text() for page in read(edition).pages)
    assert text.count("w1777") == 2
    assert "After." in text
    assert write_pdf(replace(market(), paper="a5")) == write_pdf(replace(market(), paper="a5"))
