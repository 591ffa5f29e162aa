"""Whether a setting is the code of a language, and which code was meant where it is none."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from translate.message import Message, as_message
from translate.model.languages import base

_SHAPE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")
"""A code names a folder too, so that nothing else will do."""
_LEAST_LETTERS, _LEAST_ALIKE = 4, 0.75
"""From how many letters on a word may be a misspelt name, and how much it must be like it: two
letters of eight may be wrong."""
_THREE_LETTERS = 3


def advice_on_code(code: str) -> Message | None:
    """Return what to write in place of ``code``; None where it is the code of a language.

    Codes of three letters are known here only where the language has one of two; others pass.
    Scripts and regions (``zh-Hant``, ``pt-BR``) are not looked at.
    """
    codes, meant = _known()
    language = base(code)
    other = len(language) == _THREE_LETTERS and language not in meant
    if _SHAPE.fullmatch(code) and (language in codes or other):
        return None
    nearest = _nearest(code)
    if not nearest:
        return Message(
            "a language is written as its code, the two or three letters of ISO 639,"
            ' such as "vi" for Vietnamese and "en" for English'
        )
    return Message(
        "a language is written as its code, the two or three letters of ISO 639:"
        ' "{code}" for {name}',
        code=nearest,
        name=as_message(codes[nearest]),
    )


def _nearest(text: str) -> str:
    """The code that somebody meant by another one, a name or a misspelt name; empty if unknown."""
    _, meant = _known()
    for typed in (_folded(text), _folded(base(text))):
        if typed in meant:
            return meant[typed]
    typed = _folded(text)
    if len(typed) < _LEAST_LETTERS:
        return ""
    return next((meant[one] for one in get_close_matches(typed, meant, 1, _LEAST_ALIKE)), "")


@cache
def _known() -> tuple[dict[str, str], dict[str, str]]:
    """The codes with their English names, and what is written in place of codes."""
    codes: dict[str, str] = {}
    meant: dict[str, str] = {}
    for line in Path(__file__).with_name("language_codes.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, name, others = (cell.strip() for cell in line.split("|"))
            codes[code] = name
            for one in (name, *filter(None, others.split(", "))):
                meant.setdefault(_folded(one), code)
    return codes, meant


def _folded(text: str) -> str:
    """``text`` without capitals, diacritics, and the Vietnamese word for *language*."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(one for one in letters if not unicodedata.combining(one)).replace("đ", "d")
    return plain.strip().removeprefix("tieng ")
