"""A noun in the place of its placeholder: in the number that the sentence asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.engines.choosing.nouns import Noun

_ONE = re.compile(
    r"(?<!\w)(?:an?|one|another|each|every|this|that|1)(?: (?!of |and )[a-z-]+)? $",
    re.IGNORECASE,
)
"""What stands before one thing, and an adjective at most."""
_ATTRIBUTE = re.compile(
    r" (?!(?:and|or|but|nor|so|as|than|then|if|when|while|where|who|whose|which|that|because|since"
    r"|until|after|before|in|on|at|to|from|of|for|with|without|by|into|onto|over|under|about|around"
    r"|near|along|across|through|during|between|among|against|per|is|are|was|were|be|been|has|have"
    r"|had|do|does|did|will|would|can|could|may|might|must|should|not|also|still|only|just|very|too"
    r"|all|both|each|here|there|now|today|yesterday|again|\w+ed|\w+ly|\w+ing)(?!\w))[a-z]+"
)
"""A word that the noun before it tells the kind of: a rambutan garden."""
_ARTICLE = re.compile(r"(?<!\w)([Aa])n? $")
_VOWEL = re.compile(r"[aeio]|u(?!n[ai]|s[aei])", re.IGNORECASE)


def with_noun(draft: str, placeholder: str, noun: Noun) -> str:
    """Return a draft with a noun for its placeholder.

    Args:
        draft: What a model made of a sentence with the placeholder.
        placeholder: It stands there once.
        noun: What it stands for.
    """
    before, found, after = draft.partition(placeholder)
    if not found:
        return draft
    single = _ONE.search(before) or _ATTRIBUTE.match(after)
    word = noun.singular if single else noun.plural
    if not before.strip(' "“‘('):
        word = word[0].upper() + word[1:]
    if article := _ARTICLE.search(before):
        vowel = "n" if _VOWEL.match(word) else ""
        before = f"{before[: article.start()]}{article[1]}{vowel} "
    return f"{before}{word}{after}"
