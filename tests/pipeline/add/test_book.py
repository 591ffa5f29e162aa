"""E-books put into the seeds folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.packed import packed

from translate.errors import ConflictError, InputError
from translate.pipeline.add import add_book, is_book
from translate.pipeline.update import update
from translate.project import Project

SAMPLE = Path(__file__).with_name("sách")
SECOND = "OEBPS/Text/ch2.xhtml"


def _book(folder: Path, changes: dict[str, bytes | None] | None = None) -> str:
    path = folder / "Bến sông.epub"
    path.write_bytes(packed(SAMPLE, changes))
    return str(path)


def test_each_chapter_is_an_article(project: Project, tmp_path: Path) -> None:
    """In a folder of the book's title, with the pictures; the update takes them up."""
    added = add_book(project, _book(tmp_path))
    assert (added.title, added.folder) == ("Chuyện bến sông", "seeds/chuyen-ben-song")
    assert [one.path for one in added.chapters] == [
        "seeds/chuyen-ben-song/01-ben-cu.html",
        "seeds/chuyen-ben-song/02-do-ngang.html",
    ]
    assert [one.title for one in added.chapters] == ["Bến cũ", "Đò ngang"]
    assert (project.seeds / "chuyen-ben-song" / "images" / "ghe.svg").is_file()
    report = update(project)
    assert not report.problems
    assert "chèo đò" in project.catalog("chuyen-ben-song/02-do-ngang").read_text("utf-8")


def test_the_same_book_again_changes_nothing(project: Project, tmp_path: Path) -> None:
    """And another name makes another folder."""
    path = _book(tmp_path)
    assert all(one.new for one in add_book(project, path).chapters)
    assert not any(one.new for one in add_book(project, path).chapters)
    assert add_book(project, path, name="khác").folder == "seeds/khác"


def test_nothing_is_overwritten_or_written_in_part(project: Project, tmp_path: Path) -> None:
    """A chapter that a person has edited, or one that cannot be read, stops all of it."""
    first = add_book(project, _book(tmp_path)).chapters[0]
    (project.root / first.path).write_text("<p>Sửa.</p>", "utf-8")
    nested = b"<p>a</p>" + b"<ul><li>" * 10_000 + b"x"
    other, broken = _book(tmp_path), tmp_path / "b.epub"
    broken.write_bytes(packed(SAMPLE, {SECOND: nested}))
    before = sorted(project.seeds.rglob("*"))
    with pytest.raises(ConflictError, match=r"01-ben-cu.html: another file is there.*--name"):
        add_book(project, other)
    with pytest.raises(InputError):
        add_book(project, str(broken), name="moi")
    assert sorted(project.seeds.rglob("*")) == before
    assert (project.root / first.path).read_text("utf-8") == "<p>Sửa.</p>"


def test_books_are_known_by_their_names() -> None:
    """In any case of letters."""
    assert is_book("a/B.EPUB")
    assert not is_book("epub.txt")


def test_notes_in_a_chapter_of_their_own_are_those_of_each_chapter(
    project: Project, tmp_path: Path
) -> None:
    """That chapter is left out, by its own name, and the articles have footnotes."""
    package = (SAMPLE / "OEBPS/content.opf").read_text("utf-8")
    item = '<item id="ch" href="Text/chu.xhtml" media-type="application/xhtml+xml"/></manifest>'
    package = package.replace("</manifest>", item)
    package = package.replace("</spine>", '<itemref idref="ch"/></spine>')
    page = (SAMPLE / SECOND).read_text("utf-8")
    link = '<a epub:type="noteref" href="chu.xhtml#c1">1</a></p>'
    notes = '<html><body><h1>Chú thích</h1><p id="c1">Theo người già.</p></body></html>'
    added = add_book(
        project,
        _book(
            tmp_path,
            {
                "OEBPS/content.opf": package.encode(),
                SECOND: page.replace("</p>", link, 1).encode(),
                "OEBPS/Text/chu.xhtml": notes.encode(),
            },
        ),
    )
    assert (len(added.chapters), added.notes) == (2, ("OEBPS/Text/chu.xhtml",))
    assert not update(project).problems
    catalog = project.catalog("chuyen-ben-song/02-do-ngang").read_text("utf-8")
    assert "#. note 1\n" in catalog
    assert 'msgid "Theo người già."' in catalog
