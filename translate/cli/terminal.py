"""Print text: control characters are escaped, and a write that fails is reported as an error."""

from __future__ import annotations

import codecs
import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from typing import TextIO

from translate.cli.colour import painted
from translate.cli.language import spoken
from translate.errors import StorageError, UsageError
from translate.message import Message
from translate.text.characters.forbidden import visible

_before: list[Callable[[], None]] = []
"""What is to be done before anything is printed: bars of progress end."""


def is_completing() -> bool:
    """Whether a shell asks what may follow in a line: click takes a variable of such a name so."""
    return any(name.startswith("_") and name.endswith("_COMPLETE") for name in os.environ)


def before_printing(end: Callable[[], None]) -> None:
    """Let ``end`` be called, once, before the next text is printed."""
    _before.append(end)


def _end_bars() -> None:
    while _before:
        _before.pop()()


def say(text: str, *, err: bool = False) -> None:
    """Print ``text`` and a line end; what would act on a terminal is shown as text.

    Args:
        text: What to print, of one or many lines, or JSON; a `Message` in the interface's language.
        err: Print to standard error, where a failure is passed over: there is nowhere to report it.

    Raises:
        StorageError: Standard output is a file on a full disk, or fails otherwise.
        BrokenPipeError: Whoever reads standard output has gone.
    """
    stream = sys.stderr if err else sys.stdout
    if stream is None:  # the program was started without one
        return
    try:
        shown = spoken(text) if isinstance(text, Message) else text
        _end_bars()
        _write(stream, painted(f"{visible(shown)}\n", stream))
    except OSError as error:
        silence(stream)
        if not err:
            _fail(error)


def say_data(data: bytes) -> None:
    """Print the bytes of a file: as they are, but on a terminal as `say` does.

    Raises:
        StorageError: Standard output is a file on a full disk, or fails otherwise.
        BrokenPipeError: Whoever reads standard output has gone.
    """
    if sys.stdout is None:
        return
    _end_bars()
    try:
        if sys.stdout.isatty() or not hasattr(sys.stdout, "buffer"):
            _write(sys.stdout, visible(data.decode("utf-8", "replace")))
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
    except OSError as error:
        silence(sys.stdout)
        _fail(error)


def prefer_utf_8() -> None:
    r"""Let what goes into a file or to another program be UTF-8, whatever the system's habit.

    Windows has another encoding there, such as cp1252, which lacks most Vietnamese letters. A
    terminal keeps its own; what it lacks is shown as ``\u1ec7``.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper) or codecs.lookup(stream.encoding).name == "utf-8":
            continue
        if stream.isatty():
            stream.reconfigure(errors="backslashreplace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def refuse_other_encodings(arguments: Sequence[str]) -> None:
    """Refuse an argument that is not UTF-8, unless it is the path of a file.

    Raises:
        UsageError: There is one.
    """
    for argument in arguments:
        try:
            argument.encode()
        except UnicodeEncodeError as error:
            if not os.path.lexists(argument):
                shown = os.fsencode(argument).decode("utf-8", "backslashreplace")
                hint = "type it in a terminal that is set to UTF-8, or name a file"
                raise UsageError(
                    Message("an argument is not UTF-8: {shown}", shown=shown), hint=hint
                ) from error


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()


def silence(stream: TextIO) -> None:
    """Let nothing more be written: Python writes what is left at its end, and would fail again.

    Args:
        stream: Standard output or standard error.
    """
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _fail(error: OSError) -> None:
    if isinstance(error, BrokenPipeError):
        raise error
    reason = (error.strerror or str(error)).lower()
    hint = "free some space, or print elsewhere"
    raise StorageError(
        Message("cannot print: {reason}", reason=reason), "standard output", hint
    ) from error
