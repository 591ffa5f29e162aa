"""The command line, run in a small project."""

import sys

import pytest

from translate.cli import main
from translate.project import Project


@pytest.fixture(name="translate")
def _translate(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Runs a command line in the project; gives exit code, standard output and errors."""

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.chdir(project.root)
        monkeypatch.setattr(sys, "argv", ["translate", *arguments])
        with pytest.raises(SystemExit) as stop:
            main()
        captured = capsys.readouterr()
        code = stop.value.code
        return (code if isinstance(code, int) else 0), captured.out, captured.err

    return run
