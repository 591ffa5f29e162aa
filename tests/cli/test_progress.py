"""The bar of long steps, on a terminal."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest

from translate.cli import progress
from translate.cli.options import Verbosity
from translate.cli.progress import ProgressBar
from translate.cli.terminal import say
from translate.message import Message
from translate.project import Project


def test_progress_on_a_terminal(project: Project) -> None:
    """With a terminal as stderr there is a bar, while the real model drafts."""
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "translate", "run"]
    environment = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(
        command, cwd=project.root, stderr=follower, stdout=subprocess.PIPE, env=environment
    ) as process:
        out, _ = process.communicate(timeout=120)
    os.close(follower)
    shown = os.read(leader, 65536).decode()
    os.close(leader)
    assert process.returncode == 0
    assert "Drafting" in shown
    assert "4/4" in shown
    assert b"Drafted: 4 sentences by" in out


_MOMENT = 0.3
"""Seconds without anything new after which a terminal shows all that was written."""


@contextmanager
def terminal() -> Iterator[int]:
    """Let standard error be a terminal; give the end to read what it shows."""
    leader, follower = pty.openpty()
    os.set_blocking(leader, False)
    with os.fdopen(follower, "w", encoding="utf-8") as stream, patch.object(sys, "stderr", stream):
        yield leader
    os.close(leader)


def shown(leader: int) -> str:
    """What was shown since the last time; empty if nothing was."""
    # the system hands over what was written a moment later, and not always at one go
    found = b""
    while select.select([leader], [], [], _MOMENT)[0]:
        found += os.read(leader, 65536)
    return found.decode()


def test_the_time_left_is_shown() -> None:
    """From the first call, which is before anything is done."""
    with terminal() as leader:
        bar = ProgressBar(Message("Drafting"), Verbosity())
        bar(0, 40)
        assert "0/40" in shown(leader)
        time.sleep(1.1)  # click estimates once a second
        bar(10, 40)
        assert "00:00:0" in shown(leader)
        bar(40, 40)
        assert "40/40" in shown(leader)


def test_a_step_that_cannot_say_yet_shows_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within a second; the line goes when something else is printed."""
    monkeypatch.setattr(progress, "_SOON", 0.01)
    monkeypatch.setenv("LANGUAGE", "vi")
    with terminal() as leader:
        bar = ProgressBar(Message("Drafting"), Verbosity())
        bar._timer.join(10)
        assert "Đang dịch nháp …" in shown(leader)
        say("Error: nothing", err=True)
        assert shown(leader) == "\r\x1b[KError: nothing\r\n"
        bar(1, 2)
        say("end", err=True)
        assert shown(leader) == "end\r\n"


def test_what_is_printed_ends_the_bar() -> None:
    """An error stands on a line of its own, and the cursor is back."""
    with terminal() as leader:
        bar = ProgressBar(Message("Drafting"), Verbosity())
        bar(1, 4)
        say("Error: nothing", err=True)
        text = shown(leader)
    assert "1/4" in text
    assert text.endswith("\x1b[?25h\r\nError: nothing\r\n")


def test_there_is_no_bar_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    """Not in a file, and not where only problems are wanted."""
    with terminal() as leader:
        ProgressBar(Message("Drafting"), Verbosity(quiet=True))(1, 2)
        assert shown(leader) == ""
    ProgressBar(Message("Drafting"), Verbosity())(1, 2)
    assert capsys.readouterr() == ("", "")
