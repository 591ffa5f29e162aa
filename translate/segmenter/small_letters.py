"""Questions that several languages ask where lower case follows a stop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.guards.numbering import is_list_item
from translate.segmenter.site import EMOTICON, FACES, JOINERS

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
    if not word or word in language.abbreviations:
        return False
    if len(word) == 1:
        return word.isdigit() or word.upper() in language.letters or not word.isascii()
    if "." in word:
        last = word.rpartition(".")[2]
        return last.isdigit() or len(last) > 2 or _ADDRESS.match(word) is not None
    return word[-1].isalnum() or word[-1] in ")%"


def began_small(site: Site) -> bool:
    """Whether the sentence that would end here itself began in lower case, as in chat."""
    first = _FIRST_LETTER.match(site.text, site.start)
    return (
        first is not None and first.group(1).islower() and not is_list_item(site.text, site.start)
    )
