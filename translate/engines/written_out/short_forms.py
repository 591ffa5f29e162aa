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

_DATA = Path(__file__).parents[1] / "data" / "short-forms.txt"
_CAPITALS = re.compile(r"[A-ZĐ]{2}|[A-ZĐ]h[A-Z]|Cty|T\.Ư|(?<![\w.])(?:[QPHXqphx]|T[pxt])\.")
"""Without this a sentence has no short form."""
_NEEDS = {"…": str.isupper, "1": str.isdigit}
"""What has to follow a short form, by its sign in the list."""
_IN_ADDRESS = (
    r"(?:(?<=[,(–-]\s)|(?<=[,(])"
    r"|(?<=\bở\s)|(?<=\btại\s)|(?<=\bthuộc\s)|(?<=\ban\s)|(?<=\bUBND\s)|(?<=\btừ\s)|(?<=\bđến\s)"
    r"|(?<=\bvề\s)|(?<=\bqua\s)|(?<=\bvà\s)|(?<=\bngụ\s)|(?<=\btrú\s)|(?<=\bquê\s)|(?<=\btrên\s))"
)
"""What stands before a place; elsewhere a letter and a stop are an initial: ``H. Vân``."""
_OWN_NAME = ("HCM", "Hồ Chí Minh")
"""A city that models know by its short form: ``TP.HCM``."""


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
        if f"{found[0]}." in _entries() and text.startswith(".", found.end()):
            continue  # see below
        end = found.end() + (sign == "…" and text.startswith(". ", found.end()))
        follows = text[end + 1 : end + 2]
        explains = text[found.start() - 1 : found.start()] == "(" and text[end : end + 1] == ")"
        if found[0] in kept or explains or (sign and not _NEEDS[sign](follows)):
            continue
        begins = not text[: found.start()].strip(' "“‘(-–—•*')
        yield Edit(found.start(), end, words[0].upper() + words[1:] if begins else words)
    for found in _address().finditer(text):
        short, follows = found[0].strip(), text[found.end()]
        named = (follows.isupper() or follows.isdigit()) and short not in kept
        if named and not text.startswith(_OWN_NAME, found.end()):
            yield Edit(*found.span(), f"{_entries()[short][1]} ")


@cache
def _entries() -> dict[str, tuple[str, str]]:
    """The sign for what has to follow each short form, and its words."""
    found = {}
    for entry in read(_DATA):
        forms, _, words = entry.partition(": ")
        for form in forms.split(" | "):
            short, sign = (form[:-2], form[-1]) if form[-2:] in (" …", " 1") else (form, "")
            found[short] = sign, words
    return found


@cache
def _pattern() -> re.Pattern[str]:
    forms = (form for form in _entries() if not form.endswith("."))
    choices = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return re.compile(rf"(?<![\w&/.-])(?:{choices})(?![\w&/]|[.-]\w)")


@cache
def _address() -> re.Pattern[str]:
    """Finds a short form with a stop before a number, or in an address before a name."""
    forms = (form for form in _entries() if form.endswith("."))
    choices = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    long = "|".join(re.escape(form) for form in _entries() if form in ("TP.", "TX.", "TT."))
    name = r"(?=[^\W\d_])"
    return re.compile(
        rf"(?<![\w.])(?:{choices})\s?(?=\d{{1,2}}(?!\d))|(?<![\w.])(?:{long})\s?{name}"
        rf"|{_IN_ADDRESS}(?:{choices})\s?{name}"
    )
