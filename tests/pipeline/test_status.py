"""Tests of the progress of articles."""

from support.echo import EchoEngine
from support.projects import approve_all, replace_in

from translate.model import State
from translate.pipeline.run import run
from translate.pipeline.status import status
from translate.project import Project


def test_status_counts_by_state(project: Project, echo: EchoEngine) -> None:
    """They are untranslated, draft, then reviewed; a broken catalog is a problem, not a crash."""
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
    """A sentence that occurs twice counts twice in both."""
    replace_in(project.seeds / "mua.txt", "Dân chạy lũ.", "Dân chạy lũ. Trời mưa. Dân chạy lũ.")
    run(project)
    approve_all(project)
    path = project.catalog("mua")
    replace_in(path, '\nmsgid "Trời', '\n#, fuzzy\nmsgid "Trời')
    run(project)
    [row], _ = status(project)
    assert row.tally == {State.REVIEWED_AS_DRAFTED: 5, State.DRAFT: 1}
    assert "5 of 6 sentences reviewed" in (project.output / "mua.en.md").read_text("utf-8")
