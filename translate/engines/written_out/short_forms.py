"""Write out short forms that newspapers use and models have hardly read: ``CSGT``, ``UBND``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translate.text.capitals import capitalised
from translate.text.word_list import read
from translate.values.names.syllables import is_syllable
from translate.values.style.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATA = Path(__file__).parents[1] / "data" / "short-forms.txt"
_CAPITALS = re.compile(r"[A-ZĐ]{2}|[A-ZĐ]h[A-Z]|Cty|T\.Ư|(?<![\w.])(?:[QPHXqphx]|T[px])\.")
"""Without this a sentence has no short form."""
_FIRST_WORD = re.compile(r"\s?([^\W\d_]+)")
_YEAR = re.compile(r"\s(?:19|20)\d\d(?!\d)")
_TITLES = ("HLV", "NSND", "NSƯT")
"""A full stop may go with these before a name."""
_MEETINGS = ("Đảng", "Đoàn", "Công")
"""After ĐH they make it a congress."""
_SHARE = re.compile(r"(?:cổ phiếu|mã|coin|tàu|vé)\s\Z", re.IGNORECASE)
"""Before three capitals: shares of a company, or a railway's train."""
_IN_ADDRESS = re.compile(
    r"(?<!\w)(?:ở|tại|thuộc|công an|UBND|ngụ|trú|quê)\s\Z|[,(]\s?\Z", re.IGNORECASE
)
_OF_ADDRESS = re.compile(
    r"(?<!\w)(?:số \d|đường|phố|ngõ|ngách|hẻm|thôn|xóm|ấp|khu phố|xã|phường|quận|huyện|thị trấn"
    r"|địa chỉ|[QPHXqphx]\.)(?!\w)|\d[A-Z]? [A-ZĐ]",
)
"""What stands before a place; elsewhere a letter and a stop are an initial: ``H. Vân``."""
_AND = re.compile(r"(?<!\w)(?:và|từ|đến|về|qua)\s\Z")
_NEAR = 40
"""Characters before a comma in which another part of an address stands."""
_OFFICES = ("Giám", "Chủ", "Tổng", "Trưởng", "Hiệu", "Viện", "Bí")
"""After ``P.`` they make it a deputy."""
_OWN_NAME = ("HCM", "Hồ Chí Minh")
"""A city that models know by its short form: ``TP.HCM``."""


def written_out(text: str) -> Iterator[Edit]:
    """Propose the words for which the short forms of a Vietnamese sentence stand.

    One in a bracket explains the words before it, and stays.

    Args:
        text: The sentence, NFC.
    """
    if not _CAPITALS.search(text):
        return
    for found in _pattern().finditer(text):
        sign, words = _entries()[found[0]]
        end = found.end()
        if f"{found[0]}." in _entries() and text.startswith(".", end):
            continue  # see below
        opened = text[found.start() - 1 : found.start()] == "("
        explains = opened and text[end : end + 1] == ")"
        if (sign == "…" or found[0] in _TITLES) and _has_stop(text, end):
            end += 1
        if explains or not _fits(found[0], text, end) or _SHARE.search(text, 0, found.start()):
            continue
        yield Edit(found.start(), end, _with_case(words, text, found.start()))
    for found in _address().finditer(text):
        if _is_place(text, found):
            words = _with_case(_entries()[found[0].strip()][1], text, found.start())
            yield Edit(*found.span(), f"{words} ")


def is_short_form(text: str) -> bool:
    """Whether ``text`` is a form of the list."""
    return text in _entries()


def _has_stop(text: str, end: int) -> bool:
    """Whether a full stop goes with a short form: ``PGS. Lê A``, ``HLV. Popov``."""
    return text.startswith(". ", end) and text[end + 2 : end + 3].isupper()


def _fits(form: str, text: str, end: int) -> bool:
    """Whether what the list asks for follows a short form."""
    sign, _ = _entries()[form]
    if sign == "1":
        return text[end + 1 : end + 2].isdigit()
    if sign == "y":
        return bool(_YEAR.match(text, end))
    if sign != "…":
        return True
    word = _FIRST_WORD.match(text, end)
    if not word or not word[1].istitle() or len(word[1]) == 1:
        return False
    return is_syllable(word[1]) and not (form == "ĐH" and word[1] in _MEETINGS)


def _is_place(text: str, found: re.Match[str]) -> bool:
    """Whether what looks like a part of an address is one: ``Q.1``, ``ở h. Đồng Phú``."""
    short, word = found[0].strip(), _FIRST_WORD.match(text, found.end())
    introduced = _is_introduced(text, found.start(), short)
    if word is None:
        return introduced or found[0] == short
    if text.startswith(_OWN_NAME, found.end()) or not word[1].istitle():
        return False
    named = is_syllable(word[1]) and word[1] not in _OFFICES
    return named and (introduced or len(short) > len("Q."))


def _is_introduced(text: str, start: int, short: str) -> bool:
    """Whether what stands before a short form leads to a place, as another part of an address."""
    before = _IN_ADDRESS.search(text, 0, start)
    if before is None:  # initials have capitals
        return short in ("q.", "p.", "h.") and _AND.search(text, 0, start) is not None
    if before[0][0] not in ",(":
        return True
    near = text[max(before.start() - _NEAR, 0) : before.start()]
    return _OF_ADDRESS.search(near) is not None


def _with_case(words: str, text: str, start: int) -> str:
    """With a capital where a sentence begins."""
    before = text[:start].strip(' "“‘(-–—•*')
    return words if before else capitalised(words)


@cache
def _entries() -> dict[str, tuple[str, str]]:
    """The sign for what has to follow each short form, and its words."""
    found = {}
    for entry in read(_DATA):
        forms, _, words = entry.partition(": ")
        for form in forms.split(" | "):
            short, sign = (form[:-2], form[-1]) if form[-2:] in (" …", " 1", " y") else (form, "")
            found[short] = sign, words
    return found


@cache
def _pattern() -> re.Pattern[str]:
    forms = (form for form in _entries() if not form.endswith("."))
    choices = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return re.compile(rf"(?<![\w&/.-])(?:{choices})(?![\w&/]|[.-]\w)")


@cache
def _address() -> re.Pattern[str]:
    """Finds a short form with a stop before a number of a district, or before a name."""
    choices = "|".join(re.escape(form) for form in _entries() if form.endswith("."))
    number = r"\d{1,2}(?!\d|[.,:/]\d|\s(?:tuổi|năm|tháng|lần|con|người|giờ|phút))"
    return re.compile(rf"(?<![\w.])(?:[QPqp]\.\s?(?={number})|(?:{choices})\s?(?=[^\W\d_]))")
