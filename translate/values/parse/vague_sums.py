"""Sums of money without a figure: ``hàng chục tỷ đồng``, ``tens of billions of dollars``."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from translate.values.parse.word_lists import load

_WORDS = r"(?: (?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ))+"
_SCALE = r"(?:hundred|thousand|million|billion|trillion)"
_AMOUNTS = {
    "vi": rf"(?:hàng|vài|mấy|nhiều|cả){_WORDS}(?: (?:đến|tới) hàng{_WORDS})? ?",
    "en": (
        rf"(?:(?:many|several|a few|some) (?={_SCALE})|(?:tens|dozens|scores|{_SCALE}s) of )"
        rf"(?:{_SCALE} (?:of )?|{_SCALE}s of )*"
    ),
}
"""By language, what stands before the currency of such a sum."""


class VagueSum(NamedTuple):
    """Money of which the text says roughly how much."""

    start: int
    """Code-point offset of the first character."""
    end: int
    text: str
    currency: str
    """ISO 4217."""


def vague_sums(text: str, language: str) -> list[VagueSum]:
    """Find the sums of money in ``text`` that have a currency and no figure.

    Args:
        text: A sentence, NFC.
        language: ``vi`` or ``en``.
    """
    codes = load(language)["money"]
    return [
        VagueSum(found.start(), found.end(), found[0], codes[found[1].lower()])
        for found in _sum(language).finditer(text)
    ]


@cache
def _sum(language: str) -> re.Pattern[str]:
    names = sorted(load(language)["money"], key=len, reverse=True)
    name = "|".join(map(re.escape, names))
    others = "|".join(map(re.escape, load(language).get("not a unit", {})))
    others = rf"(?!(?:{others})(?!\w))" if others else ""  # many compatriots: nhiều triệu đồng bào
    return re.compile(rf"(?<!\w){_AMOUNTS[language]}{others}({name})(?!\w)", re.IGNORECASE)
