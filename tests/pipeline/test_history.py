"""Who changed a sentence when, and who reviewed how much."""

from __future__ import annotations

import pytest
from support.echo import EchoEngine
from support.projects import replace_in

from translate.model import Unit
from translate.pipeline.edit import approved, edit, rewritten
from translate.pipeline.history import NOBODY, by_reviewer, revisions
from translate.pipeline.run import run
from translate.project import Project, Settings

SOURCE = "Dân chạy lũ."
LUA, AN = "Lụa <lua@example.org>", "An <an@example.org>"


def _as(project: Project, who: str) -> Project:
    return Project(project.root, Settings(translator=who))


@pytest.fixture(name="drafted")
def _drafted(project: Project, echo: EchoEngine) -> Project:
    run(project)
    return project


def _later(monkeypatch: pytest.MonkeyPatch, minutes: int) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1762300800 + 60 * minutes))


def _write(project: Project, who: str, text: str, *, approve: bool = False) -> None:
    def change(unit: Unit) -> Unit:
        unit = rewritten(unit, text)
        return approved(unit) if approve else unit

    edit(_as(project, who), "mua", SOURCE, change)


def _told(project: Project) -> list[tuple[str, str, bool]]:
    return [(one.who, one.target, one.approved) for one in revisions(project, "mua", SOURCE)]


def test_changes_are_listed_the_newest_first(
    drafted: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the names of those who made them; the machine's draft is none."""
    _write(drafted, LUA, "People run.", approve=True)
    _later(monkeypatch, 20)
    _write(drafted, AN, "People flee.", approve=True)
    assert _told(drafted) == [(AN, "People flee.", True), (LUA, "People run.", True)]


def test_what_a_person_types_is_one_change(
    drafted: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page stores while they type: what they end with is theirs, whoever comes next."""
    for minutes, text in enumerate(("P", "Peop", "People run.")):
        _later(monkeypatch, minutes)
        _write(drafted, LUA, text)
    _write(drafted, AN, "People flee.", approve=True)
    assert _told(drafted) == [(AN, "People flee.", True), (LUA, "People run.", False)]


def test_what_a_person_types_later_is_another_change(
    drafted: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So is what somebody approves; an approval is never merged with what was typed before."""
    for minutes, text in ((0, "P"), (9, "People"), (11, "People r"), (12, "People run.")):
        _later(monkeypatch, minutes)
        _write(drafted, LUA, text)
    _write(drafted, LUA, "People flee.", approve=True)
    _write(drafted, LUA, "Folk flee.")
    assert [told[1] for told in _told(drafted)] == [
        "Folk flee.",
        "People flee.",
        "People run.",
        "People",
    ]


def test_without_a_name_what_another_program_wrote_is_kept(
    drafted: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is named in either case, and yet they are two people's texts."""
    monkeypatch.setattr("translate.pipeline.history.translator", lambda _: NOBODY)
    replace_in(drafted.catalog("mua"), "EN: Dân chạy lũ.", "Folk run.")
    for minutes, text in enumerate(("Peop", "People run.")):
        _later(monkeypatch, minutes)
        _write(drafted, NOBODY, text)
    assert [told[1] for told in _told(drafted)] == ["People run.", "Folk run."]


def test_what_another_program_wrote_is_kept(
    drafted: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows who it was, but the text can be taken back."""
    _write(drafted, LUA, "People run.", approve=True)
    path = drafted.catalog("mua")
    path.write_text(path.read_text("utf-8").replace("People run.", "Folk run."), "utf-8")
    _later(monkeypatch, 30)
    _write(drafted, AN, "People flee.", approve=True)
    assert _told(drafted) == [
        (AN, "People flee.", True),
        (NOBODY, "Folk run.", True),
        (LUA, "People run.", True),
    ]


def test_reviewers_are_told_apart(drafted: Project) -> None:
    """By who approved the text that stands there; the history may not know it."""
    _write(drafted, LUA, "People run.", approve=True)
    edit(_as(drafted, AN), "mua", "Sáng 8/11, nước lên nhanh.", approved)
    counts, problems = by_reviewer(drafted)
    assert not problems
    assert counts == {"mua": {LUA: 1, AN: 1}}
    drafted.history("mua").unlink()
    assert by_reviewer(drafted)[0] == {"mua": {NOBODY: 2}}


def test_a_history_that_cannot_be_written_stops_nobody(drafted: Project) -> None:
    """The sentence is what counts."""
    drafted.history("mua").parent.parent.joinpath("history").write_bytes(b"")
    _write(drafted, LUA, "People run.", approve=True)
    assert "People run." in drafted.catalog("mua").read_text("utf-8")
