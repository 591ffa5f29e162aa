"""Tests of checks of other distributions that are broken: one line, and the others go on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.distributions import install

from translate.project import Project

CODE = """
from translate.checks.base import ANY_PAIR, Check
from translate.model import Finding, Severity

def at_work(context):
    yield from ()
    raise KeyError(context.unit.source)

def something_else(context):
    yield "a text"

def made(name, find):
    return Check(name, Severity.ERROR, "what", "why", find, ANY_PAIR)

AT_WORK = made("mine", at_work)
ELSE = made("mine", something_else)
OTHER_ID = made("other", at_work)
FUNCTION = at_work
"""
BROKEN = {
    "AT_WORK": "KeyError: 'Mưa lớn ở miền Trung'",
    "ELSE": "TypeError: it yields something other than findings of its id",
    "OTHER_ID": "ValueError: its id is 'other'",
    "FUNCTION": "TypeError: a function, not a Check",
    "MISSING": "AttributeError: module 'mine' has no attribute 'MISSING'",
}


@pytest.mark.parametrize("value", BROKEN)
def test_a_broken_check_is_one_line(site: Path, catalog: Project, translate, value: str) -> None:
    """It names the distribution; findings and exit code are as without it."""
    before = translate("check", "--json")
    install(site, "mine", CODE, checks={"mine": value})
    assert translate("check", "--json")[:2] == before[:2]


@pytest.mark.parametrize("value", BROKEN)
def test_the_line_of_a_broken_check(site: Path, catalog: Project, translate, value: str) -> None:
    """What, whose, why and what to do."""
    install(site, "mine", CODE, checks={"mine": value})
    assert translate("check")[2] == (
        f"Warning: 'mine' of mine 1.0: does not work: {BROKEN[value]}; update or remove mine 1.0\n"
    )


@pytest.mark.parametrize("value", BROKEN)
def test_a_broken_check_that_is_asked_for(
    site: Path, catalog: Project, translate, value: str
) -> None:
    """Then it is an error with an exit code of its own."""
    install(site, "mine", CODE, checks={"mine": value})
    code, _, err = translate("check", "--only", "mine")
    assert code == 8
    assert err == (
        f"Error: 'mine' of mine 1.0: does not work: {BROKEN[value]}; update or remove mine 1.0\n"
    )


def test_a_module_that_is_not_there(site: Path, catalog: Project, translate) -> None:
    """As where a distribution was removed by half; it can be disabled all the same."""
    install(site, "mine", "", checks={"mine": "X"})
    (site / "mine.py").unlink()
    assert "ModuleNotFoundError: No module named 'mine'" in translate("check")[2]
    (catalog.root / "translate.toml").write_text('disabled-checks = ["mine"]\n', "utf-8")
    assert translate("check")[2] == ""


def test_only(catalog: Project, translate) -> None:
    """Ours may be named too, several, one that is disabled; an unknown one is a mistake."""
    (catalog.root / "translate.toml").write_text('disabled-checks = ["spaces"]\n', "utf-8")

    def ids(*arguments: str) -> set[str]:
        report = json.loads(translate("check", "--json", *arguments)[1])
        return {one["id"] for one in report["findings"]}

    assert ids("--only", "spaces") == {"spaces"}
    assert ids("--only", "quarter") == set()
    assert ids("--only", "spaces", "--only", "date-order") >= {"spaces"}
    code, _, err = translate("check", "--only", "spases")
    assert code == 2
    assert err.startswith("Error: there is no check 'spases'; one of: ")
