"""A project that an earlier starter drafted, with the starter that ships now."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from translate.cli import cli
from translate.engines import starter_package
from translate.engines.packages.installed import version_key
from translate.model import State, Unit
from translate.pipeline.draft import draft
from translate.pipeline.run import run
from translate.project import Project, find_project
from translate.workspace.articles.files import CatalogFiles

STATES = Path(__file__).parent / "projects" / "states"
NAME = "translate-vi_en-starter"
CHECKSUMS = {
    "0.3": "4074dab634b176584d62286d739e2177b5e91d7f9cc785fe7f5262fac4b00ca1",
    "0.4": "53cccdee7260f2962463f5fc14815baa08004ac5725370e7f8a4820d4791c87a",
    "0.5": "48b756411109be38f04e1bcd74254386c37a7302e1212def17f8fc8704c815a0",
}
"""The earlier starters by version; the project was drafted by the first."""


@pytest.fixture(name="earlier", params=CHECKSUMS)
def _earlier(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(name="old")
def _old(earlier: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Sentences in every state, drafted by the earlier starter; no other model is installed."""
    shutil.copytree(STATES, tmp_path / "project")
    drafts = tmp_path / "project" / "locales" / "en" / "drafts" / "mua.jsonl"
    text = drafts.read_text("utf-8").replace(f"{NAME} 0.3", f"{NAME} {earlier}")
    assert CHECKSUMS["0.3"] in text
    drafts.write_text(text.replace(CHECKSUMS["0.3"], CHECKSUMS[earlier]), "utf-8")
    monkeypatch.chdir(tmp_path / "project")
    return find_project(tmp_path / "project")


def _units(project: Project) -> dict[str, Unit]:
    return {unit.source: unit for unit in CatalogFiles(project, "mua").units.values()}


def _starter() -> str:
    with starter_package() as package:
        return package.info().label


def test_one_model_ships_and_it_is_newer(earlier: str) -> None:
    """Else the tests below would show nothing."""
    with starter_package() as package:
        assert package.name == NAME
        assert version_key(package.version) > version_key(earlier)


def test_a_run_changes_no_draft_of_the_earlier_starter(old: Project) -> None:
    """Only what had no draft gets one; each state stays but that of the untranslated sentence."""
    before = _units(old)
    assert not run(old).problems
    after = _units(old)
    assert list(after) == list(before)
    for source, unit in before.items():
        if unit.state is not State.UNTRANSLATED:
            assert (after[source].state, after[source].target) == (unit.state, unit.target)


def test_status_and_doctor_say_what_drafts_now_and_what_drafted_before(
    old: Project, earlier: str
) -> None:
    """The model in use, and how many untouched drafts are the earlier one's."""
    label = f"{NAME} {earlier}"
    number = sum(unit.state is State.DRAFT for unit in _units(old).values())
    lines = CliRunner().invoke(cli, ["status"]).output.splitlines()
    assert lines[-2] == f"Drafts come from {_starter()}."
    assert lines[-1].startswith(f"{number} untouched drafts are by {label}: ")
    assert "`translate draft --redraft`" in lines[-1]
    [article] = json.loads(CliRunner().invoke(cli, ["status", "--json"]).output)["articles"]
    assert article["drafted_by"] == {label: number}
    doctor = CliRunner().invoke(cli, ["doctor"]).output
    assert f"OK   model {_starter()}: bundled, drafts here, " in doctor
    assert label not in doctor


def test_redrafting_touches_only_what_nobody_touched(old: Project) -> None:
    """Edited, changed and reviewed sentences keep state and words; nothing becomes reviewed."""
    before = _units(old)
    assert not draft(old, redraft=True).problems
    after = _units(old)
    for source, unit in before.items():
        if unit.state.by_hand:
            assert (after[source].state, after[source].target) == (unit.state, unit.target)
        else:
            assert (after[source].state, after[source].model) == (State.DRAFT, _starter())
