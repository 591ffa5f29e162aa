"""Tests of ``translate evaluate`` on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from support.echo import EchoEngine

from translate.project import Project

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(name="reviewed")
def _reviewed(project: Project, translate: Run, echo: EchoEngine) -> None:
    """Draft the article and approve every draft as it is."""
    translate("run")
    path = project.catalog("mua")
    path.write_text(path.read_text("utf-8").replace("#, fuzzy\n", ""), "utf-8")


@pytest.mark.usefixtures("reviewed")
def test_a_table_for_people(translate: Run) -> None:
    """It has a row for each article, each model and all of them, and then the signatures."""
    code, out, err = translate("evaluate")
    assert (code, err) == (0, "")
    heading, *rows = out.partition("\n\n")[0].split("\n")
    assert heading.startswith("drafts of  sentences  unchanged")
    assert [row.split("  ")[0] for row in rows] == ["mua", "echo 1.0", "all"]
    assert all(" 4    100.0 %" in row for row in rows)
    assert out.partition("\n\n")[2].startswith("BLEU|nrefs:1|")


@pytest.mark.usefixtures("reviewed")
def test_figures_for_programs(translate: Run) -> None:
    """JSON has the same, as counts and rates."""
    found = json.loads(translate("evaluate", "mua", "--json")[1])
    assert found["version"] == 2
    assert found["articles"]["mua"] == found["models"]["echo 1.0"] == found["total"]
    assert found["total"]["unchanged_rate"] == 100
    assert found["total"]["values_kept"] <= found["total"]["values"]
    assert len(found["signatures"]) == 3


def test_a_reference_file(project: Project, translate: Run, echo: EchoEngine) -> None:
    """It gives one row, for the model; without numbers in the text there is no accuracy."""
    (project.root / "test.TSV").write_text("Trời mưa.\tIt rains.\n", "utf-8")
    code, out, _ = translate("evaluate", "test.TSV")
    rows = out.partition("\n\n")[0].split("\n")[1:]
    assert code == 0
    assert [row.split()[:2] for row in rows] == [["echo", "1.0"]]
    assert rows[0].endswith("-")


def test_errors_have_a_place_and_a_code(project: Project, translate: Run) -> None:
    """They are a malformed line, two files at once, and nothing reviewed."""
    (project.root / "test.tsv").write_text("Trời mưa.\n", "utf-8")
    code, _, err = translate("evaluate", "test.tsv")
    assert (code, err.split(" ")[:2]) == (4, ["Error:", "test.tsv:1:"])
    assert translate("evaluate", "test.tsv", "mua")[0] == 2
    assert translate("evaluate")[0] == 1
