"""Tests that sentences that move between articles keep their English."""

from __future__ import annotations

from support.projects import english_in, enter_english

from translate.catalogs.po import load
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
