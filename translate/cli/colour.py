"""Colour in what is printed on a terminal: states, how serious a finding is, and its place.

Text is marked first, and painted or stripped of its marks when it is printed: only then is it known
where to. The marks hold a number of this process, so that no text of others can have them.

``NO_COLOR`` (https://no-color.org) turns colour off, ``FORCE_COLOR`` and ``CLICOLOR_FORCE`` turn it
on wherever the output goes, ``CLICOLOR=0`` and ``TERM=dumb`` turn it off on terminals
(https://bixense.com/clicolors); the first of these counts that is set.
"""

from __future__ import annotations

import os
import re
import secrets
from typing import Any, TextIO

import click

from translate.model import Severity, State

_STYLES: dict[str, dict[str, Any]] = {
    "bad": {"fg": "red", "bold": True},
    "doubtful": {"fg": "yellow"},
    "good": {"fg": "green"},
    "informing": {"fg": "cyan"},
    "changed": {"fg": "magenta"},
    "heading": {"bold": True},
}
_SEVERITIES = {Severity.ERROR: "bad", Severity.WARNING: "doubtful", Severity.INFO: "informing"}
_STATES = {
    State.UNTRANSLATED: "bad",
    State.DRAFT: "doubtful",
    State.EDITED_DRAFT: "doubtful",
    State.SOURCE_CHANGED: "changed",
    State.REVIEWED_AS_DRAFTED: "good",
    State.REVIEWED: "good",
}
_NUMBER = secrets.token_hex(8)
_BEGIN, _END = f"\ufdd0{_NUMBER}", f"\ufdd1{_NUMBER}"
_MARKED = re.compile(rf"{_BEGIN}(\w+) (.*?){_END}", re.DOTALL)


def styled(text: str, style: str) -> str:
    """Return ``text`` marked to be in a style of `_STYLES`."""
    return f"{_BEGIN}{style} {text}{_END}" if text else text


def in_severity(text: str, severity: Severity) -> str:
    """Return ``text`` marked with the colour of how serious a finding is."""
    return styled(text, _SEVERITIES[severity])


def in_state(text: str, state: State) -> str:
    """Return ``text`` marked with the colour of how far a sentence has come."""
    return styled(text, _STATES[state])


def painted(text: str, stream: TextIO) -> str:
    """Return ``text`` with its marks as colours where ``stream`` has them, else without."""
    if not uses_colour(stream):
        return plain(text)
    return _MARKED.sub(lambda found: click.style(found[2], **_STYLES[found[1]]), text)


def plain(text: str) -> str:
    """Return ``text`` without its marks."""
    return _MARKED.sub(r"\2", text)


def uses_colour(stream: TextIO) -> bool:
    """Return whether what goes to ``stream`` is to be in colour."""
    if os.environ.get("NO_COLOR"):
        return False
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        if value := os.environ.get(name):
            return value != "0"
    if os.environ.get("CLICOLOR") == "0" or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()
