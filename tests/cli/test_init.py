"""``translate init`` and the hints of the first five minutes, as a person meets them."""

import sys
from pathlib import Path

import pytest

from translate.cli import main


@pytest.fixture(name="at")
def _at(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Runs a command line in a folder; gives exit code, standard output and errors."""

    def run(folder: Path, *arguments: str) -> tuple[object, str, str]:
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["translate", *arguments])
        with pytest.raises(SystemExit) as stop:
            main()
        captured = capsys.readouterr()
        return stop.value.code or 0, captured.out, captured.err

    return run


def test_the_current_folder(at, tmp_path: Path) -> None:
    """It says what it made, and what to do next; a second time that all is there."""
    code, out, _ = at(tmp_path, "init")
    assert code == 0
    made = f"Made in {tmp_path}: seeds/, translate.toml, .gitignore, .gitattributes\n"
    assert out.startswith(f"{made}Next: put an article into seeds/ (")
    (tmp_path / "seeds" / "mua.txt").write_text("Trời mưa.\n", "utf-8")
    assert at(tmp_path, "init")[1].startswith(f"Complete: {tmp_path}\nNext: type 'translate run'")
    assert at(tmp_path, "init", "--quiet")[1] == ""


def test_another_folder_with_an_example(at, tmp_path: Path) -> None:
    """The next step starts with going there, as a shell takes it."""
    code, out, _ = at(tmp_path, "init", "bài mới", "--example")
    assert code == 0
    assert "seeds/vi-du.txt\nNext: go there (cd 'bài mới'), type 'translate run'" in out


def test_inside_a_project(at, tmp_path: Path) -> None:
    """A folder of a project becomes no project by accident."""
    at(tmp_path, "init")
    code, out, err = at(tmp_path / "seeds", "init")
    assert (code, out) == (2, "")
    assert f"lies in the project {tmp_path}; type 'translate init {tmp_path}'" in err
    assert not list((tmp_path / "seeds").iterdir())
    assert at(tmp_path / "seeds", "init", ".")[0] == 0


@pytest.mark.parametrize(
    "command", ["run", "update", "draft", "check", "build", "status", "review"]
)
def test_a_folder_that_is_no_project(at, tmp_path: Path, command: str) -> None:
    """Each command says so, and makes nothing."""
    code, out, err = at(tmp_path, command)
    assert (code, out) == (2, "")
    assert f"Error: {tmp_path}: this folder is not a project" in err
    assert "'translate init'" in err
    assert not list(tmp_path.iterdir())
