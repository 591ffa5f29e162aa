"""Which files the images of an article are."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.every_kind import article

from translate.archive import pack
from translate.model import (
    Article,
    Group,
    GroupKind,
    Mark,
    MarkKind,
    Text,
    TextKind,
    Verbatim,
    VerbatimKind,
)
from translate.pipeline.build.pictures import picture_files, read_pictures
from translate.project import Project
from translate.writers.base import picture_address


@pytest.fixture(name="place")
def _place(tmp_path: Path) -> Project:
    for name in ("seeds/a/h 1.png", "seeds/b.svg", "static/c.jpg", "seeds/d.tiff"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    (tmp_path.parent / "secret.png").write_bytes(b"secret")
    return Project(tmp_path)


def _showing(*targets: str) -> Article:
    """An article with a figure of the first image, and the others in a sentence."""
    marks = tuple(Mark(MarkKind.IMAGE, 3, 3, one) for one in targets[1:])
    figure = Group(GroupKind.FIGURE, (Verbatim(VerbatimKind.IMAGE, targets[0]),))
    whole = article(figure, Text(TextKind.PARAGRAPH, "Xem ghe.", 1, marks=marks))
    return Article("a/x", "seeds/a/x.md", "vi", whole.metadata, whole.blocks)


def test_images_are_found_beside_the_article_and_in_the_site(place: Project) -> None:
    """Also with escapes and queries; what a browser cannot show is found, and not read."""
    shown = _showing("h%201.png?v=2", "../b.svg", "/c.jpg", "../d.tiff", "missing.png")
    files = picture_files(place, shown)
    names = {target: place.relative(path) for target, path in files.items()}
    assert names == {
        "h%201.png?v=2": "seeds/a/h 1.png",
        "../b.svg": "seeds/b.svg",
        "/c.jpg": "static/c.jpg",
        "../d.tiff": "seeds/d.tiff",
        "missing.png": "seeds/a/missing.png",
    }
    found = {target: one.media_type for target, one in read_pictures(files).items()}
    assert found == {
        "h%201.png?v=2": "image/png",
        "../b.svg": "image/svg+xml",
        "/c.jpg": "image/jpeg",
    }


@pytest.mark.parametrize(
    "target",
    ["../../../secret.png", "https://example.org/a.png", "//example.org/a.png", "data:x", "", "#a"],
)
def test_no_other_file_is_shown(place: Project, target: str) -> None:
    """Nothing outside of the project, and nothing from the network."""
    assert read_pictures(picture_files(place, _showing(target))) == {}


def test_a_link_out_of_the_project_is_not_followed(place: Project) -> None:
    """An article from elsewhere may come with one."""
    (place.seeds / "l.png").symlink_to(place.root.parent / "secret.png")
    assert read_pictures(picture_files(place, _showing("../l.png"))) == {}


def test_images_inside_of_a_word_document(place: Project) -> None:
    """They are read, and a Markdown edition finds them in a folder of their own."""
    data = pack({"word/media/h.png": b"\x89PNG", "word/document.xml": b"<a/>"})
    (place.seeds / "a" / "x.docx").write_bytes(data)
    target = "x.docx#word/media/h.png"
    shown = _showing(target, "x.docx#word/media/none.png", "x.docx#word/document.xml")
    found = read_pictures(picture_files(place, shown))
    assert {name: (one.data, one.media_type) for name, one in found.items()} == {
        target: (b"\x89PNG", "image/png")
    }
    (place.seeds / "a" / "x.docx").write_bytes(b"PK damaged")
    assert read_pictures(picture_files(place, shown)) == {}
    assert picture_address(target) == "x-images/h.png"
    assert picture_address("a.png#b") == "a.png#b"
