"""Tests of articles with markup, from edit to edit: catalogs, cuts, drafts, the memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.projects import english_in, replace_in
from support.tagged_articles import use_tagged_articles

from translate.catalogs.po import load, render
from translate.model import Origin, State, Unit
from translate.pipeline.advice import matches_for
from translate.pipeline.edit import approved, edit, rewritten
from translate.pipeline.glossary import suggest
from translate.pipeline.run import run
from translate.pipeline.segment import join, sentences, split
from translate.pipeline.segment.undo import take_back
from translate.pipeline.show import sentence_at
from translate.pipeline.update import update
from translate.project import Project
from translate.workspace.articles.files import find_article

ARTICLE = """\
Xem <a1>bản đồ mưa</a1> của <b2>Huế</b2>.<n3/> Nước <i4>lên nhanh.
Dân</i4> chạy lũ ở TP. <b5>Huế</b5>.

Gọi <c1>mua. Lon()</c1> để xem.

a1: https://vi.example.org/ban-do

n3: #note-1
"""
MAP = "Xem <a1>bản đồ mưa</a1> của <b2>Huế</b2>.<n3/>"
ROSE = "Nước <i1>lên nhanh.</i1>"
FLED = "<i1>Dân</i1> chạy lũ ở TP. <b2>Huế</b2>."
CODE = "Gọi <c1>mua. Lon()</c1> để xem."
ENGLISH = {
    MAP: "See <b2>Huế</b2>’s <a1>rain map</a1>.<n3/>",
    ROSE: "The water <i1>rose fast.</i1>",
    FLED: "<i1>People</i1> fled the flood in <b2>Huế</b2> city.",
    CODE: "Call <c1>mua. Lon()</c1> to see.",
}


@pytest.fixture(name="project")
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a project with one reviewed article that has markup."""
    use_tagged_articles(monkeypatch)
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "mua.txt").write_text(ARTICLE, "utf-8")
    project = Project(tmp_path)
    update(project)
    catalog = load(project.catalog("mua"))
    entries = tuple(entry.change(msgstr=ENGLISH[entry.msgid]) for entry in catalog.entries)
    project.catalog("mua").write_bytes(render(catalog.change(entries=entries)))
    return project


def _change(project: Project, old: str, new: str) -> dict[str, tuple[str, bool]]:
    replace_in(project.seeds / "mua.txt", old, new)
    update(project)
    return english_in(project, "mua")


def test_a_catalog_has_the_tags_and_where_they_lead(project: Project) -> None:
    """Sentences in order, each with its own numbers; code is never cut."""
    entries = load(project.catalog("mua")).entries
    assert [entry.msgid for entry in entries] == list(ENGLISH)
    assert "<a1> https://vi.example.org/ban-do" in entries[0].extracted
    assert entries[0].extracted[1] == "next: Nước lên nhanh."
    before = project.catalog("mua").read_bytes()
    assert update(project).written == []
    assert project.catalog("mua").read_bytes() == before


def test_units_have_the_marks_of_the_article(project: Project) -> None:
    """With their targets."""
    units = find_article(project, "mua").units
    assert [mark.target for mark in units[MAP].marks] == [
        "https://vi.example.org/ban-do",
        "",
        "#note-1",
    ]
    assert units[CODE].state is State.REVIEWED


def test_a_new_address_touches_no_translation(project: Project) -> None:
    """Only the comment changes, and not the header's date."""
    before = load(project.catalog("mua"))
    after = _change(project, "vi.example.org", "en.example.org")
    assert after == {source: (text, False) for source, text in ENGLISH.items()}
    catalog = load(project.catalog("mua"))
    assert "<a1> https://en.example.org/ban-do" in catalog.entries[0].extracted
    assert catalog.header == before.header


def test_changed_markup_leaves_reviewed_english_reviewed_if_its_tags_fit(project: Project) -> None:
    """Bold becomes a link, numbers move on; what is on other words is no longer reviewed."""
    old, new = "<a1>bản đồ mưa</a1> của <b2>Huế</b2>", "<b1>bản đồ mưa</b1> của <a2>Huế</a2>"
    english = _change(project, old, new)
    new = "Xem <b1>bản đồ mưa</b1> của <a2>Huế</a2>.<n3/>"
    assert english[new] == ("See <a2>Huế</a2>’s <b1>rain map</b1>.<n3/>", False)
    english = _change(project, "<b1>bản đồ mưa</b1>", "bản đồ <b1>mưa</b1>")
    moved = "Xem bản đồ <b1>mưa</b1> của <a2>Huế</a2>.<n3/>"
    assert english[moved] == ("See <a2>Huế</a2>’s rain map.<n3/>", True)
    assert find_article(project, "mua").units[moved].state is State.SOURCE_CHANGED


def test_cuts_of_reviewed_sentences_hold(project: Project) -> None:
    """A sentence that the rules would cut otherwise stays, with other markup too."""
    joined = "Nước <i1>lên nhanh. Dân</i1> chạy lũ ở TP. <b2>Huế</b2>."
    join(project, "mua", 2)
    assert english_in(project, "mua")[joined] == (
        "The water <i1>rose fast. People</i1> fled the flood in <b2>Huế</b2> city.",
        False,
    )
    project.corrections("mua").unlink()
    english = _change(project, "TP. <b5>Huế</b5>", "TP. <a5>Huế</a5>")
    assert english["Nước <i1>lên nhanh. Dân</i1> chạy lũ ở TP. <a2>Huế</a2>."] == (
        "The water <i1>rose fast. People</i1> fled the flood in <a2>Huế</a2> city.",
        False,
    )


