"""Restore tags that a word processor or a keyboard has respelt: ``<A1>``, ``< a1 >``."""

from __future__ import annotations

import re
from re import Match

from translate.tags.by_form import marks_by_form
from translate.tags.letters import MEANINGS, STANDALONE, name_of

_NEARLY = re.compile(
    r"(?:[<＜‹〈]|&lt;)[ \u00a0]?(?P<close>/?)[ \u00a0]?(?P<letter>[a-zA-Z])[ \u00a0]?"
    r"(?P<number>[1-9][0-9]*)[ \u00a0]?(?P<alone>/?)[ \u00a0]?(?:[>＞›〉]|&gt;)"
)


def tidied(text: str, source: str) -> str:
    """Return a translation with the tags of its sentence in their proper form.

    Args:
        text: The translation.
        source: The sentence with its tags; what has the form of other tags is left as it is, and
            so is what stands there to the letter.
    """
    names = {name_of(mark) for mark in marks_by_form(source)}
    if not names:
        return text

    def proper(match: Match[str]) -> str:
        letter = match["letter"].lower()
        name = letter + match["number"]
        if name not in names or match[0] in source:
            return match[0]
        if MEANINGS[letter] in STANDALONE:
            return f"<{name}/>" if not match["close"] else match[0]
        return f"<{match['close']}{name}{match['alone']}>"

    return _NEARLY.sub(proper, text)
