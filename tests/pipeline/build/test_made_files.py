"""Tests of the record of what builds made: it outlives kills, upgrades and clones."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.projects import replace_in

from translate.pipeline.build import build
from translate.pipeline.build import made_files as record
from translate.pipeline.run import run
from translate.project import Project, Settings
from translate.writers import INTERCHANGE, WRITERS

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>'
FORMATS = (*WRITERS, *INTERCHANGE)


@pytest.fixture(name="pictured")
def _pictured(project: Project, echo: EchoEngine) -> Project:
    """Return a project with editions, of an article with two pictures too."""
    settings = Settings(formats=("md", "tex", "xlf"), site="https://example.org/")
    project = Project(project.root, settings)
    folder = project.seeds / "g-images"
    folder.mkdir()
    for path in (folder / "a.svg", project.seeds / "x.svg"):
        path.write_text(DRAWING)
    text = "Ghe về. ![Chợ](g-images/a.svg)\n\nĐò ngang. ![Đò](x.svg)\n"
    (project.seeds / "cho-noi.md").write_text(text, "utf-8")
    run(project)
    return project


def _change(project: Project) -> None:
    """Change what every edition shows."""
    replace_in(project.seeds / "mua.txt", "Dân chạy lũ.", "Dân tránh lũ.")
    replace_in(project.seeds / "cho-noi.md", "Ghe về.", "Ghe đi.")


def _files(project: Project) -> set[str]:
    found = (path for path in project.output.rglob("*") if path.is_file())
    return {path.relative_to(project.output).as_posix() for path in found}


def test_where_to_begin_reading(pictured: Project) -> None:
    """At the index; in the folder of a site, which has none of ours, at an edition."""
    assert run(pictured).first_to_read == "output/index.html"
    site = Project(pictured.root, Settings(layout="content", output="en", formats=("md",)))
    (site.root / "en").mkdir()
    (site.root / "en/index.html").write_text("mine")
    assert run(site).first_to_read == "en/cho-noi.md"
    assert build(site, ("mua",)).first_to_read == "en/mua.md"
    assert run(site, ("mua",)).first_to_read == "en/mua.md"


def test_nothing_is_read_first_where_nothing_was_built(project: Project) -> None:
    """A person's pages are in the place of all that a build would make."""
    project.output.mkdir()
    for name in ("index.html", "mua.en.html", "mua.vi-en.html"):
        (project.output / name).write_text("mine")
    report = build(project, formats=("html",))
    assert len(report.problems) == 3
    assert report.first_to_read == ""


def test_pictures_go_with_their_article(pictured: Project) -> None:
    """And so do the files beside editions, with folders that are empty then."""
    (pictured.seeds / "cho-noi.md").unlink()
    notes = run(pictured).notes
    assert "output/g-images/a.svg: removed, its article is gone" in notes
    left = ("mua", "index", "feed", "sitemap", ".stamps", ".findings")
    assert [name for name in _files(pictured) if not name.startswith(left)] == []
    assert not (pictured.output / "g-images").exists()
    assert not (pictured.output / "cho-noi-images").exists()


def test_a_picture_that_another_article_shows_stays(pictured: Project) -> None:
    """Whether it was built before or in the same run."""
    (pictured.seeds / "hai.md").write_text("Đò. ![](x.svg)\n", "utf-8")
    (pictured.seeds / "cho-noi.md").unlink()
    run(pictured)
    assert {"x.svg", "hai.en.md"} < _files(pictured)
    assert "g-images/a.svg" not in _files(pictured)
    (pictured.seeds / "hai.md").unlink()
    run(pictured)
    assert "x.svg" not in _files(pictured)


def test_an_edited_edition_of_a_removed_article_stays(pictured: Project) -> None:
    """With a note, until the person takes it away; also where the article returns."""
    article = (pictured.seeds / "cho-noi.md").read_bytes()
    edition, picture = pictured.output / "cho-noi.en.md", pictured.output / "x.svg"
    edition.write_text(edition.read_text("utf-8") + "by hand")
    edited = edition.read_bytes()
    picture.write_bytes(b"by hand")
    (pictured.seeds / "cho-noi.md").unlink()
    notes = [str(note) for note in run(pictured).notes if "kept" in str(note)]
    why = "kept, though its article is gone: it was changed since it was built"
    assert notes == [f"output/cho-noi.en.md: {why}", f"output/x.svg: {why}"]
    assert edition.read_bytes() == edited
    assert picture.read_bytes() == b"by hand"
    picture.unlink()
    assert [str(note) for note in run(pictured).notes] == notes[:1]
    (pictured.seeds / "cho-noi.md").write_bytes(article)
    assert [one.place for one in run(pictured).problems] == ["output/cho-noi.en.md"]
    assert edition.read_bytes() == edited


@pytest.mark.parametrize("stamps", ["older", "missing"])
def test_editions_of_before_are_replaced(pictured: Project, stamps: str) -> None:
    """Stamps without digests, and a clone without stamps, give no reason to refuse an edition."""
    pictured = Project(pictured.root, replace(pictured.settings, formats=FORMATS))
    run(pictured)
    path = pictured.output / ".stamps.json"
    if stamps == "older":
        known = json.loads(path.read_text("utf-8"))
        older = {key: value for key, value in known.items() if not key.startswith("files")}
        assert older != known
        path.write_text(json.dumps(older))
        (pictured.seeds / "x.svg").write_text(DRAWING.replace("1", "2"))
    else:
        path.unlink()
    _change(pictured)
    report = run(pictured)
    assert report.problems == []
    assert set(report.written) > {"output/mua.en.pdf", "output/cho-noi.en.docx"}
    (pictured.seeds / "cho-noi.md").unlink()
    run(pictured)
    assert not [name for name in _files(pictured) if name.startswith("cho-noi.")]


def test_a_clone_with_stamps_goes_on(pictured: Project, tmp_path: Path) -> None:
    """What a colleague built is a build's."""
    shutil.copytree(pictured.root, tmp_path / "clone")
    clone = Project(tmp_path / "clone", pictured.settings)
    _change(clone)
    (clone.seeds / "x.svg").write_text(DRAWING.replace("1", "2"))
    assert run(clone).problems == []


def test_what_a_killed_build_wrote_is_known(
    pictured: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is replaced where the article changed again, and removed where it is gone."""
    _change(pictured)
    (pictured.seeds / "hai.md").write_text("Đò. ![](moi.svg)\n", "utf-8")
    (pictured.seeds / "moi.svg").write_text(DRAWING)
    with monkeypatch.context() as killed:
        killed.setattr(record.MadeFiles, "note", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run(pictured)
    replace_in(pictured.seeds / "mua.txt", "Dân tránh lũ.", "Dân về nhà.")
    replace_in(pictured.seeds / "cho-noi.md", "Ghe đi.", "Ghe ở lại.")
    (pictured.seeds / "moi.svg").write_text(DRAWING.replace("1", "2"))
    assert build(pictured, ("mua",)).problems == []
    assert run(pictured).problems == []
    assert not (pictured.output / ".under-way.jsonl").exists()
