"""A problem as the one line that a user sees."""

from pathlib import Path

import pytest

from translate.cli.messages import error_line
from translate.errors import InputError


def test_a_problem_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is in it; its place is relative to the current folder, where it lies below."""
    monkeypatch.chdir(tmp_path)
    error = InputError("two\nlines", f"{tmp_path}/seeds/a.txt:3", "do this")
    assert error_line(error) == "Error: seeds/a.txt:3: two lines; do this"
    assert error_line(InputError("bad", "/elsewhere/a.txt")) == "Error: /elsewhere/a.txt: bad"
