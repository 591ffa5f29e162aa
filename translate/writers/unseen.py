"""Markup of an article's own format that says nothing to readers of another one."""

from __future__ import annotations

import re

from translate.model import Verbatim, VerbatimKind

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


def is_unseen(block: Verbatim) -> bool:
    """Return whether a block is markup in which there is nothing to be seen."""
    pattern = _UNSEEN.get(block.info) if block.kind is VerbatimKind.RAW else None
    return bool(pattern and pattern.fullmatch(block.text))
