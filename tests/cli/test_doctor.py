"""Tests of ``translate doctor`` on the command line."""

import json

import pytest
from click.testing import CliRunner, Result

from translate.cli import cli
from translate.project import Project

pytestmark = pytest.mark.usefixtures("installed")


@pytest.fixture(name="translate")
def _translate(project: Project, monkeypatch: pytest.MonkeyPatch):
    """Return a function that runs a command line in the project."""
    monkeypatch.chdir(project.root)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(cli, arguments)

    return run


@pytest.mark.external  # fonts
def test_the_doctor_reports_and_judges(translate, project: Project):
    """The exit code is 0 for a healthy project, and 1 for another."""
    healthy = translate("doctor")
    assert healthy.exit_code == 0
    assert "without the network" in healthy.output
    assert all(line.startswith("OK ") for line in healthy.output.splitlines())
    (project.root / "output").write_text("in the way")
    ill = translate("doctor", "--json")
    assert ill.exit_code == 1
    broken = [one for one in json.loads(ill.output)["examinations"] if not one["healthy"]]
    assert [one["subject"] for one in broken] == ["folder output"]