def test_a_cut_by_hand_is_given_without_tags_and_taken_back(project: Project) -> None:
    """English is divided with its tags, and is back as it was."""
    report, cut = split(project, "mua", 3, "chạy <b2>lũ")
    assert report.problems == []
    texts = [sentence.text for sentence in sentences(project, "mua")]
    assert texts[2:4] == ["<i1>Dân</i1> chạy lũ", "ở TP. <b1>Huế</b1>."]
    english = english_in(project, "mua")
    assert english["<i1>Dân</i1> chạy lũ"] == ("<i1>People</i1> fled the flood in Huế city.", True)
    take_back(project, "mua", cut)
    assert english_in(project, "mua") == {s: (text, False) for s, text in ENGLISH.items()}


def test_an_edit_that_is_undone_is_reviewed_again_with_its_tags(project: Project) -> None:
    """The tags follow there and back."""
    changed = _change(project, "<b2>Huế</b2>.<n3/>", "Huế.<n3/>\u0020Xem thêm.")
    assert changed["Xem <a1>bản đồ mưa</a1> của Huế.<n2/>"] == (
        "See Huế’s <a1>rain map</a1>.<n2/>",
        False,
    )
    back = _change(project, "Huế.<n3/>\u0020Xem thêm.", "<b2>Huế</b2>.<n3/>")
    assert back[MAP] == (ENGLISH[MAP], False)
    far = _change(project, "Xem <a1>bản đồ mưa</a1> của", "Hãy xem <a1>bản đồ mưa</a1> mới của")
    assert far["Hãy xem <a1>bản đồ mưa</a1> mới của <b2>Huế</b2>.<n3/>"] == (ENGLISH[MAP], True)
    back = _change(project, "Hãy xem <a1>bản đồ mưa</a1> mới của", "Xem <a1>bản đồ mưa</a1> của")
    assert back[MAP] == (ENGLISH[MAP], False)


def test_a_sentence_is_shown_and_edited_with_its_tags(project: Project) -> None:
    """By its number, as any other."""
    slug, unit = sentence_at(project, "mua", 2)
    assert unit.marks
    edit(project, slug, unit.source, lambda one: rewritten(one, "Water <i1>rose.</i1>"))
    assert english_in(project, "mua")[ROSE] == ("Water <i1>rose.</i1>", True)
    edit(project, slug, unit.source, approved)
    assert english_in(project, "mua")[ROSE] == ("Water <i1>rose.</i1>", False)


def test_a_sentence_of_another_article_brings_its_tags(project: Project) -> None:
    """As a draft, the very sentence and one that differs in tags, which gets its own."""
    other = "Nước <i1>lên nhanh.</i1>\n\nXem bản đồ mưa của <b1>Huế</b1>.\n"
    (project.seeds / "bai.txt").write_text(other, "utf-8")
    update(project, ("bai",))
    english = english_in(project, "bai")
    assert english[ROSE] == (ENGLISH[ROSE], True)
    other = "Xem bản đồ mưa của <b1>Huế</b1>."
    assert english[other] == ("See <b1>Huế</b1>’s rain map.", True)
    unit = find_article(project, "bai").units[other]
    assert (unit.state, unit.origin, unit.previous) == (State.DRAFT, Origin.ARTICLE, MAP)


def test_the_memory_brings_sentences_with_other_tags(project: Project, echo: EchoEngine) -> None:
    """Where the model has nothing: a like one as a draft, with the tags of its sentence."""
    (project.seeds / "bai.txt").write_text("Hãy xem bản đồ mưa của <a1>Huế</a1>.\n", "utf-8")
    echo.silent = True
    run(project)
    assert english_in(project, "bai") == {
        "Hãy xem bản đồ mưa của <a1>Huế</a1>.": ("See <a1>Huế</a1>’s rain map.", True)
    }
    [unit] = find_article(project, "bai").units.values()
    assert unit.state is State.DRAFT
    assert unit.context[-1].startswith("from the translation memory,")


def test_what_counts_words_reads_plain_text(project: Project) -> None:
    """Terms that articles suggest, and matches that the page offers, which have the right tags."""
    suggested = suggest(project, least=1)
    assert suggested
    assert not [one for one in suggested if "<" in f"{one.source}{one.target}"]
    unit = Unit("Xem <b1>bản đồ mưa</b1> của Huế.")
    [match] = matches_for(project, unit)
    assert (match.unit.target, int(100 * match.similarity)) == ("See Huế’s <b1>rain map</b1>.", 99)


def test_a_catalog_without_titles_of_links_gets_them_and_keeps_the_rest(tmp_path: Path) -> None:
    """They were no sentences before: an upgrade adds them as new, and un-reviews nothing."""
    (tmp_path / "seeds").mkdir()
    markup = 'Xem [bản đồ](a.html "Bản đồ mưa") ở Huế.\n\n![Ghe](a.png "Trên sông")\n'
    (tmp_path / "seeds/mua.md").write_text(markup, "utf-8")
    project = Project(tmp_path)
    update(project)
    path = project.catalog("mua")
    catalog = load(path)
    assert [entry.msgid for entry in catalog.entries if "tooltip" in str(entry)] == [
        "Bản đồ mưa",
        "Trên sông",
    ]
    kept = [one for one in catalog.entries if one.msgid not in ("Bản đồ mưa", "Trên sông")]
    before = tuple(entry.change(msgstr=entry.msgid.upper()) for entry in kept)
    path.write_bytes(render(catalog.change(entries=before)))
    update(project)
    assert english_in(project, "mua") == {
        "Xem <a1>bản đồ</a1> ở Huế.": ("XEM <A1>BẢN ĐỒ</A1> Ở HUẾ.", False),
        "Bản đồ mưa": ("", False),
        "Ghe": ("GHE", False),
        "Trên sông": ("", False),
    }
