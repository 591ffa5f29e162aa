"""A problem as the one line that a user sees."""

from __future__ import annotations

import os
from pathlib import Path

from translate.errors import TranslateError


def error_line(error: TranslateError) -> str:
    """``error`` on one line; its place from the current folder, where it lies below."""
    line = " ".join(str(error).split())
    return "Error: " + line.removeprefix(f"{Path.cwd()}{os.sep}")
