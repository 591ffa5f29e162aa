"""What git leaves under an article's old name is named, or follows."""

from __future__ import annotations

import shutil

import pytest
from support.echo import EchoEngine
from support.projects import approve_all

from translate.pipeline.edit import approved, edit, rewritten
from translate.pipeline.history import by_reviewer, revisions
from translate.pipeline.merge.mail import merge_mail
from translate.pipeline.run import run
from translate.pipeline.update import update
from translate.project import Project, Settings

AN = "An <an@example.org>"
SOURCE = "Dân chạy lũ."


@pytest.fixture(name="renamed")
def _renamed(project: Project, echo: EchoEngine) -> Project:
    """Somebody renamed an article; git kept what another branch made of the old catalog."""
    assert echo
    run(project)
    own = Project(project.root, Settings(translator=AN))
    kept = project.root / "kept.po"
    shutil.copy(project.catalog("mua"), kept)
    edit(own, "mua", SOURCE, lambda unit: approved(rewritten(unit, "People flee.")))
    project.catalog("mua").replace(project.root / "an.po")
    project.history("mua").replace(project.root / "an.jsonl")
    kept.replace(project.catalog("mua"))
    (project.seeds / "mua.txt").rename(project.seeds / "lu.txt")
    update(project)
    return project


def test_reviewed_english_under_an_old_name_is_named(renamed: Project) -> None:
    """At every update, until it is taken over."""
    assert update(renamed).notes == []
    (renamed.root / "an.po").replace(renamed.catalog("mua"))
    for _ in range(2):
        [note] = update(renamed).notes
        assert note == (
            "locales/en/LC_MESSAGES/mua.po: has 1 reviewed sentence that lu has not reviewed, "
            "such as 'Dân chạy lũ.'; 'translate merge locales/en/LC_MESSAGES/mua.po --article lu' "
            "takes over what was done there"
        )
    merge_mail(renamed, renamed.catalog("mua"), article="lu")
    assert update(renamed).notes == []


def test_an_old_catalog_without_news_is_left_alone(renamed: Project) -> None:
    """Drafts, what the article has reviewed too, damage."""
    old = renamed.catalog("mua")
    (renamed.root / "an.po").replace(old)
    approve_all(renamed, "lu")
    assert update(renamed).notes == []
    old.write_text("<<<<<<< a\n", "utf-8")
    assert (update(renamed).notes, update(renamed).problems) == ([], [])


def test_a_history_follows_to_the_new_name(renamed: Project) -> None:
    """Git renamed the catalog with what was done to it, and added a history for the old name."""
    edit(renamed, "lu", SOURCE, lambda unit: approved(rewritten(unit, "People flee.")))
    renamed.history("lu").unlink()
    (renamed.root / "an.jsonl").replace(renamed.history("mua"))
    assert update(renamed).written == ["locales/en/history/lu.jsonl"]
    assert [one.who for one in revisions(renamed, "lu", SOURCE)] == [AN]
    assert by_reviewer(renamed)[0] == {"lu": {AN: 1}}
    assert not renamed.history("mua").exists()


def test_the_history_of_another_article_stays(renamed: Project) -> None:
    """None has its texts."""
    (renamed.root / "an.jsonl").replace(renamed.history("mua"))
    assert update(renamed).written == []
    assert renamed.history("mua").exists()
