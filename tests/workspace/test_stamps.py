"""Tests of the stamps of finished steps: a damaged file only costs time."""

import json

import pytest
from support.echo import EchoEngine

from translate.pipeline.build import build
from translate.pipeline.run import run
from translate.project import Project


def test_stamps_of_another_version_are_read_again(project: Project, echo: EchoEngine) -> None:
    """An upgrade may need more data for an index entry; all articles are still listed."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    page = (project.output / "index.html").read_bytes()
    stamps = project.output / ".stamps.json"
    stamps.write_text(stamps.read_text("utf-8").replace('"source_title"', '"old_name"'), "utf-8")
    build(project, ("mua",))
    assert (project.output / "index.html").read_bytes() == page


@pytest.mark.parametrize("damage", ["", "[]", '{"build mua": 3}', "{"])
def test_damaged_stamps_count_as_not_done(project: Project, echo: EchoEngine, damage: str) -> None:
    """A broken stamps file only costs time."""
    run(project)
    stamps = project.output / ".stamps.json"
    whole = json.loads(stamps.read_text("utf-8"))
    stamps.write_text(damage)
    report = run(project)
    assert not report.problems
    assert json.loads(stamps.read_text("utf-8")) == whole
