"""Attributions to a name after a question or exclamation: ``“What a day!” Mr. Musk posted.``"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.quotations import OPENING_OF, is_introduced
from translate.segmenter.site import UPPER
from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_ATTRIBUTION = re.compile(
    rf"""
    [{UPPER}][\w'’-]{{0,20}} \.? (?: \s [{UPPER}][\w'’-]{{0,20}} \.? ){{0,4}}   # who,
    (?: ,\s [^.!?:;"“”\n]{{3,60}} , )? \s                              # what he is,
    (?:{"|".join(sorted(words("en", "speech_verbs")))})
    (?: [.,:] | \s (?: {"|".join(sorted(words("en", "speech_adverbs")))} | [{UPPER}]\w* ) \b )
    """,
    re.VERBOSE,
)
_INTRODUCTION = re.compile(r"\w\s?[:,]\s?\Z")


def names_speaker(site: Site, language: Language) -> bool:
    """The sentence continues with the name of the speaker and a verb of saying."""
    if site.mark[-1] not in OPENING_OF or site.mark[0] not in "!?":
        return False
    if not site.following or site.following[0].lower() in language.words.starters:
        return False
    said = _ATTRIBUTION.match(site.text, site.resume)
    return said is not None and not is_introduced(site, _INTRODUCTION)
