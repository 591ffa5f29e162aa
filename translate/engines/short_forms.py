"""Write out short forms that newspapers use and models have hardly read: ``CSGT``, ``UBND``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translate.text.word_list import read
from translate.values.style.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_DATA = Path(__file__).parent / "data" / "short-forms.txt"
_CAPITALS = re.compile(r"[A-ZĐ]{2}|Cty")
"""Without this a sentence has no short form."""
_NEEDS = {"…": str.isupper, "1": str.isdigit}
"""What has to follow a short form, by its sign in the list."""


def written_out(text: str, kept: Collection[str] = ()) -> Iterator[Edit]:
    """Propose the words for which the short forms of a Vietnamese sentence stand.

    One in a bracket explains the words before it, and stays.

    Args:
        text: The sentence, NFC.
        kept: Short forms that stay, as those that a glossary has.
    """
    if not _CAPITALS.search(text):
        return
    for found in _pattern().finditer(text):
        sign, words = _entries()[found[0]]
        next_letter = text[found.end() + 1 : found.end() + 2]
        if found[0] in kept or (sign and not _NEEDS[sign](next_letter)):
            continue
        begins = not text[: found.start()].strip(' "“‘(-–—•*')
        yield Edit(*found.span(), words[0].upper() + words[1:] if begins else words)


@cache
def _entries() -> dict[str, tuple[str, str]]:
    """The sign for what has to follow each short form, and its words."""
    found = {}
    for entry in read(_DATA):
        forms, _, words = entry.partition(": ")
        for form in forms.split(" | "):
            short, sign = (form[:-2], form[-1]) if form[-2:-1] == " " else (form, "")
            found[short] = sign, words
    return found


@cache
def _pattern() -> re.Pattern[str]:
    choices = "|".join(map(re.escape, sorted(_entries(), key=len, reverse=True)))
    return re.compile(rf"(?<![\w&(/.-])(?:{choices})(?![\w&/]|[.-]\w)")
