"""Other words in the attributes of HTML tags that stand in a Markdown document."""

from __future__ import annotations

import re
from html import escape

_STATED = {
    name: re.compile(rf"""\s{name}\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)""", re.IGNORECASE)
    for name in ("alt", "title")
}
"""Finds an attribute in a tag."""


def with_alt(tag: str, words: str) -> str:
    """Return the tag of an image with other words for what it shows."""
    return _with(tag, "alt", words)


def with_title(tag: str, title: str) -> str:
    """Return a tag that says something else when it is pointed at, if it says anything."""
    return _with(tag, "title", title) if title else tag


def _with(tag: str, name: str, value: str) -> str:
    """The tag with another value for an attribute that it has."""
    found = _STATED[name].search(tag)
    return f'{tag[: found.start()]} {name}="{escape(value)}"{tag[found.end() :]}' if found else tag
