"""Fold Vietnamese letters and codes, so that ``Đà Nẵng`` and ``Da Nang`` compare equal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = re.compile("[\u0300-\u036f]+")
_JOINTS = str.maketrans("", "", " -–‑./")
_BARRED = str.maketrans("đĐðÐ", "dDdD")


@lru_cache(maxsize=1 << 16)
def strip_marks(text: str) -> str:
    """Return ``text`` without diacritics: ``Đà Nẵng`` -> ``Da Nang``."""
    if text.isascii():
        return text
    return _MARKS.sub("", unicodedata.normalize("NFD", text.translate(_BARRED)))


def fold_code(text: str) -> str:
    """Fold a name or reference with numerals: ``Covid-19`` and ``COVID 19`` are one."""
    return strip_marks(text).lower().translate(_JOINTS)
