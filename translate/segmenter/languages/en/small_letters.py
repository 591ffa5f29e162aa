"""English sentences that begin in lower case, as people type them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.guards.numbering import follows_label, follows_numbered_thing
from translate.segmenter.language import AbbreviationKind
from translate.segmenter.site import is_face
from translate.segmenter.small_letters import (
    asks_or_cries,
    began_small,
    begins_after_face,
    first_word,
    follows_word,
    is_plain_stop,
)
from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.language import Language, Words
    from translate.segmenter.site import Site

_FINAL = {AbbreviationKind.ENDING, AbbreviationKind.FIRM, AbbreviationKind.NUMBERED}
"""Kinds that may also be the last word of a sentence."""
_LEAD_IN = re.compile(
    r"(?:\A|[,;:(]\s|\b(?:and|but|then|so|that)\s)(?:(?:only|just|about|almost)\s)?"
    rf"(?:{'|'.join(sorted(words('en', 'joining')))})\s(?:[\w.:-]+\s){{0,3}}[\w.]+\Z",
    re.IGNORECASE,
)
"""A phrase that introduces a clause: ``After 5 min``, ``, but within an hr``."""
_NEAR = 60
"""The number of characters before the stop in which it is searched."""
_OPENING = 15
"""Within this many characters a time of day still introduces the sentence."""
_QUOTED_STOP = re.compile(r"\.[\"”]")
_LETTERS = re.compile(r"[a-z]{3,}|\d+")
_ADDRESS_ENDINGS = words("en", "address_endings")
_DETERMINERS = words("en", "determiners")
_OCCASIONS = words("en", "occasions")
_INTERJECTIONS = words("en", "interjections")


def starts_small(site: Site, language: Language) -> bool:
    """Whether a sentence ends here before lower case.

    In edited English a full stop before lower case belongs to an abbreviation; after anything else
    it therefore ends a sentence.
    """
    if not site.next.islower():
        return False
    if is_face(site.mark):  # "so beautiful :) can't wait"
        return begins_after_face(site, language)
    if site.mark in {"…", "..."}:  # "the ending tho... wow"
        joins = site.word.lower() in language.words.joining  # "no spoilers but... wow"
        return first_word(site) in _INTERJECTIONS and not joins and bool(site.word_before)
    if _QUOTED_STOP.fullmatch(site.mark):  # 'i was like "ok whatever." can you believe it'
        return site.word.isalpha() and _is_clause(site, language.words)
    return is_plain_stop(site) and _is_end(site, first_word(site), language)


def _is_clause(site: Site, words: Words) -> bool:
    """Whether a subject without a verb of speech follows, or a question: ``can you``."""
    subjects, following = words.subjects, site.following
    if first_word(site) in words.auxiliaries:
        return not subjects.isdisjoint(following[1:])
    return first_word(site) in subjects and words.speakers.isdisjoint(following[1:])


def _is_end(site: Site, first: str, language: Language) -> bool:
    """Decide the same after a stop, where *first* is the next word."""
    words = language.words
    if asks_or_cries(site):  # "What a day! he thought." and "Why? said the cat."
        said_by = site.following[first in words.subjects :][:1]
        return bool(site.word) and words.speakers.isdisjoint(said_by)
    if site.word in words.measures and _is_counted(site, words):  # "a 6.1 in. screen"
        return _is_new_clause(site, first, language)
    kind = language.abbreviations.get(site.word)
    if kind and not follows_label(site, words):
        return _is_end_after(kind, site, first, language)
    return follows_word(site, language) and (
        site.resume > site.end or _is_tight(site, first, language)
    )


def _is_counted(site: Site, words: Words) -> bool:
    """Whether a number, in digits or in words, comes before the word of the site."""
    return site.word_before[-1:].isdigit() or site.word_before.lower() in words.multipliers


def _is_end_after(kind: AbbreviationKind, site: Site, first: str, language: Language) -> bool:
    """Decide the same after an abbreviation."""
    words = language.words
    if kind is AbbreviationKind.COMPLETE:  # "at 40 mph. it sounds like"
        return _is_new_clause(site, first, language)
    if site.word in words.starters:  # "no. she said" and "the part no. is"
        return not follows_numbered_thing(site, words) or first in words.subjects
    if kind is AbbreviationKind.TIME:  # "i'll be there at 6 p.m. we can talk", "At 6 p.m. we left"
        is_late = site.stop - site.start > _OPENING
        return is_late and began_small(site, language) and _is_new_clause(site, first, language)
    return kind in _FINAL and began_small(site, language) and _is_new_clause(site, first, language)


def _is_new_clause(site: Site, first: str, language: Language) -> bool:
    """Whether a clause begins after an abbreviation: ``5 min. it was``, ``7 p.m. don't be late``.

    With an article one does too, unless the abbreviation ends a phrase that introduces the clause:
    ``it took 5 min. the bus was full``, but not ``after 5 min. the bus came``.
    """
    words, following = language.words, site.following
    if first in words.subjects or first in _INTERJECTIONS or _is_clause(site, words):
        return True
    if not following or first != following[0]:  # "that's", "don't"
        return bool(following) and language.is_starter(following[0])
    if first not in _DETERMINERS or not _OCCASIONS.isdisjoint(following[1:]):
        return False
    opening = site.text[site.start : min(site.stop, site.start + _NEAR)].split(None, 1)[0]
    if opening.lower() in words.joining:  # "If it is sold, broken, etc. the color fades"
        return False
    near = site.text[max(site.start, site.stop - _NEAR) : site.stop]
    return _LEAD_IN.search(near) is None


def _is_tight(site: Site, first: str, language: Language) -> bool:
    """Whether a space is missing: ``Great food.we loved it``, but not ``amazon.in the``."""
    is_word = _LETTERS.fullmatch(site.word) is not None
    return is_word and first in language.words.starters and first not in _ADDRESS_ENDINGS
