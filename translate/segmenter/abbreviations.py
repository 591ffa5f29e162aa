"""Words whose full stop is part of their spelling: titles, initials, firms, units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.site import JOINERS, MAX_WORD, UPPER

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_LAST_PART = re.compile(r"[^.\-–/(]*\Z")
_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,2}")
"""``Sgt``, ``Pfc``, ``Ltd``: nobody can pronounce these."""
_INITIAL = re.compile(rf"[{UPPER}]\.")
_INITIALS = re.compile(rf"(?:[{UPPER}]\.-?)*[{UPPER}]")
_UNITS = {"A", "C", "F", "K", "V", "W"}


def is_title(site: Site, language: Language) -> bool:
    """An abbreviation before a name: ``TP. Huế``, ``PGS.TS. Vũ``, ``Sgt. Cortez``.

    It ends a sentence only before one of the words of which no name is made, in running text:
    ``Ông là GS. Những người khác …``.
    """
    if site.mark.rstrip(JOINERS) != ".":
        return False
    word = site.word
    last = _LAST_PART.findall(word)[0]
    if language.titles.isdisjoint({word, last}) and (
        last in language.endings or not _NO_VOWEL.fullmatch(last)
    ):
        return False
    following = site.following()
    begins = len(following) > 1 and following[0].lower() in language.starters
    return not (begins and following[1].islower())


def is_initial(site: Site, language: Language) -> bool:
    """Initials and the like, unless a sentence begins after them: ``J. K. Rowling``."""
    if site.mark.rstrip(JOINERS) != ".":
        return False
    word = site.word
    if word in language.letters:
        return False
    if word not in language.endings and not _INITIALS.fullmatch(word):
        return False
    if _INITIAL.match(site.text, site.resume):  # one more: "N. V. A."
        return True
    following = site.following()
    if word in language.endings and language.has_noun(following):
        return False
    return not (_is_labelled(site, language) or language.starts(following))


def _is_labelled(site: Site, language: Language) -> bool:
    """Whether the letter before the stop is no initial: ``vitamin C.``, ``50 W.``."""
    words = site.text[max(site.start, site.stop - MAX_WORD) : site.stop].split()
    if len(words) < 2:
        return False
    label, letter = words[-2:]
    return label.lower() in language.labels or (label.isdigit() and letter in _UNITS)
