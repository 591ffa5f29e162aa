"""What an edited article does to its catalog: a table of cases, and what holds for all of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.casefile import case_files, read_sections
from support.gettext import msgcat
from support.updating import HEAD, LATER, NOW, TARGET, article, made, update

from translate.catalogs.comments import reviewed_note
from translate.catalogs.po import Catalog, Entry, parse, render
from translate.catalogs.update import update_catalog
from translate.model import Article, Mark, MarkKind, Metadata, Sentence, Text, TextKind
from translate.tags import tagged

CASES = case_files(Path(__file__).parent / "cases")


def sentences(text: str) -> list[list[str]]:
    """The paragraphs of a case, which has a sentence a line."""
    return [paragraph.split("\n") for paragraph in text.strip().split("\n\n")]


NOTE = reviewed_note("").partition(":")[0]


def told(path: Path, text: str) -> Catalog:
    """The catalog of a case, in which our comment on reviewed English lacks that English."""
    catalog = parse(f"{HEAD}{text}".encode(), str(path))
    entries = [
        entry.change(extracted=(reviewed_note(entry.msgstr),)) if NOTE in entry.extracted else entry
        for entry in catalog.entries
    ]
    return catalog.change(entries=tuple(entries))


def shown(catalog: Catalog) -> str:
    """The entries as a case shows them: without what says where they stand."""
    entries = [
        replace(
            entry,
            extracted=tuple(line for line in entry.extracted if line.startswith(NOTE)),
            references=(),
            origin=None,
        )
        for entry in catalog.entries
    ]
    return render(Catalog(entries=tuple(entries))).decode().strip()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_cases(path):
    """An update makes the catalog that the case shows; a second one changes nothing."""
    text, drafts, before, after = read_sections(path, "article", "drafts", "before", "after")
    known = made(dict(line.split(" | ") for line in drafts.strip().split("\n")))
    new = update_catalog(article(sentences(text)), told(path, before), TARGET, known, NOW).catalog
    assert shown(new) == shown(told(path, after))
    again = parse(render(new), "again")
    assert update_catalog(article(sentences(text)), again, TARGET, known, LATER).catalog is again


FORMER = """
#. paragraph 1, sentence 1
#. before: Dân chạy lũ.
#. the English was reviewed, for the previous source (text 4eaf5d)
#: seeds/lu.txt:1
#, fuzzy
#| msgid "Nước lên."
msgid "Nước lên nhanh."
msgstr "The water rises."

