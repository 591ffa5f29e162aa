"""A problem as the one line that a user sees."""

from __future__ import annotations

import os
from pathlib import Path

from translate.cli.colour import styled
from translate.cli.language import spoken
from translate.errors import TranslateError
from translate.message import Message


def error_line(error: TranslateError) -> str:
    """Return ``error`` on one line, with its place relative to the current folder if inside it."""
    line = shown_path(" ".join(spoken(error.line).split()))
    mark = spoken(Message("Error: {message}", message="")).rstrip()
    return f"{styled(mark, 'bad')} {line}"


def shown_path(text: str) -> str:
    """Return ``text``, which begins with a path, with that relative to the current folder."""
    try:
        here = f"{Path.cwd()}{os.sep}"
    except OSError:  # somebody removed the folder under us
        here = ""
    return text.removeprefix(here)
