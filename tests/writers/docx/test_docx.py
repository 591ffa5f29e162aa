"""The Word documents, read without the library that wrote them."""

from __future__ import annotations

import io
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.editions import block, market, simple

from translate.model import TextKind
from translate.writers import WRITERS, EditionKind
from translate.writers.layout.laid import printable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
write_docx = WRITERS["docx"]


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """Return one part of the document as XML."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def words(node: etree._Element) -> str:
    """All text inside, line by line."""
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(f"{W}t")).replace("\u00a0", " ")
        for paragraph in node.iter(f"{W}p")
    )


def styles(node: etree._Element) -> list[str]:
    """The style of every paragraph, by its id."""
    return [one.get(f"{W}val", "") for one in node.iter(f"{W}pStyle")]


@pytest.fixture(name="english", scope="module")
def _english() -> etree._Element:
    return part(write_docx(market(EditionKind.TRANSLATED)))


@pytest.fixture(name="bilingual", scope="module")
def _bilingual() -> etree._Element:
    return part(write_docx(market()))


def test_the_english_edition_has_real_styles(english: etree._Element) -> None:
    """Title, headings, quotations and list items are styles, not looks."""
    assert styles(english)[:3] == ["Title", "Subtitle", "Byline"]
    assert [style for style in styles(english) if style not in ("Byline", "Normal")] == [
        "Title",
        "Subtitle",
        "Notice",
        "Quote",
        "Heading1",
        *["ListParagraph"] * 3,
        "Rule",
        *["Colophon"] * 5,
    ]


def test_every_run_states_its_language(bilingual: etree._Element) -> None:
    """Spelling is checked in the language of each run: nothing Vietnamese counts as English."""
    languages = {}
    for run in bilingual.iter(f"{W}r"):
        tag = run.find(f"{W}rPr/{W}lang")
        text = "".join(run.itertext())
        if text.strip():
            languages[text] = tag.get(f"{W}val")
    assert languages["Giữ nghề trên sông"] == "vi-VN"
    assert languages["Keeping a river trade alive"] == "en-US"
    assert languages["Kết quả sẽ được công bố vào quý I/2026."] == "vi-VN"
    assert None not in languages.values()


def test_the_bilingual_table_has_a_row_for_each_passage(bilingual: etree._Element) -> None:
    """The heading row repeats on every page, and a row is not torn apart."""
    rows = list(bilingual.iter(f"{W}tr"))
    assert len(rows) == 1 + 9
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows[1:])
    assert [words(cell) for cell in rows[4].iter(f"{W}tc")] == [
        "Giữ nghề trên sông",
        "Keeping a river trade alive",
    ]


def test_a_mark_stays_with_its_sentence(english: etree._Element) -> None:
    """No line breaks before a mark, so that none begins a line as if it marked the next."""
    texts = ["".join(run.itertext()) for run in english.iter(f"{W}r")]
    assert "\u00a0draft" in texts
    assert " draft" not in texts


def test_a_row_longer_than_a_page_may_break() -> None:
    """A passage that no page could hold is let go over to the next."""
    document = part(write_docx(simple(("a " * 2000, "b"), ("c", "d"))))
    rows = list(document.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows[1:]] == [
        False,
        True,
    ]


def test_unreviewed_sentences_are_marked_in_words(english: etree._Element) -> None:
    """A draft is underlined, followed by a word that says so, and counted in the colophon."""
    marks = [
        run
        for run in english.iter(f"{W}r")
        if run.find(f"{W}rPr/{W}rStyle[@{W}val='Mark']") is not None
    ]
    assert ["".join(mark.itertext()).strip() for mark in marks] == [
        *["draft"] * 3,
        "source changed",
        "untranslated",
    ]
    assert "4 sentences not reviewed yet; drafted by starter vi_en 0.1 (3)." in words(english)
    assert "Not fully reviewed." not in words(part(write_docx(simple(("a", "b")))))


def test_properties_come_from_the_content() -> None:
    """Title, author and dates are the edition's; nothing says when it was built."""
    text = etree.tostring(part(write_docx(market()), "docProps/core.xml"), encoding="unicode")
    assert "Cái Răng floating market as the waters rise" in text
    assert "Trần Minh" in text
    assert text.count("2025-09-20T00:00:00Z") == 2
    undated = etree.tostring(part(write_docx(replace(market(), revised="")), "docProps/core.xml"))
    assert undated.count(b"1980-01-01T00:00:00Z") == 2


