"""The files that settings stand in: what a file says, and at which line."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from translate.errors import InputError
from translate.io import is_file, read_text
from translate.message import Message

FILES = ("translate.toml", "pyproject.toml")
"""Where settings may stand, the first that has some."""
_OF_OTHERS = "pyproject.toml"
_OURS = re.compile(r"\s*\[\s*tool\s*\.\s*translate\b")
_AT_LINE = re.compile(r"at line (\d+)")


def settings_table(path: Path) -> dict[str, Any] | None:
    """Return the settings in ``path`` as they stand there; None when there are none for us.

    Raises:
        InputError: The file is not TOML, or cannot be read.
    """
    if not is_file(path):
        return None
    text = read_text(path)
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # numbers of 5,000 digits, lists in lists
        reason = " ".join(str(error).split())
        place = f"{path}{_line_of(reason, text)}"
        raise InputError(Message("is not valid TOML: {reason}", reason=reason), place) from error
    if path.name != _OF_OTHERS:
        return data
    tool = data.get("tool")
    table = tool.get("translate") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def setting_place(path: Path, *keys: str) -> str:
    """Return where in a file the first of these settings that stands in it does, ``path:line``.

    For one without a line of its own, it is the first line of the table, or of the file.
    """
    lines = list(enumerate(read_text(path).splitlines(), 1))
    first = 1
    if path.name == _OF_OTHERS:
        first = next((at for at, line in lines if _OURS.match(line)), 1)
    before = r"\s*(?:\[{1,2}\s*)?(?:(?:tool\s*\.\s*)?translate\s*\.\s*)?"
    for key in keys:
        pattern = re.compile(rf"{before}([\"']?){re.escape(key)}\1\s*[=.\]]")
        if found := [at for at, line in lines if at >= first and pattern.match(line)]:
            return f"{path}:{found[0]}"
    return f"{path}:{first}"


def place_in(folder: Path, key: str, value: str | tuple[str, ...]) -> str:
    """Return where a project's settings give ``key`` this value; empty if they do not.

    Args:
        folder: The project's.
        key: The setting, as it is called in the file.
        value: As `Settings` has it, which need not come from the file.
    """
    for path in (folder / name for name in FILES):
        table = settings_table(path)
        if table is not None:
            there = table.get(key)
            same = (tuple(there) if isinstance(there, list) else there) == value
            return setting_place(path, key) if same else ""
    return ""


def _line_of(reason: str, text: str) -> str:
    """The line that Python's reader of TOML names, as the end of a place; it need not name one."""
    if "at end of document" in reason:
        return f":{max(1, len(text.splitlines()))}"
    found = _AT_LINE.search(reason)
    return f":{found[1]}" if found else ""
