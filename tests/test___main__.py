"""The start of the program: signals end it with one line, wherever they find it."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from translate.project import Project

INTERRUPTED = """
import builtins, os, signal, sys
from translate.__main__ import main
real = builtins.__import__
def importing(name, *rest, **more):
    if name == {module!r}:
        builtins.__import__ = real
        os.kill(os.getpid(), {number})
    return real(name, *rest, **more)
builtins.__import__ = importing
sys.argv = ["translate", "status"]
main()
"""
SWALLOWED = """
import os, signal, sys
from translate import __main__ as program
import translate.cli
class Dying:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        for _ in range(1000): pass
def work():
    dying = Dying()
    del dying
    print("went on")
translate.cli.main = work
program.main()
"""
TURNED = """
import os, signal, sys
from translate import __main__ as program
import translate.cli
def work():
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(1000): pass
    except KeyboardInterrupt:
        raise ImportError("a library was not loaded")
translate.cli.main = work
program.main()
"""
STOPPED = "Stopped. What was done is saved; the next run goes on from there."


def ran(project: Project, code: str) -> tuple[int, str, str]:
    """Run Python code in a project; return the exit code and what was printed."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project.root, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize(
    "module", ["translate.cli", "click", "translate.errors", "translate.project"]
)
def test_a_signal_during_an_import_is_one_line(
    project: Project, module: str, number: signal.Signals
) -> None:
    """No traceback, 130 or 143."""
    code, out, err = ran(project, INTERRUPTED.format(module=module, number=int(number)))
    assert code in (128 + number, -number)
    assert out == ""
    assert err.strip() == STOPPED


@pytest.mark.parametrize(("program", "number"), [(SWALLOWED, 2), (TURNED, 15)])
def test_a_signal_where_nothing_can_be_raised(project: Project, program: str, number: int) -> None:
    """Python would only note it, or a library make another error of it; the program ends."""
    code, out, err = ran(project, program)
    assert (code, out) == (128 + number, "")
    assert err.strip() == STOPPED


def test_a_mistake_of_the_program_keeps_its_traceback(project: Project) -> None:
    """Only a signal is reported by a line."""
    code, _, err = ran(
        project,
        "from translate import __main__ as program\nimport translate.cli\n"
        "translate.cli.main = lambda: 1 / 0\nprogram.main()",
    )
    assert code == 1
    assert "ZeroDivisionError" in err
