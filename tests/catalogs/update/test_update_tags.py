"""Tests that marks go through catalogs whole, and that gettext's tools leave tags as they are."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import omegat
from support.every_kind import split
from support.gettext import msgcat
from support.marked import Marked, marked

from translate.catalogs.po import Catalog, parse, render
from translate.catalogs.units import units_of
from translate.catalogs.update import Target, update_catalog
from translate.interchange.tmx import parse_tmx
from translate.model import Article, Mark, MarkKind, Metadata, Text, TextKind
from translate.tags import Inline, Piece, plain_of, resolve
from translate.walk import places, with_sentences

NOW = datetime(2025, 11, 5, tzinfo=UTC)
TARGET = Target("en", split)
_WORDS = ("Xem", "bản đồ.", "Trung tâm", "<b2>", 'x < "y"', "a\\n", "TP. Huế", "Ở %s", "5\u00a0000")
sentences = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=40).map(" ".join)


def _article(paragraphs: list[Marked]) -> Article:
    blocks = (
        Text(TextKind.PARAGRAPH, plain, line, marks=marks)
        for line, (plain, marks) in enumerate(paragraphs, 1)
    )
    return with_sentences(Article("a", "seeds/a.md", "vi", Metadata(), tuple(blocks)), split)


def _catalog(article: Article) -> Catalog:
    """Return a catalog in which each translation is its source."""
    made = update_catalog(article, None, TARGET, {}, NOW).catalog
    entries = (entry.change(msgstr=entry.msgid) for entry in made.entries)
    return made.change(entries=tuple(entries))


def _inside(pieces: tuple[Piece, ...]) -> list[tuple[Mark, str]]:
    """Return each mark with the text in it."""
    found = []
    for piece in pieces:
        if isinstance(piece, Inline):
            found += [(piece.mark, plain_of(piece.children)), *_inside(piece.children)]
    return found


@pytest.mark.external
@settings(max_examples=40)
@given(st.lists(marked(sentences), min_size=1, max_size=3))
def test_marks_survive_the_catalog_and_msgcat(paragraphs: list[Marked]) -> None:
    """What an edition shows has every mark of its place, with its target, over the same words."""
    article = _article(paragraphs)
    data = msgcat(render(_catalog(article)))
    units = units_of(parse(data, "a.po"), "a.po", {})
    for place in places(article):
        sentence = place.sentence
        shown = resolve(units[sentence.text].target, sentence.text, sentence.marks)
        assert plain_of(shown) == sentence.plain
        expected = [(mark, sentence.plain[mark.start : mark.end]) for mark in sentence.marks]
        assert _inside(shown) == expected
    again = update_catalog(article, parse(data, "a.po"), TARGET, {}, NOW).catalog
    assert [e.msgstr for e in again.entries] == [e.msgstr for e in parse(data, "a.po").entries]


RICH = """\
#. paragraph 1, sentence 1
#. <a1> https://vi.example.org/ban-do
#: seeds/a.md:1
msgid "Xem <a1>bản đồ</a1> của <i2>Trung tâm</i2>.<n3/>"
msgstr "See the <i2>Centre</i2>’s <a1>map</a1>.<n3/>"

