"""Tests of undoing a join or split: the sentences and every entry are as before."""

import pytest
from support.echo import EchoEngine

from translate.catalogs.po import load, render
from translate.errors import ConflictError, UsageError
from translate.pipeline.draft import draft
from translate.pipeline.edit import approved, commented, edit, rewritten
from translate.pipeline.run import run
from translate.pipeline.segment import join, split
from translate.pipeline.segment.undo import Cut, take_back
from translate.pipeline.update import update
from translate.project import Project

FIRST, SECOND = "Sáng 8/11, nước lên nhanh.", "Dân chạy lũ."
WHOLE = f"{FIRST} {SECOND}"
LAST = "“Chúng tôi không rời đi”, bà Lụa nói."


def _catalog(project: Project) -> str:
    return project.catalog("mua").read_text("utf-8")


def _say(project: Project, source: str, text: str, note: str = "", *, done: bool = True) -> None:
    """Translate a sentence as a person does."""
    edit(
        project,
        "mua",
        source,
        lambda unit: (approved if done else lambda one: one)(
            commented(rewritten(unit, text), note)
        ),
    )


@pytest.fixture(name="reviewed")
def _reviewed(project: Project, echo: EchoEngine) -> Project:
    """Return an article with a reviewed sentence, an edited draft, notes, and untouched drafts."""
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8") + "\nTrời tạnh. Nắng lên.\n", "utf-8")
    run(project)
    _say(project, FIRST, "Waters rose. They rose fast.", "ask Lụa\nagain")
    _say(project, SECOND, "People fled", "who?", done=False)
    path = project.catalog("mua")
    catalog = load(path)
    entries = [
        entry.change(extracted=(*entry.extracted, "machine draft: a number mended"))
        if entry.msgid == LAST
        else entry
        for entry in catalog.entries
    ]
    path.write_bytes(render(catalog.change(entries=tuple(entries))))
    update(project)
    return project


@pytest.mark.parametrize(("number", "first"), [(2, FIRST), (5, "Trời tạnh.")])
def test_an_undone_join_changes_no_byte(reviewed: Project, number: int, first: str) -> None:
    """Of two sentences that somebody edited, and of two that nobody edited."""
    before = _catalog(reviewed)
    report, cut = join(reviewed, "mua", number)
    assert not report.problems
    assert _catalog(reviewed) != before
    report, source = take_back(reviewed, "mua", cut)
    assert not report.problems + report.notes
    assert source == first
    assert _catalog(reviewed) == before
    assert "join" not in reviewed.corrections("mua").read_text("utf-8").split("\n")
    assert not update(reviewed).written


@pytest.mark.parametrize("number", [2, 4])
def test_an_undone_split_changes_no_byte(reviewed: Project, number: int) -> None:
    """Of reviewed English, which the split divided or left with the first half, and of a draft."""
    before = _catalog(reviewed)
    _, cut = split(reviewed, "mua", number, "Sáng 8/11," if number == 2 else "đi”,")
    assert _catalog(reviewed) != before
    take_back(reviewed, "mua", cut)
    assert _catalog(reviewed) == before


def test_cuts_are_undone_one_after_another(reviewed: Project) -> None:
    """A join, then a split of its result elsewhere, are undone in reverse order."""
    before = _catalog(reviewed)
    _, first = join(reviewed, "mua", 2)
    _, second = split(reviewed, "mua", 2, "Sáng 8/11,")
    take_back(reviewed, "mua", second)
    take_back(reviewed, "mua", first)
    assert _catalog(reviewed) == before


def test_what_others_did_meanwhile_stays(reviewed: Project) -> None:
    """Changes in other sentences are kept; a machine's draft of the joined one is no obstacle."""
    _, cut = join(reviewed, "mua", 2)
    _say(reviewed, LAST, "“We stay.”", "hers")
    take_back(reviewed, "mua", cut)
    entries = {entry.msgid: entry for entry in load(reviewed.catalog("mua")).entries}
    assert (entries[LAST].msgstr, entries[LAST].comments) == ("“We stay.”", ("hers",))
    assert not entries[FIRST].fuzzy
    assert WHOLE not in entries
    before = _catalog(reviewed)
    _, cut = join(reviewed, "mua", 5)
    assert draft(reviewed, ("mua",)).drafted == 1
    take_back(reviewed, "mua", cut)
    assert _catalog(reviewed) == before


@pytest.mark.parametrize("note", ["", "mine"])
def test_work_on_what_a_cut_made_is_not_thrown_away(reviewed: Project, note: str) -> None:
    """English or a note that somebody wrote there since is a conflict, and nothing is written."""
    _, cut = join(reviewed, "mua", 2)
    text = "Waters rose. They rose fast. People fled" if note else "Waters rose; people fled."
    _say(reviewed, WHOLE, text, note or "ask Lụa\nagain\nwho?", done=False)
    before, file = _catalog(reviewed), reviewed.corrections("mua").read_bytes()
    with pytest.raises(ConflictError, match="changed since it was cut: 'Sáng 8/11"):
        take_back(reviewed, "mua", cut)
    assert _catalog(reviewed) == before
    assert reviewed.corrections("mua").read_bytes() == file


def test_an_article_that_changed_is_left_alone(reviewed: Project) -> None:
    """After another split by somebody else, there is nothing to undo."""
    _, cut = join(reviewed, "mua", 2)
    split(reviewed, "mua", 2, "nhanh.")
    before = _catalog(reviewed)
    with pytest.raises(ConflictError, match="article has changed"):
        take_back(reviewed, "mua", cut)
    assert _catalog(reviewed) == before


@pytest.mark.parametrize("cut", [Cut("join", "", "x", "", ""), Cut("cut", "a", "b", "", "")])
def test_an_invalid_cut_is_refused(reviewed: Project, cut: Cut) -> None:
    """A correction without a text would damage the file."""
    with pytest.raises(UsageError, match="this is no cut"):
        take_back(reviewed, "mua", cut)
