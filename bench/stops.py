"""Stop commands at random moments, as Ctrl-C and ``kill`` do, and count those that say it badly.

Usage: python bench/stops.py [STOPS [SEED]]

A stopped command prints no traceback, has the exit code 130 (Ctrl-C) or 143 (``kill``), and leaves
every catalog readable. Moments are spread evenly over the time that the same command takes
undisturbed, its imports included; before that, Python itself starts.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from translate.catalogs.po import load
from translate.project import Project

COMMANDS = (("run",), ("update",), ("draft",), ("build",), ("status",), ("check",), ("--help",))
TEXT = "Nước lên nhanh ở {}. Dân chạy lũ trong đêm {}.\n\n"
_PYTHON = 0.05
"""Seconds in which Python itself starts."""


def make_project(folder: Path) -> Project:
    """Make a project of three articles."""
    (folder / "seeds").mkdir(parents=True)
    for name in "abc":
        text = "".join(TEXT.format(f"{name}{i}", i) for i in range(20))
        (folder / "seeds" / f"{name}.txt").write_text(text, "utf-8")
    return Project(folder)


def stop(folder: Path, command: tuple[str, ...], after: float, number: int) -> tuple[int, str]:
    """Start a command, send it a signal, and return its exit code and what it said on stderr."""
    arguments = [sys.executable, "-m", "translate", *command]
    with subprocess.Popen(
        arguments, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        time.sleep(after)
        process.send_signal(number)
        _, err = process.communicate()
    return process.returncode, err


def faults(folder: Path, code: int, err: str, number: int) -> list[str]:
    """Return what is wrong with how a command ended."""
    found = []
    if "Traceback" in err or "Exception ignored" in err:
        found.append("a traceback")
    # the shell sees the same where the signal itself ends Python: before ours, or at its own end
    if code not in (0, 128 + number, -number):
        found.append(f"exit code {code}")
    for path in Project(folder).catalogs():
        load(path)
    return found


def main(stops: int = 200, seed: int = 1) -> int:
    """Stop commands, print the faults, and return how many there were."""
    source, wrong, stopped = random.Random(seed), 0, 0
    with tempfile.TemporaryDirectory() as temporary:
        for turn in range(stops):
            folder = Path(temporary) / "project"
            shutil.rmtree(folder, ignore_errors=True)
            make_project(folder)
            command = source.choice(COMMANDS)
            number = source.choice((signal.SIGINT, signal.SIGTERM))
            after = source.uniform(_PYTHON, 0.4 if command == ("--help",) else 2.5)
            code, err = stop(folder, command, after, number)
            stopped += code != 0
            for fault in faults(folder, code, err, number):
                wrong += 1
                print(f"{turn}: {' '.join(command)} after {after:.3f} s: {fault}\n{err}")
    print(f"{stops} stops, {stopped} of them at work: {wrong} faults")
    return wrong


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:3]))))
