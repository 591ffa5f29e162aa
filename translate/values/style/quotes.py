"""Quotation marks and apostrophes: curly or straight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.values.style.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile("[\"'“”„‟«»‘’‚‛]")
_STRAIGHT = {**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛", "'")}
_OPENING = dict.fromkeys("“„‟«", "“") | dict.fromkeys("‘‚‛", "‘")
_CLOSING = dict.fromkeys("”»", "”") | {"’": "’"}
_BEFORE_WORDS = re.compile(r"[\s(\[{<—–/“‘\"'-]?")
"""What may stand before an opening mark; nothing may, too."""
_ELIDED = re.compile(r"['’‘](?:\d0s|tis|twas|em|cause|til)(?!\w)", re.IGNORECASE)
"""Words whose beginning is left out: '90s, 'til."""
_END_OF_QUOTE = re.compile(r"['’](?!\w)")


def straight(text: str) -> list[Edit]:
    """Propose straight marks for curly ones."""
    marks = _MARK.finditer(text)
    return [Edit(*mark.span(), _STRAIGHT[mark[0]]) for mark in marks if mark[0] in _STRAIGHT]


def curly(text: str) -> list[Edit]:
    """Propose curly marks for straight ones and for those of other languages.

    Straight marks after a numeral that close nothing are feet and inches, and stay.
    """
    return [Edit(*mark.span(), new) for mark, new in _curled(text) if new != mark[0]]


def _curled(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each mark with its curly form."""
    opened = {"“": False, "‘": False}
    for mark in _MARK.finditer(text):
        new = _elided(text, mark) or _directed(mark[0]) or _guessed(text, mark, opened)
        if new in opened:
            opened[new] = True
        elif new == "”" or (new == "’" and not _within_word(text, mark)):
            opened["“" if new == "”" else "‘"] = False
        yield mark, new


def _elided(text: str, mark: re.Match[str]) -> str:
    return "’" if _ELIDED.match(text, mark.start()) else ""


def _directed(mark: str) -> str:
    """The curly form of a mark that says itself which way it looks."""
    return _OPENING.get(mark) or _CLOSING.get(mark, "")


def _guessed(text: str, mark: re.Match[str], opened: dict[str, bool]) -> str:
    """The curly form of a straight mark, by what stands around it."""
    opening, closing = ("“", "”") if mark[0] == '"' else ("‘", "’")
    before, after = text[: mark.start()][-1:], text[mark.end() : mark.end() + 1]
    if before.isdigit() and not opened[opening] and not after.isalpha():
        return mark[0]
    begins = bool(_BEFORE_WORDS.fullmatch(before)) and bool(after.strip())
    if begins and opening == "‘":
        begins = bool(_END_OF_QUOTE.search(text, mark.end()))  # else it is an apostrophe
    return opening if begins and not (opened[opening] and before == "") else closing


def _within_word(text: str, mark: re.Match[str]) -> bool:
    return text[mark.end() : mark.end() + 1].isalnum()
