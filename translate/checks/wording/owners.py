"""Whose relative somebody is: "his mother" for mẹ bà, of which mẹ alone tells no sex."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.checks.context import Context

_WOMEN, _MEN = ("bà", "chị", "cô"), ("ông", "anh")
_KIN = {
    "mẹ": "mother|mum|mom",
    "cha": "father|dad",
    "bố": "father|dad",
    "vợ": "wife|ex-wife",
    "chồng": "husband|ex-husband",
    "con trai": "sons?",
    "con gái": "daughters?",
    "con": "child|children|kids?|sons?|daughters?",
    "anh trai": "(?:elder |older |big )?brother",
    "chị gái": "(?:elder |older |big )?sister",
}
"""Relatives, and what renders each; younger ones have a word that others are called by too."""
_OWNED = re.compile(
    rf"(?<!\w)(?P<kin>{'|'.join(sorted(_KIN, key=len, reverse=True))})(?: của)?"
    rf" (?P<owner>{'|'.join(_WOMEN + _MEN)})(?!\w)"
    r"(?! (?:em|chị|anh|bà|hùng|dũng|cháu|con|cha|mẹ|giáo)(?!\w))"
)
_OTHERS = {"cậu", "hắn", "gã", "y", "chàng", "nàng", "họ", "nó", "em", "cháu", "bé", "bạn"}
"""Words for others, one of whom a pronoun may mean."""
_QUOTED = re.compile(r"[“”\"«»]")


@dataclass(frozen=True, slots=True)
class Owner:
    """A relative and the word for whose it is, and the English that says somebody else's."""

    sex: str
    source: re.Match[str]
    target: re.Match[str]


def owners(context: Context) -> Iterator[Owner]:
    """Yield the relatives whose English pronoun does not fit, where all people are of one sex.

    In quotations the words mean you and me, and the sentence is left alone.
    """
    source, target = context.source.lower, context.target.lower
    syllables = context.source.syllables
    if _QUOTED.search(source) or not syllables.isdisjoint(_OTHERS):
        return
    women, men = (not syllables.isdisjoint(words) for words in (_WOMEN, _MEN))
    if women is men:
        return
    wrong, right, sex = ("his", "her", "woman") if women else ("her", "his", "man")
    for owned in _OWNED.finditer(source):
        found = re.search(rf"(?<!\w){wrong} (?:{_KIN[owned['kin']]})(?!\w)", target)
        if found and not re.search(rf"(?<!\w){right}(?!\w)", target):
            yield Owner(sex, owned, found)
