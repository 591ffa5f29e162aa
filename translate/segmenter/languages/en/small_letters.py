"""English sentences that begin in lower case, as people type them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.language import AbbreviationKind
from translate.segmenter.site import is_face
from translate.segmenter.small_letters import asks_or_cries, follows_word, is_plain_stop

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_LETTERS = re.compile(r"[a-z]{3,}|\d+")
_DOMAINS = {
    "am",
    "an",
    "as",
    "at",
    "be",
    "by",
    "do",
    "in",
    "is",
    "it",
    "me",
    "my",
    "no",
    "so",
    "to",
}
"""Words that begin sentences and end addresses."""


def starts_small(site: Site, language: Language) -> bool:
    """Whether a sentence ends here before lower case.

    In edited English a full stop before lower case belongs to an abbreviation; after anything else
    it therefore ends a sentence.
    """
    if not site.next.islower():
        return False
    first = site.following[0].partition("'")[0] if site.following else ""
    if is_face(site.mark):  # "so beautiful :) can't wait"
        return first in language.words.starters and first not in language.words.joining
    return is_plain_stop(site) and _is_end(site, first, language)


def _is_end(site: Site, first: str, language: Language) -> bool:
    """Decide the same after a stop, where *first* is the next word."""
    words = language.words
    if (
        language.abbreviations.get(site.word) is AbbreviationKind.COMPLETE
    ):  # "at 40 mph. it sounds like"
        return first in words.subjects
    if not follows_word(site, language):
        return False
    if site.word == "no" and site.word_before.lower() in words.numbered_things:
        return False
    if asks_or_cries(site):  # "What a day! he thought."
        return words.speakers.isdisjoint(site.following)
    return site.resume > site.end or _is_tight(site, first, language)


def _is_tight(site: Site, first: str, language: Language) -> bool:
    """Whether a space is missing: ``Great food.we loved it``, but not ``amazon.in the``."""
    is_word = _LETTERS.fullmatch(site.word) is not None
    return is_word and first in language.words.starters and first not in _DOMAINS
