"""Markup of an article's own format that says nothing to readers of another one."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from translate.model import Block, Group, Verbatim, VerbatimKind

_TAG = r"</?(?!(?:iframe|video|audio|object|embed|applet|canvas|svg|math|img)\b)[a-z][^<>]*>"
_COMMENT = r"<!--(?:(?!-->).)*-->"
_SCRIPT = r"<(?P<name>script|style)\b(?:(?!</(?P=name)).)*</(?P=name)\s*>"
_ATTRIBUTES = r"\{:?\s*[.#:][^{}]*\}"
_END = r"\{\{[<%]\s*/[^{}]*\}\}|\{%-?\s*end\w+\s*-?%\}"
_UNSEEN = {
    "html": re.compile(rf"(?:\s*(?:{_SCRIPT}|{_COMMENT}|{_TAG}))+\s*", re.DOTALL | re.IGNORECASE),
    "markdown": re.compile(rf"(?:\s*(?:{_ATTRIBUTES}|{_END}))+\s*"),
}
"""Tags around what is shown anyway, comments, scripts; attributes, the ends of shortcodes."""


_NAMES_OF_ENDS = re.compile(r"\{\{[<%]\s*/\s*([\w/.-]+)|\{%-?\s*end(\w+)")
_NAME = re.compile(r"\s*(?:\{\{[<%]\s*([\w/.-]+)[^{}]*\}\}|\{%-?\s*(\w+)[^{}]*%\})\s*")


def is_unseen(block: Verbatim, ended: Container[str] = ()) -> bool:
    """Return whether a block is markup in which there is nothing to be seen.

    Args:
        block: The block.
        ended: The names of the shortcodes of its article that have an end: what is between is shown
            anyway.
    """
    pattern = _UNSEEN.get(block.info) if block.kind is VerbatimKind.RAW else None
    if not pattern or pattern.fullmatch(block.text):
        return pattern is not None
    begins = _NAME.fullmatch(block.text) if block.info == "markdown" else None
    return bool(begins and (begins[1] or begins[2]) in ended)


def names_of_ended(blocks: Iterable[Block]) -> frozenset[str]:
    """Return the names of shortcodes and template tags that have an end among some blocks."""
    found: set[str] = set()
    for block in blocks:
        if isinstance(block, Group):
            found |= names_of_ended(block.children)
        elif isinstance(block, Verbatim) and block.info == "markdown":
            found.update(end[1] or end[2] for end in _NAMES_OF_ENDS.finditer(block.text))
    return frozenset(found)
