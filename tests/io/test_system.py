"""What systems do differently; `tests/test_portability.py` has whole runs on a simulated one."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from translate.errors import StorageError
from translate.io import HeldOpenError, has_ended, remove_file, replace_file, save, system
from translate.io.system import ignores_case, own_port


class Holder:
    """Another program that has a file open, as Windows sees it: nobody can replace or remove it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.held = True
        self.tries = 0
        for name in ("replace", "unlink"):
            monkeypatch.setattr(os, name, self._refusing(getattr(os, name)))

    def _refusing(self, real):
        def change(*arguments, **named):
            self.tries += 1
            if self.held:
                raise PermissionError(13, "Permission denied", str(arguments[0]))
            return real(*arguments, **named)

        return change


@pytest.fixture(name="holder")
def _holder(monkeypatch: pytest.MonkeyPatch) -> Holder:
    monkeypatch.setattr(system, "HELD_FOR", 0.3)
    return Holder(monkeypatch)


def test_a_file_that_is_closed_in_time_is_replaced(tmp_path: Path, holder: Holder) -> None:
    """A virus scanner, or Poedit while it saves, holds a file for a moment."""
    path = tmp_path / "a.po"
    path.write_bytes(b"1")
    timer = threading.Timer(0.1, setattr, (holder, "held", False))
    timer.start()
    assert save(path, b"2")
    timer.join()
    assert path.read_bytes() == b"2"
    assert holder.tries > 1


def test_a_file_that_stays_open_is_one_line(tmp_path: Path, holder: Holder) -> None:
    """It says what to do; the file is as it was."""
    path = tmp_path / "a.docx"
    path.write_bytes(b"1")
    with pytest.raises(StorageError) as caught:
        save(path, b"2")
    assert str(caught.value) == (
        f"{path}: cannot write the file: another program has it open;"
        " close it there, and run this again"
    )
    assert path.read_bytes() == b"1"
    with pytest.raises(HeldOpenError):
        remove_file(path)
    holder.held = False
    remove_file(path)
    remove_file(path)
    assert not path.exists()


def test_what_nobody_holds_is_refused_at_once(
    tmp_path: Path, holder: Holder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is not there, another error, a folder where each changes only their own files."""
    source, target = tmp_path / "new", tmp_path / "old"
    source.touch()
    with pytest.raises(PermissionError, match="Permission denied"):
        replace_file(source, target)
    target.touch()
    tmp_path.chmod(0o1777)
    with pytest.raises(PermissionError, match="Permission denied"):
        replace_file(source, target)
    assert holder.tries == 2
    holder.held = False
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "none", target)


def test_the_other_system_is_known_by_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without letters in its name is looked at by its parents'; a missing one too."""
    folder = tmp_path / "Bài" / "12"
    folder.mkdir(parents=True)
    assert not ignores_case(folder)
    assert not ignores_case(folder / "none")
    system._ignores_case.cache_clear()
    real = Path.samefile
    monkeypatch.setattr(
        Path,
        "samefile",
        lambda one, other: real(one, one) and str(one).lower() == str(other).lower(),
    )
    assert ignores_case(folder)
    system._ignores_case.cache_clear()


def test_a_process_that_has_ended_is_known() -> None:
    """And one that runs."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    assert has_ended(process.pid) is True
    assert has_ended(os.getpid()) is False


_THREADS = """
import threading
from translate.io import has_one_thread
print(has_one_thread())
wait = threading.Event()
threading.Thread(target=wait.wait).start()
print(has_one_thread())
wait.set()
"""


def test_threads_are_counted() -> None:
    """Where no system tells, there may be more than one."""
    told = subprocess.check_output([sys.executable, "-c", _THREADS], text=True).split()
    assert told == (["True", "False"] if sys.platform == "linux" else ["False", "False"])


def test_a_port_belongs_to_one_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows has an option of its own for it."""
    with socket.socket() as one:
        own_port(one)
        assert one.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)
    monkeypatch.setattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_KEEPALIVE, raising=False)
    with socket.socket() as other:
        own_port(other)
        assert not other.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)
        assert other.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)


def test_waiting_ends(tmp_path: Path) -> None:
    """Nothing waits where nothing is held."""
    start = time.monotonic()
    (tmp_path / "a").touch()
    replace_file(tmp_path / "a", tmp_path / "b")
    assert time.monotonic() - start < system.HELD_FOR