#. paragraph 1, sentence 2
#. after: Nước lên nhanh.
#: seeds/lu.txt:1
msgid "Dân chạy lũ."
msgstr "People flee."
"""
"""A catalog as version 0.1 wrote it."""


def test_former_comments_alone_are_no_reason_to_write_a_catalog():
    """An upgrade leaves the file as it is."""
    old = parse(f"{HEAD}{FORMER}".encode(), "lu.po")
    assert update([["Nước lên nhanh.", "Dân chạy lũ."]], old) is old


def test_a_catalog_that_changes_gets_the_present_comments():
    """No file says *before* in one entry and *next* in another."""
    old = parse(f"{HEAD}{FORMER}".encode(), "lu.po")
    new = update([["Nước lên nhanh.", "Dân chạy lũ.", "Trời tạnh."]], old)
    assert [entry.extracted for entry in new.entries] == [
        (
            "paragraph 1, sentence 1",
            "next: Dân chạy lũ.",
            "reviewed for the previous source: “The water rises.”",
        ),
        ("paragraph 1, sentence 2", "previous: Nước lên nhanh.", "next: Trời tạnh."),
        ("paragraph 1, sentence 3", "previous: Dân chạy lũ."),
    ]


def test_an_edit_is_undone_on_a_former_comment_too():
    """The digest that it has is honoured, for those words alone."""
    old = parse(f"{HEAD}{FORMER}".encode(), "lu.po")
    undone = [["Nước lên.", "Dân chạy lũ."]]
    assert not update(undone, old).entries[0].fuzzy
    touched = parse(f"{HEAD}{FORMER}".replace("rises", "rose").encode(), "lu.po")
    assert update(undone, touched).entries[0].fuzzy


def test_a_catalog_without_a_header_gets_one():
    """On top, behind a byte order mark and before what stands there; the entry is as it was."""
    text = '# note\nmsgid "Dân chạy lũ."\nmsgstr "People flee."\n'
    for mark in ("", "\ufeff"):
        old = parse(f"{mark}{text}".encode(), "old")
        new = render(update([["Dân chạy lũ."]], old)).decode()
        assert new.startswith(f'{mark}msgid ""\nmsgstr ""\n"Project-Id-Version: lu\\n"\n')
        assert '8bit\\n"\n' in new
        assert '\\n"\n\n# note\n#. paragraph 1, sentence 1\n' in new
        again = parse(new.encode(), "new")
        assert update([["Dân chạy lũ."]], again) is again


def test_english_that_was_touched_is_not_reviewed_by_an_undone_edit():
    """The comment holds for the very words that were reviewed."""
    old = Catalog(entries=(Entry("Nước lên nhanh.", "The water rises."),))
    edited = update([["Nước lên rất nhanh."]], old)
    [entry] = edited.entries
    back = update([["Nước lên nhanh."]], edited)
    assert back.entries[0].msgstr == "The water rises."
    assert not back.entries[0].fuzzy
    touched = edited.change(entries=(entry.change(msgstr="The water rises very"),))
    back = update([["Nước lên nhanh."]], touched)
    assert back.entries[0].fuzzy


def test_a_merger_is_reviewed_only_when_every_part_was():
    """Reviewed parts of a split join again as reviewed; with one part in doubt, they do not."""
    whole = Catalog(entries=(Entry("Nước lên, dân chạy.", "Water rises. People flee."),))
    split = update([["Nước lên.", "Dân chạy."]], whole)
    assert [entry.msgstr for entry in split.entries] == ["Water rises.", "People flee."]
    again = update([["Nước lên, dân chạy."]], split)
    assert (again.entries[0].msgstr, again.entries[0].fuzzy) == ("Water rises. People flee.", False)
    first, second = split.entries
    doubtful = split.change(entries=(first, second.change(msgstr="People run.")))
    assert update([["Nước lên, dân chạy."]], doubtful).entries[0].fuzzy


def test_a_sentence_twice_on_a_line_names_the_line_once():
    """A new catalog is as msgcat writes it, wherever its sentences stand."""
    new = update([["Dân chạy.", "Nước lên.", "Dân chạy."], ["Dân chạy."]], None)
    assert new.entries[0].references == ("seeds/lu.txt:1", "seeds/lu.txt:2")
    assert msgcat(render(new)) == render(new)


def test_comments_say_where_tags_lead():
    """Each address once; a sentence that stands in several places has all of them."""

    def block(line: int, *targets: str) -> Text:
        marks = [Mark(MarkKind.LINK, 0, 3, targets[0]), Mark(MarkKind.IMAGE, 4, 4, targets[1])]
        found = tagged("Xem ảnh.", [*marks, Mark(MarkKind.NOTE, 7, 7, "fn1")])
        one = Sentence(found.text, line, found.marks, "Xem ảnh.")
        return Text(TextKind.PARAGRAPH, "Xem ảnh.", line, sentences=(one,))

    def updated(old: Catalog | None, *blocks: Text) -> Catalog:
        whole = Article("lu", "seeds/lu.md", "vi", Metadata(), blocks)
        return update_catalog(whole, old, TARGET, {}, NOW).catalog

    catalog = updated(None, block(1, "https://a.vn/x", "a.png"), block(3, "https://b.vn", "a.png"))
    [entry] = catalog.entries
    assert entry.msgid == "<a1>Xem</a1> <m2/>ảnh<n3/>."
    assert [line for line in entry.extracted if line.startswith("<")] == [
        "<a1> https://a.vn/x",
        "<m2/> a.png",
        "<a1> https://b.vn",
    ]
    assert "Xem ảnh." in entry.extracted[1]
    reviewed = catalog.change(entries=(entry.change(msgstr="<a1>See</a1> <m2/>the image<n3/>."),))
    moved = updated(reviewed, block(1, "https://new.vn/\x07" + "x" * 500, "b.png"))
    [after] = moved.entries
    assert (after.msgstr, after.fuzzy) == ("<a1>See</a1> <m2/>the image<n3/>.", False)
    assert after.extracted[1] == f"<a1> https://new.vn/{'x' * 185}…"
    assert moved.header == catalog.header
