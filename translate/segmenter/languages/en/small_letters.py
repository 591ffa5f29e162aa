"""English sentences that begin with a small letter, as people type them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
"""Words with which sentences begin, and addresses end."""


def starts_small(site: Site, language: Language) -> bool:
    """Whether a sentence ends here although a small letter follows.

    In edited English a full stop before a small letter belongs to an abbreviation, so that it ends
    a sentence after anything else.
    """
    if not site.next.islower() or not is_plain_stop(site) or not follows_word(site, language):
        return False
    if site.word == "no" and site.word_before in language.words.numbered_things:
        return False
    if asks_or_cries(site):  # "What a day! he thought."
        return language.words.speakers.isdisjoint(site.following)
    if site.resume > site.end:
        return True
    # "Great food.we loved it", but not "amazon.in the", "index.html is"
    following = site.following[0] if site.following else ""
    is_word = _LETTERS.fullmatch(site.word) is not None
    begins = following in language.words.starters and following not in _DOMAINS
    return is_word and begins
