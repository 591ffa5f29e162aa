"""Tests of editions: which are built, which are up to date, and what prevents one."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.projects import files_under, replace_in

from translate.errors import UsageError
from translate.pipeline.build import build
from translate.pipeline.run import run
from translate.project import Project
from translate.writers import INTERCHANGE, WRITERS

SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"},
)


def _build(folder: Path, surroundings: dict[str, str]) -> dict[str, bytes]:
    """Update and build in a new process; return all files of the project afterwards."""
    env = {**os.environ, "SOURCE_DATE_EPOCH": "1762300800", **surroundings}
    formats = ",".join((*WRITERS, *INTERCHANGE))
    for words in (
        ["update"],
        ["build", "--formats", formats],
        ["build", "--book", "Sách"],
    ):
        command = [sys.executable, "-m", "translate", *words]
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
    return files_under(folder)


@pytest.mark.slow
def test_every_format_is_the_same_twice(project: Project, echo: EchoEngine, tmp_path: Path) -> None:
    """Neither the hash seed, the time zone, the locale nor the folder changes a byte."""
    run(project)
    shutil.rmtree(project.output)
    # a second article without a catalog, in a script that is not in Typst's fonts
    (project.seeds / "hai.txt").write_text("Chợ nổi 水上\n\nTrời mưa. Dân “chạy” lũ.\n", "utf-8")
    built = []
    for number, surroundings in enumerate(SURROUNDINGS):
        folder = tmp_path / f"copy {number}"
        for name in ("seeds", "locales"):
            shutil.copytree(project.root / name, folder / name)
        built.append(_build(folder, surroundings))
    one, other = built
    made = {name.rpartition(".")[2] for name in one if name.startswith("output/")}
    assert made >= {*WRITERS, *INTERCHANGE, "xml"} - {"xliff12"}
    assert "output/mua.1-2.xlf" in one
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []


def test_the_index_keeps_articles_of_earlier_runs(project: Project, echo: EchoEngine) -> None:
    """Building one article does not drop the others from the index."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    replace_in(project.seeds / "hai.txt", "Trời mưa.", "Trời nắng.")
    run(project, ("hai",))
    page = (project.output / "index.html").read_text("utf-8")
    assert "mua.en.html" in page
    assert "hai.en.html" in page


def test_editions_of_a_removed_article_are_removed(project: Project, echo: EchoEngine) -> None:
    """Only files that a build made are removed, and the report names them."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    (project.output / "hai.note.html").write_text("mine")
    (project.seeds / "hai.txt").unlink()
    notes = run(project).notes
    assert "output/hai.en.html: removed, its article is gone" in notes
    left = [path.name for path in project.output.iterdir() if path.name.startswith("hai")]
    assert left == ["hai.note.html"]
    assert project.catalog("hai").exists()


def test_formats_are_built_when_asked_for(project: Project, echo: EchoEngine) -> None:
    """A format is brought up to date when it is asked for, and the index lists what exists."""
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


PAGE = """<html lang="vi"><head><title>Chợ nổi</title></head><body>
<h1>Chợ nổi</h1><p>Ghe về từ sớm.</p>
<figure><img src="ghe.png" alt="Ghe trên sông"><figcaption>Lúc bình minh.</figcaption></figure>
</body></html>"""


def test_a_changed_image_rebuilds_its_article(project: Project, echo: EchoEngine) -> None:
    """And no other; one that is missing is noted, and shown once it is there."""
    (project.seeds / "cho.html").write_text(PAGE, "utf-8")
    report = run(project)
    assert [str(note) for note in report.notes if "image" in str(note)] == [
        "seeds/cho.html: there is no image 'ghe.png'"
    ]
    image = project.seeds / "ghe.png"
    image.write_bytes(b"\x89PNG one")
    assert "output/cho.en.html" in build(project).written
    page = project.output / "cho.en.html"
    assert base64.b64encode(b"\x89PNG one") in page.read_bytes()
    assert build(project).written == []
    image.write_bytes(b"\x89PNG two!")
    written = build(project).written
    assert "output/cho.en.html" in written
    assert "output/mua.en.html" not in written
    assert base64.b64encode(b"\x89PNG two!") in page.read_bytes()
