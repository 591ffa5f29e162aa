"""The command ``translate``, and ``python -m translate``: a signal ends it with one line, always.

Signals are handled before anything of ours is imported: the imports of a command take half a
second, in which Ctrl-C would show where in them it came.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from types import FrameType
from typing import NoReturn

_STOPPED = "Stopped. What was done is saved; the next run goes on from there."
_ECHO = 0.5
"""Seconds in which another signal is the first one's echo: some programs signal a process and then
its whole group."""
_STOPPING = [
    number
    for name in ("SIGINT", "SIGTERM", "SIGBREAK")
    if (number := getattr(signal, name, None)) is not None
]
"""Ctrl-C, what a system sends to stop a program, and Ctrl-Break of Windows."""
_received: list[tuple[int, float]] = []
"""The first signal and when it came."""


def main() -> None:
    """Run the command line; exit with 128 and the number of the signal that stopped it."""
    _handle_signals()
    code: object = 1
    try:
        from translate.cli import main as run_command  # noqa: PLC0415 - see the module

        run_command()
        code = 0
    except SystemExit as stop:
        code = stop.code
    except BaseException:
        # what is raised while an interrupt is on its way may be any library's error
        if not _received:
            raise
        _report()
    finally:
        for number in _STOPPING:
            if signal.getsignal(number) is _stop:
                signal.signal(number, signal.SIG_DFL)  # Python's own end would show it otherwise
    if _received:
        _leave(128 + _received[0][0])
    sys.exit(code)  # type: ignore[arg-type] # as it came


def _handle_signals() -> None:
    for number in _STOPPING:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as the shell of a script may ask
            signal.signal(number, _stop)
    sys.unraisablehook = _unraisable


def _stop(number: int, _: FrameType | None) -> None:
    """Interrupt what is at work, so that it cleans up; a second signal ends the process at once."""
    now = time.monotonic()
    if not _received:
        _received.append((number, now))
        raise KeyboardInterrupt
    if now - _received[0][1] > _ECHO:
        os._exit(128 + number)


def _unraisable(what: sys.UnraisableHookArgs) -> None:
    """End the process where an interrupt came in a place that nothing can be raised from."""
    if _received and isinstance(what.exc_value, KeyboardInterrupt):
        _report()
        os._exit(128 + _received[0][0])
    sys.__unraisablehook__(what)


def _leave(code: int) -> NoReturn:
    """End the process with this code: all has been cleaned up by now.

    Not by `sys.exit`: where the interrupt came while Python executed a text, as `dataclass` does in
    an import, Python would end itself by SIGINT, whichever signal it was.
    """
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


def _report() -> None:
    with contextlib.suppress(OSError):
        os.write(2, f"{_STOPPED}\n".encode())


if __name__ == "__main__":
    main()
