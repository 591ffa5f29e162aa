"""Tests of files that are made without being written."""

from __future__ import annotations

import pytest
from support.echo import EchoEngine
from support.projects import files_under

from translate.errors import UsageError
from translate.pipeline.build import build
from translate.pipeline.build.in_memory import preview, preview_places, rendered
from translate.pipeline.build.outputs import project_outputs
from translate.pipeline.run import run
from translate.project import Project


def test_the_bytes_are_those_of_a_build(project: Project, echo: EchoEngine) -> None:
    """Of every format; nothing is written."""
    run(project)
    formats = tuple(one.step.removeprefix("build ") for one in project_outputs(project, "mua"))
    build(project, formats=formats)
    before = files_under(project.root)
    for one in project_outputs(project, "mua"):
        assert rendered(project, "mua", one.file) == (project.output / one.file).read_bytes()
    for name, bilingual in (("mua.en.html", False), ("mua.vi-en.html", True)):
        page = preview(project, "mua", bilingual=bilingual)
        assert page == (project.output / name).read_bytes()
    assert files_under(project.root) == before


def test_only_an_articles_own_files_are_made(project: Project, echo: EchoEngine) -> None:
    """Whatever the name says."""
    run(project)
    for name in ("", "mua.txt", "../seeds/mua.txt", "mua", "index.html"):
        assert rendered(project, "mua", name) is None
    with pytest.raises(UsageError):
        rendered(project, "none", "none.en.html")
    with pytest.raises(UsageError):
        preview(project, "none", bilingual=True)


def test_places_are_those_of_the_page(project: Project, echo: EchoEngine) -> None:
    """The title has no id of its own; every other sentence stands in the passage of its id."""
    run(project)
    page = preview(project, "mua", bilingual=False).decode()
    places = preview_places(project, "mua")
    assert len(places) > 2
    assert [anchor for anchor, _ in places.values()].count("") == 1
    for source, (anchor, number) in places.items():
        passage = page.partition(f'id="{anchor}"' if anchor else "<h1")[2]
        sentence = passage.partition(f"s{number}")[2].partition("</span>")[0]
        assert source in sentence.replace("\u00a0", " ")
