"""Other words in many translations."""

from __future__ import annotations

import pytest
from support.echo import EchoEngine

from translate.errors import UsageError
from translate.model import Unit
from translate.pipeline.edit import approved, commented, edit, rewritten
from translate.pipeline.replace import replace_all_in, replacements, take_back
from translate.pipeline.run import run
from translate.pipeline.show import sentences
from translate.project import Project

FIRST, SECOND = "Sáng 8/11, nước lên nhanh.", "Dân chạy lũ."


@pytest.fixture(name="reviewed")
def _reviewed(project: Project, echo: EchoEngine) -> Project:
    """The project with two sentences that speak of water, one of them reviewed."""
    run(project)
    edit(project, "mua", FIRST, lambda one: approved(rewritten(one, "The water rose; water!")))
    edit(project, "mua", SECOND, lambda one: rewritten(one, "People fled the <b1>Water</b1>."))
    return project


def _texts(project: Project) -> dict[str, tuple[str, bool]]:
    _, lines = sentences(project, "mua")
    return {line.unit.source: (line.unit.target, line.unit.approved) for line in lines}


def test_nothing_is_changed_before_it_is_wanted(reviewed: Project) -> None:
    """What would be is listed, capitals as they were asked for."""
    before = reviewed.catalog("mua").read_bytes()
    (one,) = replacements(reviewed, "water", "flood")
    assert one.after == "The flood rose; flood!"
    both = replacements(reviewed, "water", "flood", cased=False)
    assert [one.after for one in both] == [
        "The flood rose; flood!",
        "People fled the <b1>flood</b1>.",
    ]
    assert replacements(reviewed, "wat", "x") == []
    assert reviewed.catalog("mua").read_bytes() == before


def test_a_reviewed_sentence_is_reviewed_only_if_it_is_ticked(reviewed: Project) -> None:
    """Its words are others now."""
    found = replacements(reviewed, "water", "flood", cased=False)
    report, done = replace_all_in(reviewed, found)
    assert not report.problems
    assert len(done) == 2
    assert _texts(reviewed)[FIRST] == ("The flood rose; flood!", False)
    found = replacements(reviewed, "flood", "deluge")
    edit(reviewed, "mua", FIRST, approved)
    found = replacements(reviewed, "flood", "deluge")
    replace_all_in(reviewed, found, {("mua", FIRST)})
    assert _texts(reviewed)[FIRST] == ("The deluge rose; deluge!", True)
    assert _texts(reviewed)[SECOND] == ("People fled the <b1>deluge</b1>.", False)


def test_it_is_taken_back_as_one_step(reviewed: Project) -> None:
    """Texts and states."""
    before = _texts(reviewed)
    _, done = replace_all_in(reviewed, replacements(reviewed, "water", "flood", cased=False))
    assert _texts(reviewed) != before
    take_back(reviewed, done)
    assert _texts(reviewed) == before


def test_what_somebody_changed_meanwhile_stays(reviewed: Project) -> None:
    """And is counted."""
    found = replacements(reviewed, "water", "flood", cased=False)

    def theirs(unit: Unit) -> Unit:
        return rewritten(unit, "Theirs, with water.")

    edit(reviewed, "mua", FIRST, theirs)
    report, done = replace_all_in(reviewed, found)
    assert len(done) == 1
    assert _texts(reviewed)[FIRST] == ("Theirs, with water.", False)
    assert "1 sentences stay as they are" in str(report.notes[-1])


def test_there_must_be_words(reviewed: Project) -> None:
    """An empty search would be everywhere."""
    with pytest.raises(UsageError, match="no words to look for"):
        replacements(reviewed, " ", "x")
    assert replace_all_in(reviewed, [])[1] == []


def test_a_tick_counts_in_its_own_article_only(reviewed: Project) -> None:
    """The same sentence reviewed in another article, where it is not ticked, wants a review."""
    (reviewed.seeds / "hai.txt").write_text(f"Hai\n\n{FIRST}\n", "utf-8")
    run(reviewed)
    edit(reviewed, "hai", FIRST, lambda one: approved(rewritten(one, "The water rose.")))
    replace_all_in(reviewed, replacements(reviewed, "water", "flood"), {("mua", FIRST)})
    assert _texts(reviewed)[FIRST] == ("The flood rose; flood!", True)
    _, lines = sentences(reviewed, "hai")
    [other] = [line.unit for line in lines if line.unit.source == FIRST]
    assert (other.target, other.approved) == ("The flood rose.", False)


def test_a_sentence_with_a_new_note_is_not_taken_back(reviewed: Project) -> None:
    """The note was written on what stands there now, and stays."""
    _, done = replace_all_in(reviewed, replacements(reviewed, "water", "flood"))
    edit(reviewed, "mua", FIRST, lambda one: commented(one, "needs-work: ask the author"))
    report = take_back(reviewed, done)
    assert len(report.notes) == 1
    _, lines = sentences(reviewed, "mua")
    [unit] = [line.unit for line in lines if line.unit.source == FIRST]
    assert unit.comments == ("needs-work: ask the author",)
    assert (unit.target, unit.approved) == ("The flood rose; flood!", False)
