"""Notes of a book that stand in a chapter of its own."""

from __future__ import annotations

import pytest
from lxml import etree

from translate.model import Group, GroupKind, MarkKind, Source, Text
from translate.readers import READERS
from translate.readers.html import book_notes
from translate.readers.html.book_notes import with_own_notes
from translate.readers.html.notes import PageNotes, page_notes
from translate.walk import passages

_PAGE = """\
<!DOCTYPE html>
<html lang="vi">
<head>
<title>x</title>
</head>
<body>
{}
</body>
</html>
"""
_TEXT = (
    '<h1>Bến cũ</h1>\n<p>Ngày ấy<sup><a id="r1" href="3-chu.html#n1">1</a></sup> có ghe'
    '<a epub:type="noteref" href="3-chu.html#n2">2</a>.</p>'
)
_OTHER = '<h1>Đò</h1>\n<p>Đò ngang<a epub:type="noteref" href="3-chu.html#n1">*</a> đông.</p>'
_SHAPES = {
    "aside": (
        '<h1>Chú thích</h1><aside id="n1" epub:type="footnote"><p><a href="1-ben.html#r1">1</a>. '
        'Năm <b>1975</b>, xem <a href="2-do.html#q">đò</a>.</p></aside>'
        '<aside id="n2" epub:type="footnote">Thuyền nhỏ.</aside>'
    ),
    "list": (
        '<h1>Chú thích</h1><ol><li id="n1">Năm <b>1975</b>, xem <a href="2-do.html#q">đò</a>. '
        '<a href="1-ben.html#r1">↩</a></li><li id="n2"><p>Thuyền nhỏ.</p></li></ol>'
    ),
    "anchors": (
        '<h2>Chú thích</h2><p><a id="n1" href="1-ben.html#r1">1.</a> Năm <b>1975</b>, xem '
        '<a href="2-do.html#q">đò</a>.</p><p><a id="n2" href="1-ben.html#r1">2.</a> Thuyền nhỏ.</p>'
    ),
}


def _book(notes: str, more: str = "") -> dict[str, str]:
    bodies = {"1-ben.html": _TEXT, "2-do.html": _OTHER + more, "3-chu.html": notes}
    return {name: _PAGE.format(body) for name, body in bodies.items()}


def _notes(page: str) -> list[str]:
    """The texts of the notes of a chapter, which the marks in its text refer to."""
    article = READERS[".html"](Source(page.encode(), "a", "seeds/a.html", "vi"))
    texts = [one.text for one in passages(article)]
    named = [mark.target for text in texts for mark in text.marks if mark.kind is MarkKind.NOTE]
    notes = {
        one.id: one
        for one in article.blocks
        if isinstance(one, Group) and one.kind is GroupKind.NOTE
    }
    return [
        " ".join(child.text for child in notes[name].children if isinstance(child, Text))
        for name in named
    ]


@pytest.mark.parametrize("shape", _SHAPES)
def test_each_chapter_has_the_notes_that_it_refers_to(shape: str) -> None:
    """At its end, linked; a chapter of nothing else is left out."""
    made, left_out = with_own_notes(_book(_SHAPES[shape]), "a.epub")
    assert left_out == ["3-chu.html"]
    assert [*made] == ["1-ben.html", "2-do.html"]
    assert _notes(made["1-ben.html"]) == ["Năm 1975, xem đò.", "Thuyền nhỏ."]
    assert _notes(made["2-do.html"]) == ["Năm 1975, xem đò."]
    assert 'xem <a href="2-do.html#q">đò</a>' in made["1-ben.html"]
    assert "3-chu.html" not in "".join(made.values())


def test_what_is_no_note_stays() -> None:
    """A note that nothing refers to, words between, and a chapter that something else leads to."""
    more = '<p id="x">Lời bàn.</p><aside id="n3" epub:type="footnote">Thừa.</aside>'
    made, left_out = with_own_notes(_book(_SHAPES["aside"] + more), "a.epub")
    assert left_out == []
    rest = made["3-chu.html"]
    assert "1975" not in rest
    assert '<p id="x">Lời bàn.</p><aside id="n3" epub:type="footnote">Thừa.</aside>' in rest
    contents = '<p><a href="3-chu.html">Chú thích</a></p>'
    made, left_out = with_own_notes(_book(_SHAPES["list"], contents), "a.epub")
    assert left_out == []
    assert "<h1>Chú thích</h1>" in made["3-chu.html"]


def test_links_between_chapters_are_no_notes() -> None:
    """A chapter that refers to a place in another one, and back: nothing changes."""
    book = {
        "1.html": _PAGE.format('<h1>Một</h1><p>Xem <a href="2.html#a">chương hai</a>.</p>'),
        "2.html": _PAGE.format('<h1 id="a">Hai</h1><p id="b"><a href="1.html#c">Một</a> đó.</p>'),
    }
    assert with_own_notes(book, "a.epub") == (book, [])


def test_two_notes_of_one_name_are_two() -> None:
    """The one that is moved gets another name."""
    own = '<p>Ghe<a epub:type="noteref" href="#n1">a</a>.</p>'
    own += '<aside id="n1" epub:type="footnote">A.</aside>'
    book = _book(_SHAPES["aside"])
    book["1-ben.html"] = _PAGE.format(_TEXT + own)
    made, _ = with_own_notes(book, "a.epub")
    assert _notes(made["1-ben.html"]) == ["Năm 1975, xem đò.", "Thuyền nhỏ.", "A."]


def test_a_chapter_that_nobody_can_read_is_left_to_its_reader() -> None:
    """It is refused when it is read, by its own name."""
    book = _book("<b>" * 100_001)
    assert with_own_notes(book, "a.epub") == (book, [])


def test_a_chapter_is_read_with_no_notes_but_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """With all of them, the time would grow with the square of a book."""
    sizes: list[int] = []

    def counted(page: etree._Element) -> PageNotes:
        sizes.append(sum(1 for _ in page.iter()))
        return page_notes(page)

    monkeypatch.setattr(book_notes, "page_notes", counted)
    note = '<div class="n"><p id="n{0}"><a href="{0}.html#r">1</a> Lời {0}.</p></div>'
    ref = '<h1>Chương</h1><p>Chữ<sup><a id="r" href="n.html#n{0}">1</a></sup>.</p>'
    book = {f"{at}.html": _PAGE.format(ref.format(at)) for at in range(50)}
    book["n.html"] = _PAGE.format(f"<h1>Chú thích</h1>{''.join(map(note.format, range(50)))}")
    made, left_out = with_own_notes(book, "b.epub")
    assert left_out == ["n.html"]
    assert all(f"Lời {at}." in made[f"{at}.html"] for at in range(50))
    assert len(sizes) == len(book)
    assert sum(sizes) < 20 * 50 + 500  # of the notes' own chapter
