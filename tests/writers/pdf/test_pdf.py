"""The PDFs, as an independent reader sees them."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from support.editions import MODEL, article, block, market, simple, unit
from support.pdf_structure import structure

from translate.errors import InputError, UsageError
from translate.model import TextKind
from translate.writers import Edition, EditionKind, IncompleteWarning
from translate.writers.layout.laid import printable
from translate.writers.pdf import write_pdf


def read(edition: Edition) -> PdfReader:
    """Return the edition's PDF, opened."""
    return PdfReader(io.BytesIO(write_pdf(edition)))


def words(pdf: PdfReader) -> str:
    """All text, spaces folded."""
    return " ".join("\n".join(page.extract_text() for page in pdf.pages).split())


def fonts(pdf: PdfReader) -> set[str]:
    """The fonts' names, without the prefix of a subset."""
    names = (
        font["/BaseFont"] for page in pdf.pages for font in page["/Resources"]["/Font"].values()
    )
    return {name.get_object().split("+")[1].split("-")[0] for name in names}


def test_the_text_is_there_in_both_languages() -> None:
    """Every Vietnamese letter is set and can be searched for and copied."""
    text = words(read(market()))
    assert "Bà Nguyễn Thị Sáu, 62 tuổi, bán trái cây trên ghe" in text
    assert "Keeping a river trade alive" in text
    assert f"4 sentences not reviewed yet; drafted by {MODEL} (3)." in text
    assert "Not fully reviewed." in text
    assert text.count("draft ") >= 3
    assert "untranslated" in text


def test_fonts_are_carried() -> None:
    """The letters come from Typst's own fonts, embedded, whatever the machine has."""
    letters = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
    pdf = read(simple((letters + letters.upper(), "letters")))
    assert fonts(pdf) == {"LibertinusSerif"}
    assert letters in words(pdf).replace(" ", "")


def test_the_pdf_is_tagged_and_has_bookmarks() -> None:
    """Structure, language, title and an outline of the English headings, as PDF/UA wants."""
    pdf = read(market())
    catalog = pdf.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/StructTreeRoot"]
    assert catalog["/Lang"] == "en"
    assert "pdfuaid" in catalog["/Metadata"].get_data().decode()
    assert pdf.metadata
    assert pdf.metadata.title == "Cái Răng floating market as the waters rise"
    assert pdf.metadata.author == "Trần Minh"
    assert [entry.title for entry in pdf.outline if not isinstance(entry, list)] == [
        "Keeping a river trade alive"
    ]


def test_the_english_edition_stands_alone() -> None:
    """No Vietnamese but the original title and what is untranslated."""
    text = words(read(market(EditionKind.TRANSLATED)))
    assert "Chợ nổi Cái Răng vào mùa nước lên" in text
    assert "Giữ nghề trên sông" not in text


def test_long_articles_have_running_heads() -> None:
    """From the second page on, the title stands on top; pages are numbered."""
    pairs = [(f"Câu {n} " * 30, f"Sentence {n} " * 30) for n in range(30)]
    pdf = read(simple(*pairs))
    assert len(pdf.pages) > 2
    assert "Sentence 0 Sentence 0" in pdf.pages[1].extract_text().split("\n")[0]
    assert f"2 / {len(pdf.pages)}" in pdf.pages[1].extract_text()


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("us-letter", 612), ("a5", 420)])
def test_paper_is_the_settings(paper: str, width: int) -> None:
    """Pages have the size of the paper that was asked for."""
    assert round(read(replace(market(), paper=paper)).pages[0].mediabox.width) == width


@given(st.text(st.sampled_from("#*_$@<>[]{}\\`\"'/=~-+.:ab\u202e\u00a0 "), max_size=20))
def test_text_never_becomes_typst(text: str) -> None:
    """Typst's own markup in an article is set as the characters that it is."""
    pdf = read(simple((f"s{text}s", f"t{text}t")))
    plain = "".join(printable(f"t{text}t").replace("\u202e", "").split())
    found = "".join(words(pdf).split())
    for quotes in ('"“”', "'‘’"):
        for quote in quotes[1:]:
            plain, found = (one.replace(quote, quotes[0]) for one in (plain, found))
    assert plain in found or "\u202e" in text


@pytest.mark.parametrize("text", ["中文", "😀", "x" * 10_000, "\ufeffa", "\ue000"])
@pytest.mark.filterwarnings("ignore::translate.writers.IncompleteWarning")
def test_odd_text_is_no_error(text: str) -> None:
    """Scripts that the carried fonts lack, and words longer than a page, still give a PDF."""
    pdf = read(simple((f"s{text}s", f"t{text}t")))
    if text.startswith("x"):
        assert words(pdf).replace(" ", "").count("x") >= 20_000


def test_what_no_font_has_is_told() -> None:
    """No glyph is lost in silence: the edition itself says so, and a warning names the article."""
    with pytest.warns(IncompleteWarning, match=r"seeds/cho-noi.txt.* such as U\+0378;"):
        pdf = read(simple(("Một\u0378.", "One\u0378.")))
    assert "characters that no font at hand has, such as U+0378." in words(pdf)
    assert "no font at hand" not in words(read(market()))


def test_the_tags_say_what_each_part_is_and_in_which_language() -> None:
    """Title, headings and lists are tagged as such; each Vietnamese cell states its language."""
    tags = [(one["/S"], one.get("/Lang")) for one in structure(read(market()))]
    kinds = [kind for kind, _ in tags]
    assert kinds.count("/Title") == 1
    assert kinds.count("/H1") == 2  # one in each column
    assert kinds.count("/LI") == 2 * 3
    assert sum(language == "vi" for _, language in tags) >= 9


def test_a_heading_stays_with_what_it_heads() -> None:
    """No page ends in a heading; a row is not torn apart."""
    blocks, units = [], {}
    for n in range(60):
        heading, text = f"Phần {n}", f"Đoạn {n} " * (12 + 7 * (n % 5))
        blocks += [block(TextKind.HEADING, heading), block(TextKind.PARAGRAPH, text)]
        units |= {heading: unit(heading, f"Part {n}"), text: unit(text, "x " * (9 + 11 * (n % 7)))}
    pdf = read(Edition(article(*blocks), units, EditionKind.BILINGUAL))
    assert len(pdf.pages) > 5
    for page in pdf.pages:
        last = page.extract_text().strip().split("\n")[-2]  # above the page's number
        assert not last.startswith(("Part", "Phần"))


def test_equal_input_gives_equal_bytes() -> None:
    """The date in the file is the translation's, so a second build changes no byte."""
    assert write_pdf(market()) == write_pdf(market())
    assert b"1980" in write_pdf(replace(market(), revised=""))


def test_a_broken_theme_is_told(tmp_path: Path) -> None:
    """A mistake in a theme's Typst file names the file."""
    broken = tmp_path / "edition.typ"
    broken.write_text("#let x = ")
    with pytest.raises(InputError) as caught:
        write_pdf(replace(market(), theme=tmp_path))
    assert caught.value.place == str(broken)


def test_without_typst_the_way_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Typst is an extra: without it the message says how to get it."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError) as caught:
        write_pdf(market())
    assert caught.value.hint == "pip install 'songngu[pdf]'"
