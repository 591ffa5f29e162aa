"""The main job: what a run makes, what it leaves alone, and how it goes on after a crash."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import typst
from support.echo import EchoEngine
from support.projects import approve_all, files_under, replace_in

from translate.catalogs.po import load
from translate.errors import InputError, ModelError, ReviewError, StorageError, UsageError
from translate.model import State
from translate.pipeline.build import article as make
from translate.pipeline.build import build
from translate.pipeline.draft import draft
from translate.pipeline.run import run
from translate.pipeline.status import status
from translate.pipeline.update import update
from translate.project import Project

KINDS = ("en", "vi-en")


def test_a_run_makes_everything(project: Project, echo: EchoEngine) -> None:
    """From one article: a catalog of fuzzy drafts, the drafts file, four editions, index, feed."""
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
        ".stamps.json",
        "feed.xml",
        "index.html",
        "mua.en.html",
        "mua.en.md",
        "mua.vi-en.html",
        "mua.vi-en.md",
    ]


def test_a_second_run_changes_nothing(project: Project, echo: EchoEngine) -> None:
    """Nothing is written when nothing changed, with the stamps and without."""
    run(project)
    before = files_under(project.root)
    assert run(project).written == []
    assert files_under(project.root) == before
    (project.output / ".stamps.json").unlink()
    assert run(project).written == []
    assert files_under(project.root) == before
    assert len(echo.asked) == 4


def test_gettext_accepts_the_catalog(project: Project, echo: EchoEngine) -> None:
    """msgfmt -c and msgcat say nothing, and msgcat changes no byte."""
    run(project)
    path = project.catalog("mua")
    command = ["msgfmt", "-c", "-o", "/dev/null", path]
    checked = subprocess.run(command, capture_output=True, check=True)
    assert checked.stderr == b""
    laid_out = subprocess.run(["msgcat", path], capture_output=True, check=True)
    assert (laid_out.stdout, laid_out.stderr) == (path.read_bytes(), b"")


def test_a_reviewed_sentence_is_never_touched(project: Project, echo: EchoEngine) -> None:
    """A run after review, and after an edit elsewhere in the article, keeps it to the letter."""
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
    """The same again without checking again; after an edit, what is left."""
    first = run(project)
    assert first.errors > 0
    again = run(project)
    assert (again.errors, again.warnings) == (first.errors, first.warnings)
    path = project.catalog("mua")
    mended = path.read_text("utf-8").replace("EN: Dân chạy lũ.", "People fled the flood.")
    path.write_text(mended, "utf-8")
    assert run(project).errors < first.errors
    project.catalog("mua").write_text('msgid "a\n')
    assert [type(problem) for problem in run(project).problems] == [InputError]


def test_a_killed_run_goes_on(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drafts that reached the disk are not drafted again; a torn last line is."""
    update(project)
    draft(project)
    path = project.catalog("mua")
    drafts = project.drafts("mua")
    lines = drafts.read_bytes().splitlines(keepends=True)
    drafts.write_bytes(b"".join(lines[:2]) + lines[2][:30])
    path.unlink()
    update(project)
    echo.asked.clear()
    report = draft(project)
    assert echo.asked == ["Dân chạy lũ.", "“Chúng tôi không rời đi”, bà Lụa nói."]
    assert (report.drafted, report.reused) == (2, 2)
    assert drafts.read_bytes().splitlines(keepends=True) == lines


def test_a_repeated_sentence_is_drafted_once(project: Project, echo: EchoEngine) -> None:
    """One entry with two references; the same sentence in two articles goes to the model once."""
    (project.seeds / "hai.txt").write_text("Dân chạy lũ. Trời mưa. Dân chạy lũ.\n", "utf-8")
    run(project)
    first = load(project.catalog("hai")).entries[0]
    assert first.references == ("seeds/hai.txt:1", "seeds/hai.txt:1")
    assert echo.asked.count("Dân chạy lũ.") == 1
    assert "Dân chạy lũ." in project.drafts("hai").read_text("utf-8")
    assert "Dân chạy lũ." in project.drafts("mua").read_text("utf-8")


