"""Tests of the one line with which an error is printed."""

from pathlib import Path

import pytest

from translate.cli.colour import plain
from translate.cli.messages import error_line
from translate.errors import InputError


def test_a_problem_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Line ends are removed; a place in the current folder is relative to it."""
    monkeypatch.chdir(tmp_path)
    error = InputError("two\nlines", f"{tmp_path}/seeds/a.txt:3", "do this")
    assert plain(error_line(error)) == "Error: seeds/a.txt:3: two lines; do this"
    assert (
        plain(error_line(InputError("bad", "/elsewhere/a.txt"))) == "Error: /elsewhere/a.txt: bad"
    )


def test_a_current_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nothing to leave out of a place."""
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert plain(error_line(InputError("is empty", "/x/a.txt"))) == "Error: /x/a.txt: is empty"
