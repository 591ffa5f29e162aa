"""Tests of watching: every save is detected once, and the editions follow."""

from dataclasses import replace
from itertools import islice

import pytest
from support.echo import EchoEngine

from translate.errors import ModelError
from translate.pipeline.run import run
from translate.pipeline.watch import changes, rebuild, snapshot
from translate.project import Project


def test_every_save_is_reported_once(project: Project, echo: EchoEngine) -> None:
    """A changed, a new and a removed file are named; a look without changes yields nothing."""
    run(project)
    mua, hai = project.seeds / "mua.txt", project.seeds / "hai.txt"
    saves = iter(
        [
            lambda: None,
            lambda: mua.write_text("Trời mưa to.\n", "utf-8"),
            lambda: (project.seeds / ".hai.txt.swp").write_text("x"),
            lambda: hai.write_text("Trời nắng.\n", "utf-8"),
            mua.unlink,
        ]
    )

    def pause() -> None:
        next(saves)()

    reported = list(islice(changes(project, snapshot(project), pause), 3))
    assert reported == [["seeds/mua.txt"], ["seeds/hai.txt"], ["seeds/mua.txt"]]


def test_seeds_catalogs_and_the_theme_are_watched(project: Project, echo: EchoEngine) -> None:
    """Everything that editions are made from is watched, and no file that a build writes."""
    run(project)
    (project.root / "theme/epub").mkdir(parents=True)
    (project.root / "theme/epub/style.css").write_text("p {}")
    themed = Project(project.root, replace(project.settings, theme="theme"))
    assert sorted(project.relative(path) for path in snapshot(themed)) == [
        "locales/en/LC_MESSAGES/mua.po",
        "locales/en/drafts/mua.jsonl",
        "seeds/mua.txt",
        "theme/epub/style.css",
    ]


def test_a_rebuild_updates_the_article(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new sentence is in catalog and edition, drafted; without a model it is labelled so."""
    run(project)
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8") + "\nNước đã rút.\n", "utf-8")
    report = rebuild(project, ())
    assert report.new_sentences == 1
    assert report.drafted == 1
    page = project.output / "mua.en.html"
    assert "EN: Nước đã rút." in page.read_text("utf-8")

    def no_model(*wanted: str) -> None:
        raise ModelError("there is no model")

    monkeypatch.setattr("translate.workspace.engine.open_engine", no_model)
    seed.write_text(seed.read_text("utf-8") + "\nTrời đã nắng.\n", "utf-8")
    report = rebuild(project, ())
    assert [str(problem) for problem in report.problems] == ["there is no model"]
    shown = page.read_text("utf-8")
    assert 'untranslated" lang="vi">Trời đã nắng.</span>' in shown
    assert "1 sentence is not translated and shown in Vietnamese." in shown


def test_a_link_that_leads_to_itself_is_passed_over(project: Project) -> None:
    """It is no file that an edition is made from."""
    project.locale().mkdir(parents=True)
    (project.locale() / "self").symlink_to("self")
    assert [path.name for path in snapshot(project)] == ["mua.txt"]
