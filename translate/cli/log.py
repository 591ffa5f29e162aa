"""The log of a command: warnings and, with ``-v``, steps on standard error; a file, if asked for.

At its default level a file gets no text of an article: of messages with values, it has only those
values that never hold any.
"""

from __future__ import annotations

import logging
import platform
import traceback
from pathlib import Path

from translate import __version__
from translate.cli.terminal import say
from translate.errors import StorageError, TranslateError
from translate.message import Message, as_message

_log = logging.getLogger(__name__)
_OURS = logging.getLogger("translate")
_OURS.addHandler(logging.NullHandler())  # without another one, Python would print errors itself
_LINE = "%(asctime)s %(levelname)s %(message)s"
_TIME = "%Y-%m-%dT%H:%M:%S%z"
_SAFE = {"count", "distribution", "kind", "owner", "path", "place", "reason", "seconds", "step"}
"""Fields of messages that hold names, figures and places, and no text of an article."""
_REPORTED = "translate.io"
"""Whose lines a report has as well: which files were written."""


def start_log(verbosity: int, file: Path | None) -> None:
    """Let the log begin, in place of an earlier one.

    Args:
        verbosity: 0 prints warnings, 1 also steps and their times, 2 everything.
        file: Where lines with time and level are appended; None: nowhere.

    Raises:
        StorageError: The file cannot be written.
    """
    for handler in _OURS.handlers[:]:
        if isinstance(handler, _Terminal | _File):
            _OURS.removeHandler(handler)
            handler.close()
    levels = [logging.WARNING, logging.INFO, logging.DEBUG]
    terminal = _Terminal(levels[min(verbosity, 2)])
    handlers: list[logging.Handler] = [terminal]
    if file:
        handlers.append(_opened(file, levels[2 if verbosity > 1 else 1]))
    for handler in handlers:
        _OURS.addHandler(handler)
    _OURS.setLevel(min(handler.level for handler in handlers))


def log_begin(command: str) -> None:
    """Log which command begins, and with what program; its arguments may be text of articles."""
    system = f"songngu {__version__}, Python {platform.python_version()}, {platform.platform()}"
    _log.debug("%s (%s)", command, system)


def log_problem(error: TranslateError) -> None:
    """Log a problem that is printed."""
    place = error.place or "-"
    kind, text = type(error).__name__, as_message(error.message)
    template = "{kind}: {place}: {text}"
    _log.error(Message(template, kind=kind, place=place, text=text), extra={"printed": True})


def log_crash(error: BaseException) -> None:
    """Log an error that is a mistake of the program: where it came from, and what it says."""
    lines = "".join(traceback.format_tb(error.__traceback__))
    kind, text = type(error).__name__, str(error)
    template = "a mistake of the program, {kind}: {text}\n{path}"
    message = Message(template, kind=kind, text=text, path=lines)
    _log.critical(message, extra={"printed": True})


class _Terminal(logging.Handler):
    """Prints what is logged to standard error, but for what is printed anyway."""

    def emit(self, record: logging.LogRecord) -> None:
        detailed = self.level <= logging.DEBUG
        if hasattr(record, "printed") or (record.name.startswith(_REPORTED) and not detailed):
            return
        warns = record.levelno >= logging.WARNING
        text = record.msg if isinstance(record.msg, Message) else as_message(record.getMessage())
        say(Message("Warning: {text}", text=text) if warns else text, err=True)


class _File(logging.FileHandler):
    """Appends lines to a file; one that fails is reported once."""

    def format(self, record: logging.LogRecord) -> str:
        if isinstance(record.msg, Message) and self.level > logging.DEBUG:
            record = logging.makeLogRecord({**vars(record), "msg": _without_texts(record.msg)})
        return super().format(record)

    def handleError(self, _: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        _OURS.removeHandler(self)
        say(Message("Warning: cannot write the log {path}", path=self.baseFilename), err=True)


def _opened(file: Path, level: int) -> _File:
    try:
        handler = _File(file, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = "name a file in a folder that can be written"
        raise StorageError(
            Message("cannot write the log: {reason}", reason=reason), str(file), hint
        ) from error
    handler.setLevel(level)
    handler.setFormatter(logging.Formatter(_LINE, _TIME))
    return handler


def _without_texts(message: Message) -> str:
    """Return ``message`` with the fields as they are that may hold text of an article."""
    values = {
        name: _without_texts(value) if isinstance(value, Message) else value
        for name, value in message.values.items()
        if name in _SAFE or isinstance(value, Message | int | float)
    }
    return message.template.format_map(_Fields(values))


class _Fields(dict[str, object]):
    """The values that may be shown; a missing one is its name."""

    def __missing__(self, name: str) -> _Unfilled:
        return _Unfilled(f"{{{name}}}")


class _Unfilled(str):
    """The name of a field in place of its value, whatever format and conversion it was to have."""

    def __format__(self, _: str) -> str:
        return str(self)

    def __repr__(self) -> str:
        return str(self)
