"""Catalogs whose articles are gone find the article under its new name."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.projects import ARTICLE, english_in, enter_english

from translate.catalogs.po import load
from translate.errors import StorageError
from translate.model import State
from translate.pipeline.edit import approved, edit, rewritten
from translate.pipeline.run import run
from translate.pipeline.segment import join
from translate.pipeline.status import status
from translate.pipeline.update import update
from translate.project import Project


def test_a_catalog_that_cannot_follow_stops_one_article(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is read-only: the renamed article has a problem, the others are done."""
    update(project)
    (project.seeds / "mua.txt").rename(project.seeds / "lu.txt")
    (project.seeds / "nang.txt").write_text("Trời nắng đẹp.\n", "utf-8")

    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if path.suffix == ".tmp":  # a file that is being saved
            return replace(path, target)
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    [problem] = update(project).problems
    assert isinstance(problem, StorageError)
    assert problem.message == "cannot rename the file: permission denied"
    assert project.catalog("nang").exists()


def test_a_renamed_article_keeps_its_catalog(project: Project, echo: EchoEngine) -> None:
    """Found by content: the catalog and the drafts follow, and nothing is drafted again."""
    run(project)
    enter_english(project, "mua", Dân="People flee the flood.")
    before = english_in(project, "mua")
    (project.seeds / "mua.txt").rename(project.seeds / "lu-lut.txt")
    asked = len(echo.asked)
    run(project)
    assert english_in(project, "lu-lut") == before
    assert load(project.catalog("lu-lut")).header["Project-Id-Version"] == "lu-lut"
    assert not project.catalog("mua").exists()
    assert not project.drafts("mua").exists()
    assert project.drafts("lu-lut").exists()
    assert len(echo.asked) == asked


def test_a_renamed_article_keeps_its_cuts(project: Project) -> None:
    """Sentences joined by hand are one from the first update on, with the English that they had."""
    with (project.seeds / "mua.txt").open("a", encoding="utf-8") as file:
        file.write("\nTrời đã tạnh. Nắng lên khắp nơi. Chợ lại họp.\n")
    update(project)
    join(project, "mua", 2)
    joined = "Sáng 8/11, nước lên nhanh. Dân chạy lũ."
    enter_english(project, "mua", Sáng="Waters rose, and people fled.")
    (project.seeds / "mua.txt").rename(project.seeds / "lu-lut.txt")
    update(project)
    assert english_in(project, "lu-lut")[joined] == ("Waters rose, and people fled.", False)


def test_a_new_article_takes_no_strange_catalog(project: Project) -> None:
    """An orphan with other content stays where it is."""
    update(project)
    (project.seeds / "mua.txt").unlink()
    (project.seeds / "nang.txt").write_text("Trời nắng đẹp.\n\nDân chạy lũ.\n", "utf-8")
    update(project)
    assert project.catalog("mua").exists()


def test_a_damaged_orphan_stands_in_nobodys_way(project: Project) -> None:
    """The catalog of an article that is gone is damaged; new articles come in all the same."""
    update(project)
    (project.seeds / "mua.txt").unlink()
    with project.catalog("mua").open("a") as file:
        file.write("<<<<<<< x\n")
    (project.seeds / "nang.txt").write_text("Trời nắng đẹp.\n", "utf-8")
    assert not update(project).problems
    assert project.catalog("nang").exists()


def test_an_article_that_is_away_finds_its_catalog_again(project: Project) -> None:
    """A new article that is half like it gets a copy, a short or longer one nothing."""
    update(project)
    enter_english(project, "mua", Dân="People flee the flood.", Sáng="Waters rose.", Mưa="Rain")
    before = project.catalog("mua").read_bytes()
    away = project.root / "mua.txt"
    (project.seeds / "mua.txt").rename(away)
    like = "Mưa lớn ở miền Trung\n\nSáng 8/11, nước lên nhanh. Dân chạy lũ. Trời tạnh."
    (project.seeds / "like.txt").write_text(like, "utf-8")
    [note] = update(project).notes
    assert note == (
        "locales/en/LC_MESSAGES/mua.po: copied for like; remove it if mua is gone for good"
    )
    assert english_in(project, "like")["Dân chạy lũ."] == ("People flee the flood.", False)
    assert project.catalog("mua").read_bytes() == before
    more = " ".join(f"Câu thứ {number} của bài." for number in range(9))
    (project.seeds / "more.txt").write_text(f"{like}\n\n{more}\n", "utf-8")
    (project.seeds / "part.txt").write_text("Dân chạy lũ. Trời tạnh.\n", "utf-8")
    update(project)
    assert english_in(project, "more")["Dân chạy lũ."] == ("People flee the flood.", True)
    assert english_in(project, "part")["Dân chạy lũ."] == ("People flee the flood.", True)
    away.rename(project.seeds / "mua.txt")
    update(project)
    assert project.catalog("mua").read_bytes() == before


