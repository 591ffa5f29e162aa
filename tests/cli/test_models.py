"""Tests of ``translate models`` on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support import download_server as server

from translate.cli import cli
from translate.engines import starter_file
from translate.errors import UsageError
from translate.project import Project

pytestmark = pytest.mark.usefixtures("installed")


@pytest.fixture(name="translate")
def _translate(project: Project, monkeypatch: pytest.MonkeyPatch):
    """Return a function that runs a command line in the project."""
    monkeypatch.chdir(project.root)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(cli, arguments)

    return run


def install(translate) -> str:
    """Install the bundled model as a file and return its label."""
    answer = translate("models", "install", "--file", str(starter_file()))
    assert answer.exit_code == 0
    return answer.output.removeprefix("Installed: ").removesuffix(".\n")


def test_list_marks_what_drafts(translate):
    """It is a table for people, and JSON for programs."""
    lines = translate("models", "list").output.splitlines()
    assert lines[0].split() == ["model", "version", "pair", "where", "used"]
    assert lines[1].split()[-2:] == ["bundled", "*"]
    rows = json.loads(translate("models", "list", "--json").output)["models"]
    assert [row["where"] for row in rows] == ["bundled", "download"]


def test_install_info_verify_and_remove(translate):
    """A model is installed, described, verified and removed."""
    name, version = install(translate).split()
    info = translate("models", "info", name).output
    assert f"name:      {name}" in info
    assert json.loads(translate("models", "info", name, "--json").output)["version"] == version
    assert translate("models", "verify").output == f"{name} {version}: fine\n"
    assert translate("models", "remove", name).output == f"Removed: {name} {version}.\n"
    assert translate("models", "verify").output == ""


def test_verify_fails_when_a_file_has_changed(translate, installed: Path):
    """The exit code is 5, and the file is named, also as JSON."""
    label = install(translate)
    (next(installed.iterdir()) / "model" / "config.json").write_text("{}")
    answer = translate("models", "verify", "--json")
    assert answer.exit_code == 5
    assert json.loads(answer.stdout)["models"] == [
        {"model": label, "problems": ["model/config.json has changed"]}
    ]


def test_a_bundle_from_one_machine_to_another(translate, tmp_path: Path):
    """It is written on one, and installed on the other, quietly with -q."""
    label = install(translate)
    path = str(tmp_path / "models.zip")
    assert translate("models", "bundle", path).output == f"Written to {path}: {label}.\n"
    assert translate("models", "install", "--bundle", path, "--quiet").output == ""


def test_one_source_at_a_time(translate):
    """A pair and a file together are refused."""
    answer = translate("models", "install", "vi-en", "--file", str(starter_file()))
    assert "give one of" in str(answer.exception)


def test_a_file_in_the_place_of_a_pair_is_told_apart(translate):
    """The hint says which option takes it."""
    answer = translate("models", "install", "vi_en.argosmodel")
    assert isinstance(answer.exception, UsageError)
    assert answer.exception.hint == "put --file before the name of a file"


def test_installing_a_pair_downloads(translate, monkeypatch):
    """A download that fails is an error with a hint."""
    with server.serve(b"{", server.answering(404)) as site:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", site.url)
        answer = translate("models", "install", "vi-fr")
    assert "answered 404" in str(answer.exception)