def test_one_bad_article_does_not_stop_the_others(project: Project, echo: EchoEngine) -> None:
    """Each problem is reported with its place; everything else is done."""
    (project.seeds / "a_empty.txt").write_bytes(b"")
    (project.seeds / "b_binary.txt").write_bytes(b"PK\0\0")
    (project.seeds / "c_latin.txt").write_bytes(b"M\xe9")
    (project.seeds / "d_meta.txt").write_text("date: 2025-01-01\n")
    (project.seeds / "notes.docx").write_bytes(b"PK")
    (project.seeds / ".hidden").write_bytes(b"")
    report = run(project)
    places = sorted(problem.place for problem in report.problems)
    assert places == [
        "seeds/a_empty.txt",
        "seeds/b_binary.txt",
        "seeds/c_latin.txt:1",
        "seeds/d_meta.txt",
    ]
    assert report.ignored == ["seeds/notes.docx"]
    assert project.catalog("mua").exists()
    assert (project.output / "mua.en.html").exists()


@pytest.mark.parametrize("place", [Project.catalog, Project.drafts, Project.corrections])
def test_an_unreadable_file_stops_one_article(
    project: Project, echo: EchoEngine, place: Callable[[Project, str], Path]
) -> None:
    """A folder in a file's place, as a file without permission: one error, in every step."""
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