def _continue_as_another(project: Project) -> str:
    """Let ``mua`` go on under the name ``lu``, longer by a half, and correct a sentence there."""
    update(project)
    enter_english(project, "mua", Dân="People run.", Sáng="Waters rose.", Mưa="Rain")
    longer = f"{ARTICLE}\nChợ nổi đông khách. Ghe bán bún rất ngon.\n"
    (project.seeds / "mua.txt").unlink()
    (project.seeds / "lu.txt").write_text(longer, "utf-8")
    update(project)
    enter_english(project, "lu", Dân="People flee the flood.")
    return longer


def test_an_article_under_its_first_name_again_has_its_newest_english(project: Project) -> None:
    """What it had under that name is set aside, and nothing of it is lost."""
    _continue_as_another(project)
    (project.seeds / "mua-2.txt").write_text("Trời nắng đẹp.\n", "utf-8")
    (project.seeds / "lu.txt").rename(project.seeds / "mua.txt")
    before = project.catalog("mua").read_text("utf-8")
    [note] = update(project).notes
    assert english_in(project, "mua")["Dân chạy lũ."] == ("People flee the flood.", False)
    assert english_in(project, "mua")["Mưa lớn ở miền Trung"] == ("Rain", False)
    assert not project.catalog("lu").exists()
    assert note == (
        "locales/en/LC_MESSAGES/mua-3.po: what mua had before lu was renamed to it; "
        "remove it if it is not needed"
    )
    aside = project.catalog("mua-3").read_text("utf-8")
    assert aside == before.replace("Project-Id-Version: mua", "Project-Id-Version: mua-3")
    assert update(project).written == []


def test_a_catalog_that_was_worked_on_since_stays(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has the newer English; the rest comes as drafts from the catalog that is left."""
    longer = _continue_as_another(project)
    (project.seeds / "lu.txt").unlink()
    (project.seeds / "mua.txt").write_text(ARTICLE, "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1762400000")
    edit(project, "mua", "Dân chạy lũ.", lambda unit: approved(rewritten(unit, "They fled.")))
    (project.seeds / "mua.txt").write_text(longer, "utf-8")
    assert update(project).notes == []
    assert english_in(project, "mua")["Dân chạy lũ."] == ("They fled.", False)
    assert project.catalog("lu").exists()


def test_a_catalog_with_a_decomposed_name_is_its_articles(project: Project) -> None:
    """Some systems write file names in another Unicode form; that makes no other article."""
    (project.seeds / "lũ.txt").write_text("Dân chạy lũ. Trời tạnh. Nắng lên.\n", "utf-8")
    update(project)
    enter_english(project, "lũ", Trời="The sky has cleared.")
    catalog = project.catalog("lũ")
    other_name = catalog.with_name(unicodedata.normalize("NFD", catalog.name))
    catalog.rename(other_name)
    assert project.catalog("lũ") == other_name
    (row, *_), _ = status(project, ("lũ",))
    assert row.tally[State.REVIEWED] == 1
    other = "Dân chạy lũ. Trời tạnh. Nắng lên.\n"
    (project.seeds / "a.txt").write_text(other, "utf-8")
    update(project)
    assert english_in(project, "lũ")["Trời tạnh."] == ("The sky has cleared.", False)
    assert english_in(project, "a")["Trời tạnh."] == ("The sky has cleared.", True)
    assert not catalog.exists()
