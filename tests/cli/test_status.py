"""Tests of ``translate status``: figures for people and for programs."""

import json
from dataclasses import replace

import pytest
from support.echo import EchoEngine

from translate.catalogs.po import load, render
from translate.errors import ModelError
from translate.project import Project


def test_status_is_a_table_and_json(translate, echo: EchoEngine) -> None:
    """People and programs get the same figures."""
    translate("run")
    code, out, _ = translate("status")
    assert code == 0
    assert out.splitlines() == [
        "article  sentences  draft  words  per cent",
        "mua              4      4     21       0 %",
        "Drafts come from echo 1.0.",
    ]
    _, out, _ = translate("status", "--json")
    assert json.loads(out) == {
        "version": 2,
        "articles": [
            {
                "slug": "mua",
                "sentences": 4,
                "statuses": {
                    "untranslated": 0,
                    "draft": 4,
                    "edited draft": 0,
                    "source changed": 0,
                    "reviewed as drafted": 0,
                    "reviewed": 0,
                },
                "reviewed": 0,
                "confirmed": 0,
                "fuzzy": 4,
                "edited": 0,
                "missing": 0,
                "words": 21,
                "percent": 0,
                "drafted_by": {"echo 1.0": 4},
                "approved_by_memory": 0,
            }
        ],
        "model": {"name": "echo", "version": "1.0", "checksum": "0" * 64},
        "problems": [],
    }


def test_status_says_which_drafts_another_model_made(
    project: Project, translate, echo: EchoEngine
) -> None:
    """Only unedited ones count, with the command that drafts them again."""
    translate("run")
    translate("edit", "mua", "--sentence", "1", "--approve")
    translate("edit", "mua", "--sentence", "2", "--text", "On 8 November, waters rose.")
    echo.model = replace(echo.model, version="2.0", checksum="1" * 64)
    assert translate("status")[1].splitlines()[-2:] == [
        "Drafts come from echo 2.0.",
        "2 untouched drafts are by echo 1.0: `translate draft --redraft` makes them again.",
    ]
    [article] = json.loads(translate("status", "--json")[1])["articles"]
    assert article["drafted_by"] == {"echo 1.0": 2}
    translate("edit", "mua", "--sentence", "3", "--text", "People flee.")
    assert translate("status")[1].splitlines()[-1] == (
        "1 untouched draft is by echo 1.0: `translate draft --redraft` makes it again."
    )
    translate("draft", "--redraft")
    assert translate("status")[1].splitlines()[-1] == "Drafts come from echo 2.0."


def test_status_without_a_model(
    project: Project, translate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For languages without a model, the table is printed, with a line about it."""

    def no_model(*_: str) -> None:
        raise ModelError("there is no model")

    monkeypatch.setattr("translate.workspace.engine.find_model", no_model)
    assert translate("status")[1].splitlines()[-1] == "No model is here to draft."
    assert json.loads(translate("status", "--json")[1])["model"] is None


def test_status_counts_each_state(project: Project, translate, echo: EchoEngine) -> None:
    """Sentences approved unchanged, approved with edits, edited and unedited are counted."""
    translate("run")
    path = project.catalog("mua")
    first, second, third, draft = load(path).entries
    entries = (
        first.change(flags=()),
        second.change(flags=(), msgstr="On 8 November, waters rose."),
        third.change(msgstr="People flee."),
        draft,
    )
    path.write_bytes(render(load(path).change(entries=entries)))
    columns, row = translate("status")[1].splitlines()[:2]
    assert columns == (
        "article  sentences  draft  edited draft  reviewed as drafted  reviewed  words  per cent"
    )
    assert row == (
        "mua              4      1             1                    1         1     21      50 %"
    )
    listed = translate("status", "--confirmed-unchanged")[1]
    assert listed == (
        "locales/en/LC_MESSAGES/mua.po:19\n  Mưa lớn ở miền Trung\n  EN: Mưa lớn ở miền Trung\n"
    )
    found = json.loads(translate("status", "--confirmed-unchanged", "--json")[1])["confirmed"]
    assert [one["source"] for one in found] == ["Mưa lớn ở miền Trung"]


def test_an_alternative_counts_as_a_choice(project: Project, translate, echo: EchoEngine) -> None:
    """It is neither an untouched draft nor one approved unchanged."""
    echo.others = ("OR: ",)
    translate("run")
    translate("edit", "mua", "--sentence", "3", "--alternative", "1")
    translate("edit", "mua", "--sentence", "2", "--alternative", "1", "--approve")
    translate("edit", "mua", "--sentence", "1", "--approve")
    columns, row = translate("status")[1].splitlines()[:2]
    assert columns == (
        "article  sentences  draft  edited draft  reviewed as drafted  reviewed  words  per cent"
    )
    assert row == (
        "mua              4      1             1                    1         1     21      50 %"
    )
    assert "OR: " not in translate("status", "--confirmed-unchanged")[1]
    total = json.loads(translate("evaluate", "--json")[1])["total"]
    assert (total["sentences"], total["unchanged"], total["edits"]) == (2, 1, 1)
