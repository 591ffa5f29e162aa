"""Every problem that a user can fix, as one small tree.

::

    TranslateError            exit code 3
    ├── ReviewError           1   something is not reviewed, or a check has findings
    ├── UsageError            2   the command line or the settings ask for something impossible
    ├── InputError            4   an article, catalog or other file is not valid
    ├── ModelError            5   no model, or one that is broken or does not fit
    ├── ConflictError         6   a file changed since it was read, or another run holds the lock
    ├── StorageError          7   a disk that is full, a folder that is read-only
    └── PluginError           8   a part that another distribution added is broken

Each has a message (what is wrong), a place (a path, or ``path:line``) and a hint (what to do). Only
``cli/`` prints and exits. Any error that is not in this tree is a bug and keeps its traceback.
"""

from __future__ import annotations

from translate.message import Message, as_message


class TranslateError(Exception):
    """A problem that the user can fix.

    Args:
        message: What is wrong, one sentence without a full stop; with values, a `Message`.
        place: Where: a path, or ``path:line``; empty when it has no place.
        hint: What to do about it, one sentence without a full stop; may be empty.
    """

    exit_code = 3

    def __init__(self, message: str, place: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.hint = hint

    def __str__(self) -> str:
        """The error as the one line that a user sees: ``place: message; hint``."""
        return str(self.line)

    @property
    def line(self) -> Message:
        """The same line with its templates, for a user who reads another language."""
        template = "{place}: {message}" if self.place else "{message}"
        if self.hint:
            template += "; {hint}"
        parts = {"message": as_message(self.message), "hint": as_message(self.hint)}
        return Message(template, place=self.place, **parts)


class UsageError(TranslateError):
    """The command line or the settings ask for something impossible."""

    exit_code = 2


class ReviewError(TranslateError):
    """Something is not reviewed or has findings, and the user asked to refuse that."""

    exit_code = 1


class InputError(TranslateError):
    """An article, catalog or other input is not valid."""

    exit_code = 4


class ModelError(TranslateError):
    """There is no model, or it is broken or does not fit."""

    exit_code = 5


class ConflictError(TranslateError):
    """A file changed since it was read, or is a person's; or another run holds the lock."""

    exit_code = 6


class StorageError(TranslateError):
    """A disk is full, or a folder is not writable."""

    exit_code = 7


class PluginError(TranslateError):
    """A check, format or reader that another distribution added is broken."""

    exit_code = 8
