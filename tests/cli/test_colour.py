"""Colour: where it is, where not, and that it changes no text."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from contextlib import suppress
from io import StringIO

import pytest
from support.echo import EchoEngine

from translate.cli.colour import in_severity, in_state, painted, styled, uses_colour
from translate.model import Severity, State
from translate.pipeline.run import run
from translate.project import Project

VARIABLES = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM")
ESCAPE = re.compile(r"\x1b\[[\d;]*m")


class Terminal(StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture(autouse=True)
def _no_wishes(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("values", "terminal", "file"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"CLICOLOR_FORCE": "1"}, True, True),
        ({"CLICOLOR_FORCE": "0"}, False, False),
        ({"CLICOLOR": "0"}, False, False),
        ({"CLICOLOR": "1"}, True, False),
        ({"CLICOLOR": "0", "CLICOLOR_FORCE": "1"}, True, True),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "xterm-256color"}, True, False),
    ],
)
def test_the_conventions(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, str], terminal: bool, file: bool
) -> None:
    """NO_COLOR before what forces it, that before what the terminal is."""
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    assert (uses_colour(Terminal()), uses_colour(StringIO())) == (terminal, file)


def test_marks_are_colours_or_nothing() -> None:
    """A text that is not marked stays as it is, whatever it holds; so does one without a text."""
    text = f"a {styled('b', 'bad')} {in_severity('c', Severity.WARNING)} {styled('', 'bad')}d"
    assert painted(text, StringIO()) == "a b c d"
    assert painted(text, Terminal()) == "a \x1b[31m\x1b[1mb\x1b[0m \x1b[33mc\x1b[0m d"
    for strange in ("\ufdd0bad x\ufdd1", "\ufdd0", "plain"):
        assert painted(strange, Terminal()) == strange
    for state in State:
        assert ESCAPE.sub("", painted(in_state(state.value, state), Terminal())) == state.value


def seen(project: Project, *arguments: str, **variables: str) -> str:
    """What a command shows on a terminal."""
    leader, follower = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", **variables}
    command = [sys.executable, "-m", "translate", *arguments]
    with subprocess.Popen(
        command, cwd=project.root, stdout=follower, stderr=follower, env=environment
    ):
        os.close(follower)
        shown = b""
        with suppress(OSError):  # the end, on Linux
            while part := os.read(leader, 65536):
                shown += part
    os.close(leader)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("arguments", [["check"], ["show", "mua"], ["status"], ["show", "none"]])
def test_a_terminal_shows_colours_and_a_file_has_none(
    project: Project, echo: EchoEngine, arguments: list[str]
) -> None:
    """The text is the same; ``NO_COLOR`` takes the colours away."""
    run(project)
    coloured = seen(project, *arguments)
    assert ESCAPE.search(coloured)
    plain = seen(project, *arguments, NO_COLOR="1")
    assert "\x1b" not in plain
    assert ESCAPE.sub("", coloured) == plain
    piped = subprocess.run(
        [sys.executable, "-m", "translate", *arguments],
        cwd=project.root,
        capture_output=True,
        check=False,
    )
    assert (piped.stdout + piped.stderr).decode() == plain


def test_the_place_of_a_finding_is_coloured(project: Project, echo: EchoEngine) -> None:
    """In the sentence as well as below it, in the colour of the finding."""
    run(project)
    path = project.catalog("mua")
    path.write_text(
        path.read_text("utf-8").replace("8/11", "9/11", 2).replace("9/11", "8/11", 1), "utf-8"
    )
    shown = seen(project, "check")
    assert "\x1b[31m\x1b[1merror\x1b[0m" in shown
    assert re.search(r"\x1b\[3\dm(\x1b\[1m)?\^+\x1b\[0m", shown)


def test_programs_get_no_colour(
    project: Project, translate, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where colour is forced."""
    run(project)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in translate("status")[1]
    for arguments in (
        ["status", "--json"],
        ["check", "--format", "sarif"],
        ["show", "mua", "--json"],
    ):
        assert "\x1b" not in translate(*arguments)[1]
