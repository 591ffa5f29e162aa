"""``doubled-words``: the the."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from translate.checks.base import INTO_ENGLISH, Check
from translate.checks.context import Context
from translate.message import Message
from translate.model import Finding, Severity
from translate.text.folding import strip_marks

_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d_]+)\s+\1(?![\w'’-])", re.IGNORECASE)
_THAT = re.compile(
    r"(?<!after )(?<!before )(?<!than )(?<!of )(?<!for )(?<!with )(?<!by )(?<!in )(?<!on )(?<!at )"
    r"(?i:that\s+that) (?:the|an?|he|she|they|it|we|you|I|his|her|their|its|my|our|your|this|these"
    r"|those|there|all|both|many|some|most|no|every|each|two|three|four|five)(?!\w)"
)
"""Where the second tells no thing from others, as in "that that boat", and the first is no
pronoun, as in "after that"."""
_ALLOWED = {"had", "that", "bye", "very", "so", "many", "long", "no", "now", "there", "is", "do"}


def _find(context: Context) -> Iterator[Finding]:
    unit, words = context.unit, context.target.lower_words
    if not any(map(eq, words, words[1:])):
        return  # as most sentences
    found = [match for match in _DOUBLED.finditer(unit.target) if _is_slip(match, context)]
    if found:
        fix = _DOUBLED.sub(lambda m: m[1] if _is_slip(m, context) else m[0], unit.target)
        for match in found:
            yield CHECK.finding(
                context,
                Message("'{match}' doubles a word", match=match[0]),
                None,
                match.span(),
                fix,
            )


def _is_slip(match: re.Match[str], context: Context) -> bool:
    """Whether the doubled word is neither a name of the source nor one that may be doubled."""
    word = match[1].lower()
    one, other = match[0].split()
    # a name of the source beside the same word: "according to To, to", "Will will sail"
    source = {word[0] for word in context.source.words}
    named = other[0].isupper() or (one != other and one[0].isupper() and one in source)
    names = named and word in context.source.folded_words
    # a shirt is an áo bà ba, and "a A$440,000 report" needs both letters
    vietnamese = f"{strip_marks(word)} {strip_marks(word)}" in context.once(_plain_source)
    money = match.string[match.end() : match.end() + 1] == "$"
    allowed = word in _ALLOWED and not (word == "that" and _THAT.match(match.string, match.start()))
    return not (allowed or names or vietnamese or money)


def _plain_source(context: Context) -> str:
    """The source without marks: in a long text many words are doubled."""
    return strip_marks(context.source.lower)


CHECK = Check(
    id="doubled-words",
    severity=Severity.WARNING,
    what="A word stands twice in a row.",
    why="The eye slips over 'the the'. 'That that', 'very very' and doubled names are fine.",
    find=_find,
    pair=INTO_ENGLISH,
)