#: seeds/a.md:3
#, fuzzy
#| msgid "Gọi <b1>đi</b1>."
msgid "Gọi <c1>mua.lon()</c1> ngay.<r2/>"
msgstr "Call <b1>now</b1>."
"""
HEAD = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.mark.external
def test_gettexts_tools_leave_tags_whole(tmp_path: Path) -> None:
    """msgcat, msgfmt, msgmerge and msgattrib write the same texts and comments again."""
    path, template = tmp_path / "a.po", tmp_path / "a.pot"
    path.write_text(HEAD + RICH, "utf-8")
    before = parse(path.read_bytes(), "a.po").entries
    assert parse(msgcat(path.read_bytes()), "b.po").entries == before
    subprocess.run(["msgfmt", "--check", "-o", "/dev/null", path], check=True)
    template.write_text(HEAD + RICH.replace("#, fuzzy\n#| msgid", "# msgid"), "utf-8")
    command = ["msgmerge", "--previous", "-o", path, path, template]
    subprocess.run(command, check=True, capture_output=True)
    after = parse(path.read_bytes(), "a.po").entries
    assert [(e.msgid, e.msgstr, e.fuzzy) for e in after] == [
        (e.msgid, e.msgstr, e.fuzzy) for e in before
    ]
    assert after[0].extracted == before[0].extracted


@pytest.mark.external
def test_omegat_leaves_tags_whole(tmp_path: Path) -> None:
    """What it translates in a catalog has the tags that were typed, and so has its memory."""
    project = omegat.new_project(tmp_path / "project")
    (project / "source/a.po").write_text(HEAD + RICH, "utf-8")
    source, target = "Gọi <c1>mua.lon()</c1> ngay.<r2/>", "Call <c1>mua.lon()</c1> now.<r2/>"
    (project / "tm/auto/typed.tmx").write_text(omegat.memory({source: target}), "utf-8")
    omegat.translate(project)
    entries = parse((project / "target/a.po").read_bytes(), "a.po").entries
    first = parse((HEAD + RICH).encode(), "a.po").entries[0]
    expected = [(first.msgid, first.msgstr), (source, target)]
    assert [(e.msgid, e.msgstr) for e in entries] == expected
    memory = (project / "project-omegat.tmx").read_bytes()
    assert {one[:2] for one in parse_tmx(memory, "x.tmx", "vi", "en")} == set(expected)


@pytest.mark.external
def test_translate_toolkit_leaves_tags_whole(tmp_path: Path) -> None:
    """By way of its XLIFF and its CSV."""
    path = tmp_path / "a.po"
    path.write_text(HEAD + RICH, "utf-8")
    before = {(e.msgid, e.msgstr) for e in parse(path.read_bytes(), "a.po").entries}
    for there, back, name in (("po2xliff", "xliff2po", "a.xlf"), ("po2csv", "csv2po", "a.csv")):
        _toolkit(there, path, tmp_path / name)
        _toolkit(back, tmp_path / name, tmp_path / "b.po")
        entries = parse((tmp_path / "b.po").read_bytes(), "b.po").entries
        assert {(e.msgid, e.msgstr) for e in entries if e.msgid} == before, there


def _toolkit(program: str, source: Path, target: Path) -> None:
    command = [program, "-i", str(source), "-o", str(target), "--progress=none"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def test_an_image_that_came_into_a_link_leaves_english_reviewed() -> None:
    """Images at the end of a link or of bold text were taken for what follows it."""
    link = Mark(MarkKind.LINK, 5, 13, "http://u.vn")
    strong = Mark(MarkKind.STRONG, 18, 21)
    images = (Mark(MarkKind.IMAGE, 13, 13, "a.png"), Mark(MarkKind.IMAGE, 21, 21, "b.png"))
    words = "Một: chữ đây  rồi đậm."

    def article(at_end: int) -> Article:
        first, second = (replace(one, at_end=at_end) for one in (link, strong))
        return _article([(words, (first, images[0], second, images[1]))])

    made = update_catalog(article(0), None, TARGET, {}, NOW).catalog
    [entry] = made.entries
    assert entry.msgid == "Một: <a1>chữ đây</a1> <m2/> rồi <b3>đậm</b3><m4/>."
    english = "One: <a1>word</a1> <m2/> then <b3>bold</b3><m4/>."
    reviewed = made.change(entries=(entry.change(msgstr=english, flags=()),))
    [after] = update_catalog(article(1), reviewed, TARGET, {}, NOW).catalog.entries
    assert after.msgid == "Một: <a1>chữ đây <m2/></a1> rồi <b3>đậm<m4/></b3>."
    assert (after.msgstr, after.fuzzy) == (english, False)
