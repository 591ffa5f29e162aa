"""Tests of the options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from support.commands import every_command

from translate.cli import cli
from translate.cli.options import Verbosity, articles, formats, printing, reporting
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
    assert _given(printing, "--quiet") == {"output": Verbosity(True, False, False)}
    assert _given(printing, "-vv") == {"output": Verbosity(False, True, False)}


@pytest.mark.parametrize(("name", "command"), list(every_command(cli)))
def test_every_command_is_quiet_verbose_or_logged(name: str, command: click.Command) -> None:
    """The options that design and docs/commands.md promise for all of them."""
    options = {option for one in command.params for option in one.opts}
    assert options >= {"-q", "--quiet", "-v", "--verbose", "--log"}


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


@pytest.mark.parametrize(
    "arguments",
    [
        ("run",),
        ("status",),
        ("doctor",),
        ("models", "list"),
        ("memory", "search", "nước lên"),
        ("edit", "mua", "--sentence", "1", "--text", "Heavy rain"),
        ("init", "new"),
    ],
)
def test_a_user_without_a_home(
    translate, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """No HOME and no passwd entry, as in many containers: every command does its work."""

    def nobody(_: object) -> None:
        raise KeyError("uid not found")

    translate("update")
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", nobody)
    monkeypatch.setattr("pwd.getpwnam", nobody)
    with pytest.raises(RuntimeError):
        Path.home()
    code, _, err = translate(*arguments)
    assert code == 0, err


def test_a_model_in_a_home_that_nobody_knows(
    translate, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line."""
    translate("update")
    (project.root / "translate.toml").write_text('model = "~nobody-of-that-name/x"\n', "utf-8")
    code, _, err = translate("draft")
    assert code != 0
    assert "no model '~nobody-of-that-name/x'" in err
    assert "Traceback" not in err
