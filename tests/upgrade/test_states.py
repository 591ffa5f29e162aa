"""Tests of every state of a sentence, in a project of version 0.1: the same everywhere."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from translate.cli import cli
from translate.model import State
from translate.pipeline.review_table import export_table, import_table
from translate.pipeline.status import status
from translate.project import Project, find_project
from translate.review.views.article import page_of
from translate.review.views.desk import cards

STATES = Path(__file__).parent / "projects" / "states"
EXPECTED = {
    State.UNTRANSLATED: 1,
    State.DRAFT: 2,
    State.EDITED_DRAFT: 1,
    State.SOURCE_CHANGED: 1,
    State.REVIEWED_AS_DRAFTED: 4,
    State.REVIEWED: 1,
}
"""Sentences; one that is reviewed as drafted occurs twice."""


@pytest.fixture(name="old")
def _old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    shutil.copytree(STATES, tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    return find_project(tmp_path / "project")


def _json(*arguments: str) -> Any:
    return json.loads(CliRunner().invoke(cli, [*arguments, "--json"]).output)


def test_every_place_counts_the_same_sentences(old: Project) -> None:
    """They are counted in terminal, desk, page, editions, colophon and index, repeated ones too."""
    CliRunner().invoke(cli, ["build", "--formats", "html,md,json,tsv"])
    [row], _ = status(old)
    [card] = cards(old)
    assert row.tally == card.counts == page_of(old, "mua").counts == EXPECTED
    words = {state.value: number for state, number in EXPECTED.items()}
    assert _json("status")["articles"][0]["statuses"] == words
    assert json.loads((old.output / "mua.json").read_text("utf-8"))["statuses"] == words
    rows = (old.output / "mua.tsv").read_text("utf-8").splitlines()[1:]
    assert len(rows) == sum(words.values())
    for word, number in words.items():
        assert sum(line.split("\t")[3] == word for line in rows) == number
    index = re.sub(r"<[^<>]*>", "", (old.output / "index.html").read_text("utf-8"))
    assert "5 of 10 sentences reviewed" in index
    text = (old.output / "mua.en.md").read_text("utf-8")
    assert "5 of 10 sentences reviewed by a person." in text
    assert "4 sentences not reviewed yet" in text
    assert "1 sentence not translated yet" in text
    labels = re.findall(r"\*\[(.+?)\]\*", text)
    assert sorted(labels) == sorted(
        word for state, number in EXPECTED.items() for word in [state.value] * number
        if not state.reviewed
    )  # fmt: skip


@pytest.mark.parametrize("name", ["status-1.json", "show-1.json"])
def test_programs_still_find_what_version_1_said(old: Project, name: str) -> None:
    """All fields and values of version 1 are present, except those about the model."""
    before = json.loads((STATES / name).read_text("utf-8"))
    after = _json(*(("status",) if name.startswith("status") else ("show", "mua")))
    assert (before.pop("version"), after.pop("version")) == (1, 2)
    before.pop("model", None)
    assert _holds(after, before)


def _holds(new: Any, old: Any) -> bool:
    """Whether ``new`` has everything that ``old`` has."""
    if isinstance(old, dict):
        return all(name in new and _holds(new[name], value) for name, value in old.items())
    if isinstance(old, list):
        return len(new) == len(old) and all(map(_holds, new, old))
    return bool(new == old)


def test_a_table_of_version_1_changes_nothing(old: Project) -> None:
    """Its statuses, such as ``outdated``, are still known, and none of them is a decision."""
    before = old.catalog("mua").read_bytes()
    report = import_table(old, old.root / "mua.csv")
    assert (report.taken, report.written, report.problems) == (0, [], [])
    assert report.notes == ["mua.csv: nothing in it is new"]
    assert old.catalog("mua").read_bytes() == before


@pytest.mark.parametrize("name", ["mua.docx", "mua.xlsx", "mua.csv"])
def test_a_table_has_the_same_words_and_changes_nothing(old: Project, name: str) -> None:
    """It is exported now and imported unchanged; a table has a repeated sentence once."""
    (old.root / "mua.csv").unlink()
    before = old.catalog("mua").read_bytes()
    export_table(old, old.root / name)
    report = import_table(old, old.root / name)
    assert report.notes == [f"{name}: nothing in it is new"]
    assert (report.taken, report.problems) == (0, [])
    assert old.catalog("mua").read_bytes() == before
    if name == "mua.csv":
        text = (old.root / name).read_text("utf-8-sig")
        found = [line.split(",")[-2] for line in text.splitlines()[1:]]
        assert set(found) == {state.value for state in State}
