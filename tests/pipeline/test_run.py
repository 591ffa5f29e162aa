"""Tests of a run: what it creates, what it leaves unchanged, and how it continues after a crash."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.projects import approve_all, files_under, replace_in

from translate.catalogs.po import load
from translate.errors import InputError, ModelError
from translate.model import State
from translate.pipeline.run import run
from translate.pipeline.status import status
from translate.pipeline.update import update
from translate.project import Project


def test_a_run_makes_everything(project: Project, echo: EchoEngine) -> None:
    """One article gives a catalog of fuzzy drafts, a drafts file, four editions, index, feed."""
    report = run(project)
    assert not report.problems
    assert (report.articles, report.new_sentences, report.drafted) == (1, 4, 4)
    catalog = load(project.catalog("mua"))
    assert [entry.msgid for entry in catalog.entries] == [
        "Mưa lớn ở miền Trung",
        "Sáng 8/11, nước lên nhanh.",
        "Dân chạy lũ.",
        "“Chúng tôi không rời đi”, bà Lụa nói.",
    ]
    assert all(e.fuzzy and e.msgstr == f"EN: {e.msgid}" for e in catalog.entries)
    assert sorted(path.name for path in project.output.iterdir()) == [
        ".findings.json",
        ".stamps.json",
        "feed.xml",
        "index.html",
        "mua.en.html",
        "mua.en.md",
        "mua.vi-en.html",
        "mua.vi-en.md",
    ]


def test_a_second_run_changes_nothing(project: Project, echo: EchoEngine) -> None:
    """Nothing is written if nothing changed, with and without the stamps."""
    run(project)
    before = files_under(project.root)
    assert run(project).written == []
    assert files_under(project.root) == before
    (project.output / ".stamps.json").unlink()
    assert run(project).written == []
    assert files_under(project.root) == before
    assert len(echo.asked) == 4


def test_gettext_accepts_the_catalog(project: Project, echo: EchoEngine) -> None:
    """msgfmt -c and msgcat report nothing, and msgcat changes no byte."""
    run(project)
    path = project.catalog("mua")
    command = ["msgfmt", "-c", "-o", "/dev/null", path]
    checked = subprocess.run(command, capture_output=True, check=True)
    assert checked.stderr == b""
    laid_out = subprocess.run(["msgcat", path], capture_output=True, check=True)
    assert (laid_out.stdout, laid_out.stderr) == (path.read_bytes(), b"")


def test_a_reviewed_sentence_is_never_touched(project: Project, echo: EchoEngine) -> None:
    """A run after the review, and after an edit elsewhere in the article, keeps it unchanged."""
    run(project)
    path = project.catalog("mua")
    replace_in(path, "EN: Dân chạy lũ.", "People fled the flood.")
    approve_all(project)
    replace_in(project.seeds / "mua.txt", "nước lên nhanh", "nước lên rất nhanh")
    run(project)
    entries = {entry.msgid: entry for entry in load(path).entries}
    kept = entries["Dân chạy lũ."]
    assert (kept.msgstr, kept.fuzzy) == ("People fled the flood.", False)
    assert entries["Sáng 8/11, nước lên rất nhanh."].fuzzy


def test_a_run_counts_what_the_checks_find(project: Project, echo: EchoEngine) -> None:
    """A second run has the same count without checking again; after an edit, the new count."""
    first = run(project)
    assert first.errors > 0
    again = run(project)
    assert (again.errors, again.warnings) == (first.errors, first.warnings)
    path = project.catalog("mua")
    repaired = path.read_text("utf-8").replace("EN: Dân chạy lũ.", "People fled the flood.")
    path.write_text(repaired, "utf-8")
    assert run(project).errors < first.errors
    project.catalog("mua").write_text('msgid "a\n')
    assert [type(problem) for problem in run(project).problems] == [InputError]


def test_one_bad_article_does_not_stop_the_others(project: Project, echo: EchoEngine) -> None:
    """Each problem is reported with its place, and everything else is done."""
    (project.seeds / "a_empty.txt").write_bytes(b"")
    (project.seeds / "b_binary.txt").write_bytes(b"PK\0\0")
    (project.seeds / "c_latin.txt").write_bytes(b"M\xe9")
    (project.seeds / "d_meta.txt").write_text("date: 2025-01-01\n")
    (project.seeds / "notes.odt").write_bytes(b"PK")
    (project.seeds / ".hidden").write_bytes(b"")
    report = run(project)
    places = sorted(problem.place for problem in report.problems)
    assert places == [
        "seeds/a_empty.txt",
        "seeds/b_binary.txt",
        "seeds/c_latin.txt:1",
        "seeds/d_meta.txt",
    ]
    assert report.ignored == ["seeds/notes.odt"]
    assert project.catalog("mua").exists()
    assert (project.output / "mua.en.html").exists()


@pytest.mark.parametrize("place", [Project.catalog, Project.drafts, Project.corrections])
def test_an_unreadable_file_stops_one_article(
    project: Project, echo: EchoEngine, place: Callable[[Project, str], Path]
) -> None:
    """With a folder in a file's place, as with an unreadable file, each step has one error."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    update(project)
    path = place(project, "hai")
    path.unlink(missing_ok=True)
    path.mkdir(parents=True)
    report = run(project)
    assert {str(problem) for problem in report.problems} == {
        f"{path}: cannot read the file: is a directory"
    }
    assert all(isinstance(problem, InputError) for problem in report.problems)
    assert (project.output / "mua.en.html").exists()
    assert [row.slug for row in status(project)[0] if row.tally[State.DRAFT]] == ["mua"]


@pytest.mark.parametrize("name", ["Bài viết số 1", "a b.c", "đường-ngập"])
def test_names_with_spaces_and_vietnamese_letters(
    project: Project, echo: EchoEngine, name: str
) -> None:
    """The catalog and the editions have the name; gettext reads the references correctly."""
    (project.seeds / f"{name}.txt").write_text("Trời mưa. Nước lên.\n", "utf-8")
    assert not run(project, (name,)).problems
    path = project.catalog(name)
    assert load(path).entries[1].references == (f"seeds/{name}.txt:1",)
    laid_out = subprocess.run(["msgcat", path], capture_output=True, check=True)
    assert (laid_out.stdout, laid_out.stderr) == (path.read_bytes(), b"")
    assert (project.output / f"{name}.vi-en.html").exists()


def test_without_a_model_the_editions_are_built(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report has the problem, and what was done before and after it."""

    def no_model(*wanted: str) -> None:
        raise ModelError("there is no model")

    monkeypatch.setattr("translate.workspace.engine.find_model", no_model)
    report = run(project)
    assert [type(problem) for problem in report.problems] == [ModelError]
    assert "output/mua.en.html" in report.written
