"""Tests of the options that several commands share."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from translate.cli.options import Verbosity, articles, as_json, formats, quietable, reporting
from translate.project import Project


def _given(decorate, *arguments: str) -> dict[str, object]:
    """Return the arguments with which a command with these options is called."""
    found: dict[str, object] = {}
    command = click.command()(decorate(lambda **values: found.update(values)))
    answer = CliRunner().invoke(command, arguments, standalone_mode=False)
    assert answer.exception is None, answer.exception
    return found


def test_articles_are_names() -> None:
    """There may be any number of them."""
    assert _given(articles) == {"names": ()}
    assert _given(articles, "mua", "seeds/hai.txt") == {"names": ("mua", "seeds/hai.txt")}


@pytest.mark.parametrize("text", ["html,docx", "html, docx", " html docx,"])
def test_formats_are_a_list(text: str) -> None:
    """They are separated by commas, spaces or both."""
    assert _given(formats, "--formats", text) == {"formats": ("html", "docx")}


def test_formats_may_be_left_out() -> None:
    """Then the settings decide."""
    assert _given(formats) == {"formats": ()}


def test_a_report_is_quiet_verbose_or_json() -> None:
    """The three options are passed as one value."""
    assert _given(reporting, "-q") == {"output": Verbosity(True, False, False)}
    assert _given(reporting, "-v", "--json") == {"output": Verbosity(False, True, True)}
    assert _given(quietable, "--quiet") == {"output": Verbosity(True, False, False)}
    assert _given(as_json, "--json") == {"as_json": True}


@pytest.mark.parametrize("command", ["status", "init"])
def test_a_current_folder_that_is_gone(
    translate, project: Project, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """One line, as for any other mistake."""
    gone = project.root / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    monkeypatch.setattr(monkeypatch, "chdir", lambda _: None)
    code, out, err = translate(command)
    assert (code, out) == (2, "")
    assert err.startswith("Error: cannot find the current folder: no such file")