@pytest.mark.parametrize(("paper", "width"), [("a4", "11906"), ("us-letter", "12240")])
def test_paper_is_the_settings(paper: str, width: str) -> None:
    """Pages have the size of the paper that was asked for, in twentieths of a point."""
    document = part(write_docx(replace(market(), paper=paper)))
    assert document.find(f".//{W}pgSz").get(f"{W}w") == width


def test_the_header_repeats_the_title() -> None:
    """Every page has the title on top and its number below."""
    data = write_docx(market())
    header = part(data, "word/header1.xml")
    assert words(header) == "Cái Răng floating market as the waters rise"
    assert header.find(f".//{W}lang").get(f"{W}val") == "en-US"
    untranslated = replace(market(), units={})
    header = part(write_docx(untranslated), "word/header1.xml")
    assert header.find(f".//{W}lang").get(f"{W}val") == "vi-VN"
    assert part(data, "word/footer1.xml").find(f".//{W}fldSimple").get(f"{W}instr") == "PAGE"


@given(
    text=st.text(st.characters(), max_size=25)
    | st.sampled_from(["]]>", "<w:b/>", "{x}", "x" * 10_000])
)
def test_no_text_breaks_the_document(text: str) -> None:
    """Whatever a sentence holds, the document is whole and shows exactly it."""
    shown = words(part(write_docx(simple((f"s{text}s", f"t{text}t")))))
    # spaces at which no line breaks are told from others by no reader
    assert printable(f"s{text}s").replace("\u00a0", " ") in shown
    assert printable(f"t{text}t").replace("\u00a0", " ") in shown


def _pages(path: Path) -> list[str]:
    """The text of each page of a PDF, by a program that reads letters put together of parts."""
    command = ["pdftotext", "-enc", "UTF-8", str(path), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    return [" ".join(page.split()) for page in text.split("\f")[:-1]]


@pytest.mark.external
def test_libreoffice_sets_the_documents(tmp_path: Path) -> None:
    """It opens them; every page has the heading row, and no row is torn apart that fits on one."""
    pairs = [(f"đầu{n} {'nước lên ' * 40}cuối{n}", f"b{n} {'rain ' * 70}") for n in range(30)]
    long = simple(*pairs)
    blocks = (block(TextKind.HEADING, "Lũ"), *long.article.blocks)
    named = replace(long, article=replace(long.article, blocks=blocks))
    editions = {
        "long": named,
        "english": market(EditionKind.TRANSLATED),
        "letter": replace(market(), paper="us-letter"),
    }
    for name, edition in editions.items():
        (tmp_path / f"{name}.docx").write_bytes(write_docx(edition))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    files = [str(path) for path in tmp_path.glob("*.docx")]
    subprocess.run([*command, *files], check=True, capture_output=True)
    pages = _pages(tmp_path / "long.pdf")
    assert len(pages) > 4
    for page in pages[:-1]:
        assert "Tiếng Việt" in page
        assert page.count("đầu") == page.count("cuối")
    for name, edition in (("english", editions["english"]), ("letter", market())):
        text = " ".join(_pages(tmp_path / f"{name}.pdf"))
        assert "Keeping a river trade alive" in text
        assert ("Giữ nghề trên sông" in text) is (edition.kind is EditionKind.BILINGUAL)
        assert "9 of 14 sentences reviewed by a person." in text


def test_equal_input_gives_equal_bytes() -> None:
    """A second build changes no byte, archive included."""
    assert write_docx(market()) == write_docx(market())