def test_an_unreadable_folder_of_articles_is_a_clear_error(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the folder's place."""

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(InputError, match="cannot read the folder: permission denied"):
        update(project)


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


def test_a_huge_file_is_refused(project: Project) -> None:
    """50 MB is no article; the message says how large one may be."""
    with (project.seeds / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    report = update(project, ("huge",))
    [problem] = report.problems
    assert isinstance(problem, InputError)
    assert str(problem) == (
        "seeds/huge.txt: is 50 MB; an article has at most 10; split it into several files"
    )


@pytest.mark.parametrize("name", ["Bài viết số 1", "a b.c", "đường-ngập"])
def test_names_with_spaces_and_vietnamese_letters(
    project: Project, echo: EchoEngine, name: str
) -> None:
    """The catalog and the editions carry the name; gettext reads the references back."""
    (project.seeds / f"{name}.txt").write_text("Trời mưa. Nước lên.\n", "utf-8")
    assert not run(project, (name,)).problems
    path = project.catalog(name)
    assert load(path).entries[1].references == (f"seeds/{name}.txt:1",)
    laid_out = subprocess.run(["msgcat", path], capture_output=True, check=True)
    assert (laid_out.stdout, laid_out.stderr) == (path.read_bytes(), b"")
    assert (project.output / f"{name}.vi-en.html").exists()


def test_articles_are_found_by_slug_and_by_path(project: Project, echo: EchoEngine) -> None:
    """A slug and the path of seed, catalog or edition mean the article; other paths do not."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    root = project.root
    names = ["mua", "mua.txt", *(str(root / "seeds" / "mua.txt"), str(project.catalog("mua")))]
    for name in (*names, str(project.output / "mua.vi-en.html")):
        assert run(project, (name,)).articles == 1
    for elsewhere in ("/elsewhere/mua.txt", str(project.output / "mau.en.html")):
        with pytest.raises(UsageError, match="no article is called"):
            run(project, (elsewhere,))
    with pytest.raises(UsageError, match="no article is called 'mau'"):
        run(project, ("mau",))


def test_two_seeds_of_one_name_are_refused(project: Project) -> None:
    """They would share a catalog."""
    (project.seeds / "mua.TXT").write_text("Trời mưa.\n", "utf-8")
    with pytest.raises(UsageError, match="has the same name as seeds/mua"):
        update(project)


def test_a_project_without_seeds_says_what_to_do(tmp_path: Path) -> None:
    """The first thing that a newcomer may meet."""
    with pytest.raises(UsageError, match="there is no such folder") as caught:
        run(Project(tmp_path))
    assert caught.value.place == "seeds"


def test_status_counts_by_state(project: Project, echo: EchoEngine) -> None:
    """Untranslated, then draft, then reviewed; a broken catalog is a problem, not a crash."""
    [row], _ = status(project)
    assert (row.tally, row.tally.percent) == ({State.UNTRANSLATED: 4}, 0)
    run(project)
    approve_all(project)
    path = project.catalog("mua")
    replace_in(path, '\nmsgid "Dân', '\n#, fuzzy\nmsgid "Dân')
    [row], _ = status(project)
    assert row.tally == {State.REVIEWED_AS_DRAFTED: 3, State.DRAFT: 1}
    assert (row.words, row.tally.percent) == (21, 75)
    path.write_text('msgid "a\n')
    rows, [problem] = status(project)
    assert rows == []
    assert problem.place == f"{path}:1"


def test_status_and_editions_count_alike(project: Project, echo: EchoEngine) -> None:
    """A sentence that stands in two places counts twice in both, as a reader meets it."""
    replace_in(project.seeds / "mua.txt", "Dân chạy lũ.", "Dân chạy lũ. Trời mưa. Dân chạy lũ.")
    run(project)
    approve_all(project)
    path = project.catalog("mua")
    replace_in(path, '\nmsgid "Trời', '\n#, fuzzy\nmsgid "Trời')
    run(project)
    [row], _ = status(project)
    assert row.tally == {State.REVIEWED_AS_DRAFTED: 5, State.DRAFT: 1}
    assert "5 of 6 sentences reviewed" in (project.output / "mua.en.md").read_text("utf-8")


def test_require_reviewed_refuses_drafts(project: Project, echo: EchoEngine) -> None:
    """It names the first sentence to review; once all are, it builds."""
    run(project)
    [problem] = build(project, require_reviewed=True).problems
    assert isinstance(problem, ReviewError)
    assert problem.message == "4 of 4 sentences are not reviewed"
    assert problem.place.startswith("locales/en/LC_MESSAGES/mua.po:")
    approve_all(project)
    report = build(project, require_reviewed=True)
    assert not report.problems
    assert "output/mua.en.html" in report.written


def test_an_article_without_a_catalog_builds_as_missing(project: Project) -> None:
    """Editions of an article that nobody updated show the source."""
    report = build(project)
    assert not report.problems
    assert "Dân chạy lũ." in (project.output / "mua.en.html").read_text("utf-8")


def test_the_index_keeps_articles_of_earlier_runs(project: Project, echo: EchoEngine) -> None:
    """Building one article does not drop the others from the index."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    replace_in(project.seeds / "hai.txt", "Trời mưa.", "Trời nắng.")
    run(project, ("hai",))
    page = (project.output / "index.html").read_text("utf-8")
    assert "mua.en.html" in page
    assert "hai.en.html" in page


def test_editions_of_an_article_that_is_gone_go_too(project: Project, echo: EchoEngine) -> None:
    """Those that a build made, and no other file; the report says so."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    (project.output / "hai.note.html").write_text("mine")
    (project.seeds / "hai.txt").unlink()
    notes = run(project).notes
    assert "output/hai.en.html: removed, its article is gone" in notes
    left = [path.name for path in project.output.iterdir() if path.name.startswith("hai")]
    assert left == ["hai.note.html"]
    assert project.catalog("hai").exists()


def test_stamps_of_another_version_are_read_again(project: Project, echo: EchoEngine) -> None:
    """What an index entry needs may change with an upgrade; all are listed still."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    page = (project.output / "index.html").read_bytes()
    stamps = project.output / ".stamps.json"
    stamps.write_text(stamps.read_text("utf-8").replace('"source_title"', '"old_name"'), "utf-8")
    build(project, ("mua",))
    assert (project.output / "index.html").read_bytes() == page


def test_a_name_that_gettext_cannot_write_is_refused(project: Project) -> None:
    """A line end in a file name would make a catalog that nothing can read."""
    (project.seeds / "x\ny.txt").write_text("Gió.\n", "utf-8")
    with pytest.raises(UsageError, match="line end or control character"):
        update(project)


def test_without_a_model_the_editions_are_built(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The problem is in the report, with what was done before and after it."""

    def no_model(*wanted: str) -> None:
        raise ModelError("there is no model")

    monkeypatch.setattr("translate.workspace.engine.find_model", no_model)
    report = run(project)
    assert [type(problem) for problem in report.problems] == [ModelError]
    assert "output/mua.en.html" in report.written


def test_an_unknown_format_is_refused(project: Project) -> None:
    """The message lists the known ones."""
    settings = replace(project.settings, formats=("html", "pfd"))
    with pytest.raises(UsageError, match="unknown format 'pfd'") as caught:
        build(Project(project.root, settings))
    assert "html" in caught.value.hint


def test_formats_are_built_when_asked_for(project: Project, echo: EchoEngine) -> None:
    """A format is brought up to date when it is asked for, and the index lists what is there."""
    run(project)
    assert build(project, formats=("docx", "tmx", "docx")).written == [
        "output/mua.vi-en.docx",
        "output/mua.en.docx",
        "output/mua.tmx",
        "output/index.html",
    ]
    replace_in(project.seeds / "mua.txt", "Dân chạy lũ.", "Dân tránh lũ.")
    run(project)
    assert build(project).written == []
    written = build(project, formats=("docx", "tmx")).written
    assert written == ["output/mua.vi-en.docx", "output/mua.en.docx", "output/mua.tmx"]


def test_many_articles_are_made_on_all_cores(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files are those that one process makes; a bad article stops no other."""
    for number in range(4):
        (project.seeds / f"bai-{number}.txt").write_text(f"Bài số {number}.\n", "utf-8")
    run(project)
    alone = files_under(project.output)
    for file in project.output.iterdir():
        file.unlink()
    catalog = project.catalog("bai-2")
    text = catalog.read_text("utf-8")
    catalog.write_text('msgid "a\n', "utf-8")
    monkeypatch.setattr(make, "TRIAL", 1)
    monkeypatch.setattr(make, "WORTH", -1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    seen: list[tuple[int, int]] = []
    report = build(project, progress=lambda *done: seen.append(done))
    assert seen == [(done, 5) for done in range(1, 6)]
    [problem] = report.problems
    assert problem.place.endswith("bai-2.po:1")
    catalog.write_text(text, "utf-8")
    assert len(build(project).written) == 6
    together = files_under(project.output)
    for files in (alone, together):
        del files[".stamps.json"]
    assert together == alone


def test_a_format_fails_alone(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without Typst the formats before and after PDF are made, and it is said once; then it is."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    formats = ("docx", "pdf", "tex")
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "typst", None)
        report = build(project, formats=formats)
    assert [str(problem) for problem in report.problems] == [
        "PDF needs Typst; pip install 'songngu[pdf]'"
    ]
    assert sorted(report.written) == sorted(
        ["output/index.html"]
        + [f"output/{a}.{k}.{f}" for a in ("hai", "mua") for k in KINDS for f in ("docx", "tex")]
    )
    assert "hai.en.docx" in (project.output / "index.html").read_text("utf-8")
    report = build(project, formats=formats)
    assert not report.problems
    assert sorted(report.written) == sorted(
        ["output/index.html"] + [f"output/{a}.{k}.pdf" for a in ("hai", "mua") for k in KINDS]
    )


def test_an_article_that_typst_fails_on_stops_no_other(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One clear line names the article; the other articles have their PDF."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    compiled = typst.compile

    def fails(*args: object, **settings: Any) -> bytes:
        if "seeds/hai.txt" in settings["sys_inputs"]["edition"]:
            return compiled(b'#panic("it did not converge")')
        return compiled(*args, **settings)

    monkeypatch.setattr(typst, "compile", fails)
    report = build(project, formats=("pdf", "docx"))
    [problem] = report.problems
    assert problem.place == "seeds/hai.txt"
    assert "cannot be typeset as PDF" in str(problem)
    assert {"output/hai.en.docx", "output/mua.en.pdf"} <= set(report.written)


def test_what_a_pdf_cannot_show_is_noted(project: Project, echo: EchoEngine) -> None:
    """A character that no font has is a note of the report, once for both editions."""
    (project.seeds / "mua.txt").write_text("Trời mưa \u0378.\n", "utf-8")
    run(project)
    report = build(project, formats=("pdf",))
    [note] = report.notes
    assert note.startswith("seeds/mua.txt: the PDF of it has boxes")
    assert not report.problems


def test_a_theme_of_the_project_is_used(project: Project, echo: EchoEngine) -> None:
    """The project's own style sheet is used, and a change of it rebuilds the editions."""
    folder = project.root / "theme"
    folder.mkdir()
    (folder / "style.css").write_text("p { color: teal }")
    themed = Project(project.root, replace(project.settings, theme="theme"))
    run(themed)
    assert "color: teal" in (project.output / "mua.en.html").read_text("utf-8")
    (folder / "style.css").write_text("p { color: navy }")
    assert "output/mua.en.html" in build(themed).written
    missing = Project(project.root, replace(project.settings, theme="thme"))
    with pytest.raises(UsageError, match="not a folder"):
        build(missing)


@pytest.mark.parametrize("damage", ["", "[]", '{"build mua": 3}', "{"])
def test_damaged_stamps_count_as_not_done(project: Project, echo: EchoEngine, damage: str) -> None:
    """A broken stamps file costs time, nothing else."""
    run(project)
    stamps = project.output / ".stamps.json"
    whole = json.loads(stamps.read_text("utf-8"))
    stamps.write_text(damage)
    report = run(project)
    assert not report.problems
    assert json.loads(stamps.read_text("utf-8")) == whole


def test_a_bad_source_date_is_refused(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH must be a number."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    [problem] = update(project).problems
    assert problem.place == "SOURCE_DATE_EPOCH"
