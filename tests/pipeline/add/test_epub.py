"""E-books taken apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.packed import packed

from translate.errors import InputError
from translate.pipeline.add.epub import take_apart

SAMPLE = Path(__file__).with_name("sách")
PACKAGE = "OEBPS/content.opf"
CHAPTER = "OEBPS/Text/ch2.xhtml"
PROTECTION = """\
<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
    xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
  <enc:EncryptedData><enc:EncryptionMethod Algorithm="{}"/>
    <enc:CipherData><enc:CipherReference URI="OEBPS/Text/ch2.xhtml"/></enc:CipherData>
  </enc:EncryptedData>
</encryption>
"""


def test_the_chapters_come_in_reading_order() -> None:
    """Named by number and heading; the navigation is none, a page without text is reported."""
    book = take_apart(packed(SAMPLE), "a.epub")
    assert book.title == "Chuyện bến sông"
    assert [*book.chapters] == ["01-ben-cu.html", "02-do-ngang.html"]
    assert book.left_out == ("OEBPS/Text/cover.xhtml",)


def test_a_cover_whose_words_are_drawn_has_no_text() -> None:
    """It refuses no book; a drawing that is closed at once ends nothing."""
    cover = b"<html><body><svg viewBox='0 0 1 1'><text>B\xe1\xba\xbfn</text></svg></body></html>"
    book = take_apart(packed(SAMPLE, {"OEBPS/Text/cover.xhtml": cover}), "a.epub")
    assert book.left_out == ("OEBPS/Text/cover.xhtml",)
    words = cover.replace(b"<svg", b"<svg/>A<svg")
    book = take_apart(packed(SAMPLE, {"OEBPS/Text/cover.xhtml": words}), "a.epub")
    assert book.left_out == ()


def test_a_chapter_is_html_that_stands_alone() -> None:
    """XHTML's closed elements are open in HTML; scripts and styles are left out."""
    chapter = take_apart(packed(SAMPLE), "a.epub").chapters["01-ben-cu.html"]
    assert '<html lang="vi">' in chapter
    assert "<title>Bến cũ</title>" in chapter
    assert '<meta name="author" content="Lan Chi">' in chapter
    assert '<a id="dau"></a>Ngày ấy' in chapter
    assert '<a epub:type="noteref" href="#n1">1</a>' in chapter
    assert "<script" not in chapter
    assert "margin" not in chapter


def test_classes_that_set_words_in_italics_or_bold_are_kept() -> None:
    """Which a style sheet of the book says; the sheet itself is left out."""
    page = (SAMPLE / CHAPTER).read_text("utf-8")
    words = '<span class="nghieng">Bà Tư</span>'
    changes = {
        "OEBPS/css/a.css": b".nghieng { font-style: italic; color: red }",
        CHAPTER: page.replace("Bà Tư", words, 1).encode(),
    }
    chapter = take_apart(packed(SAMPLE, changes), "a.epub").chapters["02-do-ngang.html"]
    assert '<span class="nghieng" style="font-style: italic">Bà Tư</span>' in chapter


def test_addresses_lead_to_the_new_files() -> None:
    """Of chapters and pictures; others stay."""
    book = take_apart(packed(SAMPLE), "a.epub")
    chapter = book.chapters["01-ben-cu.html"]
    assert '<a href="02-do-ngang.html#qua-song">chuyến đò</a>' in chapter
    assert '<a href="https://example.org/">bản đồ</a>' in chapter
    assert '<img src="images/ghe.svg" alt="Một chiếc ghe">' in chapter
    assert [*book.pictures] == ["images/ghe.svg"]
    assert book.pictures["images/ghe.svg"].startswith(b"<svg")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"META-INF/container.xml": None}, "is not an EPUB; is it the right file"),
        ({PACKAGE: None}, "is an EPUB without its package document"),
        ({PACKAGE: b"<package>"}, "is not well-formed XML"),
        ({PACKAGE: b'<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'}, "declares entities"),
        ({PACKAGE: b"<package/>"}, "the book holds no text"),
        ({"OEBPS/Images/ghe.svg": bytes(400_000_000)}, "unpacks to more than"),
        ({"META-INF/encryption.xml": PROTECTION.format("x").encode()}, "is copy-protected"),
    ],
    ids=["container", "package", "cut", "entities", "empty", "bomb", "protected"],
)
def test_what_is_no_book_is_refused(changes: dict[str, bytes | None], problem: str) -> None:
    """In one line that names the file."""
    with pytest.raises(InputError, match=problem) as caught:
        take_apart(packed(SAMPLE, changes), "a.epub")
    assert str(caught.value).startswith("a.epub")


@pytest.mark.parametrize("junk", ["<script>", "<h1>", "<!--", "<a href='", '<a "', "<h1"])
def test_markup_without_end_takes_no_more_than_its_length(junk: str) -> None:
    """A megabyte of openings; a search that began again at each would take minutes."""
    body = f"<body><p>Chữ.</p>{junk * 100_000}</body>"
    book = take_apart(packed(SAMPLE, {CHAPTER: body.encode()}), "a.epub")
    assert any("Chữ." in chapter for chapter in book.chapters.values())
