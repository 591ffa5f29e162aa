"""A noun in the place of its placeholder: in the number that the sentence asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.engines.repair.articles import with_indefinite
from translate.text.capitals import capitalised, is_beginning

if TYPE_CHECKING:
    from translate.engines.choosing.nouns import Noun

_ADJECTIVES = r"(?: (?!of |and |or |in |to |for )[a-z-]+){0,2}? "
_ONE = re.compile(
    rf"(?<!\w)(?:an?|one|another|each|every|this|that|1){_ADJECTIVES}$|(?<!\w)by $", re.IGNORECASE
)
"""What stands before one thing, and two adjectives at most."""
_THE = re.compile(
    rf"(?<!\w)(?:the|my|our|your|his|her|its|their|no|’s|'s){_ADJECTIVES}$", re.IGNORECASE
)
"""What may stand before one thing or more."""
_MANY = re.compile(
    r"(?<!\w)(?:[2-9]|\d[\d.,]*\d|two|three|four|five|six|seven|eight|nine|ten|many|some|several"
    rf"|(?:dozens|hundreds|thousands) of|these|those|few|both|all){_ADJECTIVES}$",
    re.IGNORECASE,
)
_IS = re.compile(r" (?:is|was|has|does)(?!\w)")
_ARE = re.compile(r" (?:are|were|have|do)(?!\w)")
_NAME = re.compile(r",? [A-ZĐ]")
"""A name behind what somebody is: village elder Lâm."""
_ATTRIBUTE = re.compile(
    r" (?!(?:and|or|but|nor|so|as|than|then|if|when|while|where|who|whose|which|that|because|since"
    r"|until|after|before|in|on|at|to|from|of|for|with|without|by|into|onto|over|under|about|around"
    r"|near|along|across|through|during|between|among|against|per|is|are|was|were|be|been|has|have"
    r"|had|do|does|did|will|would|can|could|may|might|must|should|not|also|still|only|just|very|too"
    r"|all|both|each|here|there|now|today|yesterday|again|came|went|broke|carry|carries|cost|costs"
    r"|grow|grows|sell|sells|live|lives|die|dies|\w+ed|\w+ly|\w+ing)(?!\w))(?P<head>[a-z]+)"
)
"""A word that the noun before it tells the kind of: a rambutan garden."""
_ARTICLE = re.compile(r"(?<!\w)[Aa]n? $")
_AS = re.compile(r"(?<!\w)as $")


def with_noun(draft: str, placeholder: str, noun: Noun, *, small: bool = False) -> str:
    """Return a draft with a noun for its placeholder.

    Args:
        draft: What a model made of a sentence with the placeholder.
        placeholder: It stands there once, as a word of its own.
        noun: What it stands for.
        small: Whether the sentence begins with a small letter.
    """
    found = re.search(rf"(?<!\w){re.escape(placeholder)}(?!\w)", draft)
    if found is None:
        return draft
    before, after = draft[: found.start()], draft[found.end() :]
    attribute = _ATTRIBUTE.match(after)
    word = noun.plural if _is_plural(before, after, noun) else noun.singular
    if attribute and attribute["head"].rstrip("s") == word.split()[-1].rstrip("s"):
        after = after[attribute.end() :]  # "hand, foot and mouth disease disease"
    if not small and is_beginning(before, capital=noun.term.text[0].isupper()):
        word = capitalised(word)
    return f"{_with_article(before, word, noun)}{word}{after}"


def _is_plural(before: str, after: str, noun: Noun) -> bool:
    if not noun.is_counted or _ONE.search(before) or _AS.search(before):
        return False
    if _MANY.search(before):
        return True
    if after.startswith(("’s", "'s")) or _IS.match(after) or _NAME.match(after):
        return False
    return bool(_ARE.match(after)) or not (_ATTRIBUTE.match(after) or _THE.search(before))


def _with_article(before: str, word: str, noun: Noun) -> str:
    """``before`` with the article that a word asks for: none before what English does not count."""
    if not noun.is_counted:
        return _ARTICLE.sub("", before)
    return with_indefinite(f"{before}a " if _AS.search(before) else before, word)
