"""Elements of HTML whose content a site reads as Markdown: ``<div markdown>``.

https://python-markdown.github.io/extensions/md_in_html/,
https://kramdown.gettalong.org/syntax.html#html-blocks
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARKDOWN = re.compile(
    r"\smarkdown(?:=(?:\"(?:1|block|span)\"|'(?:1|block|span)'|1|block|span))?(?=[\s>])"
)
_OPENING = re.compile(r"[ \t]*<(?P<name>[a-zA-Z][\w-]*)(?:\s[^<>]*)?>\s*")
_CLOSING = re.compile(r"[ \t]*</(?P<name>[a-zA-Z][\w-]*)\s*>\s*")


def ends_of_elements(lines: Sequence[str]) -> dict[int, int]:
    """Return the lines that end elements with Markdown in them, by those that begin them.

    Args:
        lines: Those of a document. A tag counts that is alone in its line.
    """
    ends: dict[int, int] = {}
    begun: dict[str, list[tuple[int, bool]]] = {}
    for number, text in enumerate(lines):
        if opening := _OPENING.fullmatch(text):
            is_markdown = bool(_MARKDOWN.search(text)) and not text.startswith(("    ", "\t"))
            begun.setdefault(opening["name"].lower(), []).append((number, is_markdown))
        elif closing := _CLOSING.fullmatch(text):
            waiting = begun.get(closing["name"].lower())
            if waiting:
                start, is_markdown = waiting.pop()
                if is_markdown:
                    ends[start] = number
    return ends
