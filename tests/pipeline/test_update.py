"""Tests of catalogs between articles, programs and runs: nothing is lost."""

from __future__ import annotations

from support.echo import EchoEngine

from translate.errors import InputError
from translate.pipeline.draft import draft
from translate.pipeline.run import run
from translate.pipeline.update import update
from translate.project import Project


def test_a_damaged_catalog_is_never_written(project: Project, echo: EchoEngine) -> None:
    """Every step reports its problem with the line, and the file stays as it is."""
    run(project)
    path = project.catalog("mua")
    damaged = path.read_bytes()[:-20]
    path.write_bytes(damaged)
    [problem] = update(project).problems
    assert isinstance(problem, InputError)
    assert problem.place.startswith(f"{path}:")
    assert draft(project).problems
    assert path.read_bytes() == damaged
