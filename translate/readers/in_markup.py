"""What markup that stays as it is says to a reader: no edition has it in another language."""

from __future__ import annotations

import re

from translate.model import Taken, TakenFor
from translate.text.folding import fold_spaces

_UNSEEN = re.compile(r"<!--|\{\{|\{%|<(?:script|style)\b", re.IGNORECASE)
"""Begins what is no text."""
_ENDS = {"<!--": "-->", "{{": "}}", "{%": "%}", "<script": "</script", "<style": "</style"}
_TAG = re.compile(r"<[^<>]*>")
_SAID = re.compile(
    r"""[\s-](?:alt|title|caption|label|desc|description|summary|text|attr)\s*=\s*"""
    r"""(?:"([^"]*)"|'([^']*)')""",
    re.IGNORECASE,
)
"""Attributes, of elements and of shortcodes, that are words."""
_ABBREVIATION = re.compile(r"\*\[[^\[\]]+\]:(.*)")
_SHOWN = 200
"""Characters that are kept for a person to look at."""


def taken_of(markup: str, line: int, *, is_html: bool) -> list[Taken]:
    """Return what a person should know of markup that stays: its words; none where it has none.

    Args:
        markup: An element such as a video, a shortcode.
        line: Where it begins in the file.
        is_html: Whether it is HTML, in which text that is in no tag is shown.
    """
    said = [next(filter(None, one.groups()), "") for one in _SAID.finditer(markup)]
    if is_html:
        said.append(_TAG.sub(" ", _seen(markup)))
    else:
        said += _ABBREVIATION.findall(markup)
    words = fold_spaces(" ".join(one for one in said if any(map(str.isalpha, one))))
    return [Taken(TakenFor.COPIED, line, words[:_SHOWN])] if words else []


def _seen(markup: str) -> str:
    """Markup without comments, scripts and templates; one search for each end that is not there."""
    small = markup.lower()
    if len(small) != len(markup):
        small = markup
    kept, at, absent = [], 0, set()
    for found in _UNSEEN.finditer(markup):
        end = _ENDS[found[0].lower()]
        if found.start() < at or end in absent:
            continue
        closing = small.find(end, found.end())
        if closing < 0:
            absent.add(end)
            continue
        kept.append(markup[at : found.start()])
        at = closing + len(end) if end[0] != "<" else closing
    return " ".join((*kept, markup[at:]))
