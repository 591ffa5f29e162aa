"""Questions that several languages ask where lower case follows a stop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.guards.numbering import follows_label, is_list_item
from translate.segmenter.language import AbbreviationKind
from translate.segmenter.site import EMOTICON, FACES, JOINERS, is_heart

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_FIRST_LETTER = re.compile(r"[\W\d_]{0,12}+([^\W\d_])")
_PLAIN_STOPS = re.compile(rf"(?:\.?[!?]+|\.)(?:\s?(?:{EMOTICON}|[{FACES}{JOINERS}]+))?")
_ADDRESS = re.compile(r"www\.|https?:|\S+@\S", re.IGNORECASE)


def is_plain_stop(site: Site) -> bool:
    """Whether only stops end the sentence, without an ellipsis, bracket or quote."""
    return _PLAIN_STOPS.fullmatch(site.mark) is not None


def asks_or_cries(site: Site) -> bool:
    """Whether a question or exclamation mark ends the sentence."""
    return not {"!", "?"}.isdisjoint(site.mark[:2])


def follows_word(site: Site, language: Language) -> bool:
    """Whether the stop follows a word, a number or an address, but not an abbreviation."""
    word = site.word
    if asks_or_cries(site):
        return bool(word)
    kind = language.abbreviations.get(word)
    if kind is not AbbreviationKind.ADDRESS and follows_label(site, language.words):
        return True  # "size m.", but not "khu q. tân bình"
    if not word or (kind and word not in language.letters):
        return False
    if len(word) == 1:
        is_word = word.isdigit() or not language.letters.isdisjoint({word, word.upper()})
        is_word = is_word or not word.isascii()
        return is_word or word in language.words.subjects  # "neither can i."
    if "." in word:
        last = word.rpartition(".")[2]
        return last.isdigit() or len(last) > 2 or _ADDRESS.match(word) is not None
    return word[-1].isalnum() or word[-1] in ")%"


def began_small(site: Site, language: Language) -> bool:
    """Whether the sentence that would end here itself began in lower case, as in chat."""
    first = _FIRST_LETTER.match(site.text, site.start)
    letter = first.group(1) if first else ""
    return letter.islower() and (
        not language.letters.isdisjoint({letter, letter.upper()})
        or not is_list_item(site.text, site.start)
    )


def first_word(site: Site) -> str:
    """Return the word after a site, without what an apostrophe adds; empty without one."""
    return site.following[0].partition("'")[0] if site.following else ""


def begins_after_face(site: Site, language: Language) -> bool:
    """Whether a sentence begins in lower case after an emoji or emoticon.

    A word that begins sentences shows it, ``so beautiful :) it was``, and in chat any word that
    does not join: ``thx 🙏 love you``, but not ``vui quá 😂 nhưng mệt`` or ``i ❤️ new york``.
    """
    words, first = language.words, first_word(site)
    if not first or is_heart(site.mark):
        return False
    if first in words.joining:  # "so funny 😂 where did you find her?"
        return not words.auxiliaries.isdisjoint(site.following[1:])
    return first in words.starters or began_small(site, language)
