"""Tests that sentences that move between articles keep their English."""

from __future__ import annotations

import pytest
from support.projects import english_in, enter_english, replace_in

from translate.catalogs.po import Entry, load
from translate.pipeline.update import update
from translate.project import Project


def test_a_removed_sentence_is_reviewed_nowhere_else(project: Project) -> None:
    """After removal from one article it comes to others as fuzzy, with its origin."""
    update(project)
    enter_english(project, "mua", Dân="People flee the flood.")
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace(" Dân chạy lũ.", ""), "utf-8")
    update(project)
    for slug in ("hai", "ba"):
        (project.seeds / f"{slug}.txt").write_text("Trời mưa. Dân chạy lũ.\n", "utf-8")
    for _ in range(2):
        update(project)
        for slug in ("hai", "ba"):
            entry = load(project.catalog(slug)).entries[1]
            assert (entry.msgstr, entry.fuzzy) == ("People flee the flood.", True)
            assert entry.extracted[-1] == "from the article mua"
        (project.output / ".stamps.json").unlink()


def test_a_moved_sentence_is_reviewed_once(project: Project) -> None:
    """If it is removed from one article and added to two others, only one gets the review."""
    update(project)
    enter_english(project, "mua", Dân="People flee the flood.")
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace(" Dân chạy lũ.", ""), "utf-8")
    for slug in ("hai", "ba"):
        (project.seeds / f"{slug}.txt").write_text("Trời mưa. Dân chạy lũ.\n", "utf-8")
    update(project)
    found = [english_in(project, slug)["Dân chạy lũ."][1] for slug in ("hai", "ba")]
    assert sorted(found) == [False, True]


def test_a_sentence_moved_to_another_article_takes_its_english_along(project: Project) -> None:
    """A sentence that was moved in one edit is reviewed there; one that was copied is fuzzy."""
    update(project)
    enter_english(project, "mua", Dân="People flee the flood.", Sáng="On 8 November, waters rose.")
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace(" Dân chạy lũ.", ""), "utf-8")
    text = "Tin vắn\n\nDân chạy lũ. Sáng 8/11, nước lên nhanh.\n"
    (project.seeds / "tin.txt").write_text(text, "utf-8")
    update(project)
    found = english_in(project, "tin")
    assert found["Dân chạy lũ."] == ("People flee the flood.", False)
    assert found["Sáng 8/11, nước lên nhanh."] == ("On 8 November, waters rose.", True)
    assert update(project).written == []


MOVED = "Dân chạy “lũ”."
OLD, NEW = "People run (wrong).", "People flee the flood."


@pytest.fixture(name="corrected")
def _corrected(project: Project) -> Project:
    """A project in which a reviewed sentence moved to another article and was corrected there."""
    seed = project.seeds / "mua.txt"
    replace_in(seed, "Dân chạy lũ.", MOVED)
    update(project)
    enter_english(project, "mua", Dân=OLD)
    replace_in(seed, f" {MOVED}", "")
    (project.seeds / "tin.txt").write_text(f"Tin vắn trong ngày\n\n{MOVED}\n", "utf-8")
    update(project)
    enter_english(project, "tin", Dân=NEW)
    return project


def _leave(project: Project) -> None:
    replace_in(project.seeds / "tin.txt", f"\n{MOVED}\n", "")


def _come_back(project: Project, text: str = MOVED) -> Entry:
    replace_in(project.seeds / "mua.txt", "nước lên nhanh.", f"nước lên nhanh. {text}")
    update(project)
    found = load(project.catalog("mua")).own[text]
    (project.output / ".stamps.json").unlink()
    assert update(project).written == []
    return found


def test_a_sentence_that_comes_back_has_what_it_became(corrected: Project) -> None:
    """Its newest English, with the state of that; the older one stands in a comment."""
    _leave(corrected)
    entry = _come_back(corrected)
    assert (entry.msgstr, entry.fuzzy) == (NEW, False)
    assert entry.comments[-1].endswith(f"came back from the article tin: “{OLD}”")


def test_an_approval_that_was_withdrawn_does_not_come_back(corrected: Project) -> None:
    """What the sentence became has not been reviewed since."""
    enter_english(corrected, "tin", Dân=OLD)
    replace_in(corrected.catalog("tin"), 'msgid "Dân', '#, fuzzy\nmsgid "Dân')
    _leave(corrected)
    entry = _come_back(corrected)
    assert (entry.msgstr, entry.fuzzy, entry.comments) == (OLD, True, ())


def test_a_sentence_that_comes_back_in_another_spelling_is_not_older(corrected: Project) -> None:
    """Its removed English fits it too, but is not what the sentence became."""
    other = MOVED.replace("“", '"').replace("”", '"')
    replace_in(corrected.seeds / "tin.txt", MOVED, other)
    update(corrected)
    replace_in(corrected.seeds / "tin.txt", f"\n{other}\n", "")
    entry = _come_back(corrected, other)
    assert (entry.msgstr, entry.fuzzy) == (NEW, False)


@pytest.mark.parametrize("text", [MOVED, MOVED.replace("“", '"').replace("”", '"')])
@pytest.mark.parametrize("left", [True, False])
def test_a_sentence_that_comes_back_later_is_to_be_reviewed(
    corrected: Project, left: bool, text: str
) -> None:
    """The other article has other English for it, or had; it stands in a comment."""
    if left:
        _leave(corrected)
        update(corrected)
    entry = _come_back(corrected, text)
    assert (entry.msgstr, entry.fuzzy) == (OLD, True)
    [comment] = entry.comments
    assert comment.startswith("needs-work: this sentence is back")
    assert comment.endswith(f"the article tin has other English, reviewed: {NEW}")


def test_a_sentence_that_comes_back_alone_is_as_it_was(corrected: Project) -> None:
    """No other article has other English for it."""
    enter_english(corrected, "tin", Dân=OLD)
    _leave(corrected)
    update(corrected)
    entry = _come_back(corrected)
    assert (entry.msgstr, entry.fuzzy, entry.comments) == (OLD, False, ())
