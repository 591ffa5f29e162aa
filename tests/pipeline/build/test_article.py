"""Tests of one article's editions: on all cores, and independent of formats that fail."""

import os
import sys
from typing import Any

import pytest
import typst
from support.echo import EchoEngine
from support.projects import files_under

from translate import cores
from translate.pipeline.build import build
from translate.pipeline.run import run
from translate.project import Project

KINDS = ("en", "vi-en")


def test_many_articles_are_made_on_all_cores(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files equal those of a single process; a bad article does not stop the others."""
    for number in range(4):
        (project.seeds / f"bai-{number}.txt").write_text(f"Bài số {number}.\n", "utf-8")
    run(project)
    alone = files_under(project.output)
    for file in project.output.iterdir():
        file.unlink()
    catalog = project.catalog("bai-2")
    text = catalog.read_text("utf-8")
    catalog.write_text('msgid "a\n', "utf-8")
    monkeypatch.setattr(cores, "TRIAL", 1)
    monkeypatch.setattr(cores, "WORTH", -1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    seen: list[tuple[int, int]] = []
    report = build(project, progress=lambda *done: seen.append(done))
    assert seen == [(done, 5) for done in range(6)]
    [problem] = report.problems
    assert problem.place.endswith("bai-2.po:1")
    catalog.write_text(text, "utf-8")
    assert len(build(project).written) == 6
    together = files_under(project.output)
    for files in (alone, together):
        del files[".stamps.json"]
        files.pop(".findings.json", None)
    assert together == alone


def test_a_format_fails_alone(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without Typst the other formats are built, and it is reported once; with it, PDF is too."""
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
    (project.seeds / "hai.txt").write_text("Mai 4XY.\n", "utf-8")
    run(project)
    compiled = typst.compile

    def fails(*args: object, **settings: Any) -> bytes:
        if "Mai 4XY." in settings["sys_inputs"]["edition"]:
            return compiled(b'#panic("it did not converge")')
        return compiled(*args, **settings)

    monkeypatch.setattr(typst, "compile", fails)
    report = build(project, formats=("pdf", "docx"))
    [problem] = report.problems
    assert problem.place == "seeds/hai.txt"
    assert "cannot be typeset as PDF" in str(problem)
    assert {"output/hai.en.docx", "output/mua.en.pdf"} <= set(report.written)


def test_what_a_pdf_cannot_show_is_noted(project: Project, echo: EchoEngine) -> None:
    """A character that no font has gives a note in the report, once for both editions."""
    (project.seeds / "mua.txt").write_text("Trời mưa \u0378.\n", "utf-8")
    run(project)
    report = build(project, formats=("pdf",))
    [note] = report.notes
    assert note.startswith("seeds/mua.txt: the PDF of it has boxes")
    assert not report.problems


def test_latex_has_its_images_beside_it(project: Project, echo: EchoEngine) -> None:
    """Converted where LaTeX has no such format, in the folder of the edition, and rebuilt."""
    folder = project.seeds / "so"
    folder.mkdir()
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="9"><path d="M0 0H9"/></svg>'
    )
    (folder / "ben.svg").write_text(drawing.format(9), "utf-8")
    (folder / "cho.md").write_text("# Chợ\n\n![Bến](ben.svg)\n\nMưa.\n", "utf-8")
    run(project)
    report = build(project, formats=("tex",))
    place = project.output / "so/cho-images/ben.pdf"
    assert project.relative(place) in report.written
    assert r"\shown{cho-images/ben.pdf}" in (place.parents[1] / "cho.en.tex").read_text("utf-8")
    before = place.read_bytes()
    assert before.startswith(b"%PDF-")
    assert build(project, formats=("tex",)).written == []
    (folder / "ben.svg").write_text(drawing.format(99), "utf-8")
    assert build(project, formats=("tex",)).written == [project.relative(place)]
    assert place.read_bytes() != before
