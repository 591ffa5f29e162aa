"""What became of words that the source has in brackets: kept without them, said, or left out."""

from __future__ import annotations

import re
from functools import cache

from translate.checks.context import Context
from translate.checks.word_lists import words
from translate.text.folding import strip_marks

_NAMED = re.compile(r"\d[\d.,]*\d|\d|(?<!\w)[A-ZĐÀ-Ỹ]\w+")
_GLOSS = re.compile(
    r"(?:tạm dịch|tiếng|nghĩa là|tức|gọi tắt|viết tắt|xem|như|của|với|về|cho|giữa)(?!\w)",
    re.IGNORECASE,
)
"""How an explanation begins that is for readers of Vietnamese."""
_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s*$")
_FAR = 200
"""Characters before a place in which the word before it is looked for."""
_ACRONYM = re.compile(r"(?<!\w)[A-Z][A-Za-z]?[A-Z]{1,5}(?!\w)")
_OPEN = re.compile(
    r"(?:[\w%”\"’'])\s+(?:about |around |nearly |some |over )?(?:US |[A-Z]{0,3}[$€£¥]?)?$"
)
"""What stands before a number that follows a word with nothing to part them."""
_FEW = 2
"""Words that a translator puts into brackets to fill up a sentence: "(của họ)"."""


def is_lost(context: Context, bracket: re.Match[str]) -> bool:
    """Return whether brackets of the source are missing, alone or with their words.

    Args:
        context: The unit, whose English has fewer brackets.
        bracket: A bracket of the source, from its sign to the other one.
    """
    names = [word for word in _NAMED.findall(bracket[0]) if word.lower() not in _links()]
    return (
        _figures_are_kept(context, bracket)
        or _names_are_kept(names, context.unit.target)
        or _is_spelled_out(context, bracket)
        or _is_missing(context, bracket, names)
    )


def _figures_are_kept(context: Context, bracket: re.Match[str]) -> bool:
    """Whether a sum or measure of the bracket follows a word directly: "VND4 million $172"."""
    for pair in context.comparison.pairs:
        if bracket.start() < pair.source.start < bracket.end():
            before = _before(context.unit.target, pair.target.start)
            open_ = _OPEN.search(before)
            word = re.search(r"([\w%’']+)[^\w%’']*$", before)
            return bool(open_ and word and word[1].lower() not in _links())
    return False


def _names_are_kept(names: list[str], english: str) -> bool:
    """Whether a name stands right behind what it explains: "Energy Association VEA".

    Elsewhere it stands in place of that: "the NHS". A longer name may follow a title.
    """
    if len(names) > 1 and not any(map(str.isupper, names)):
        return False
    for name in filter(str.isalpha, names):
        if behind := re.search(rf"(?<!\w)(\w[\w’'-]*) {re.escape(name)}s?(?![\w’'])", english):
            return behind[1].lower() not in _links() and behind[1] not in names
    return False


def _is_spelled_out(context: Context, bracket: re.Match[str]) -> bool:
    """Whether what an acronym means follows it: "an MRI magnetic resonance imaging"."""
    before = _BEFORE.search(_before(context.unit.source, bracket.start()))
    found = _ACRONYM.search(before[1]) if before else None
    if found is None:
        return False
    initials = "[ -]".join(rf"{letter}\w+" for letter in found[0][:3])
    pattern = rf"(?<!\w){found[0]} (?:the )?{initials}"
    return re.search(pattern, context.unit.target, re.IGNORECASE) is not None


def _is_missing(context: Context, bracket: re.Match[str], names: list[str]) -> bool:
    """Whether nothing tells that the English says the words of a bracket in another way.

    Silent where it has a name of them, sets them off by commas, or needs no explanation: the name
    before is foreign and stays.
    """
    inside = bracket[0].strip(" ()")
    if _ACRONYM.fullmatch(inside):
        return not re.search(rf"(?<!\w){inside}", context.unit.target)
    if _GLOSS.match(inside) or _is_foreign(context, bracket) or _is_rendered(context, bracket):
        return False
    filler = not names and (len(inside.split()) <= _FEW or inside.isascii())
    if filler or _are_said(context, bracket, names):
        return False
    return context.unit.target.count(",") <= context.unit.source.count(",")


def _are_said(context: Context, bracket: re.Match[str], names: list[str]) -> bool:
    """Whether the English has a name or figure that the source has in the bracket alone."""
    english = strip_marks(context.unit.target).lower()
    source = context.unit.source
    rest = source[: bracket.start()] + source[bracket.end() :]
    own = (name for name in names if name not in rest)
    return any(re.search(rf"(?<!\w){re.escape(strip_marks(n).lower())}", english) for n in own)


def _is_foreign(context: Context, bracket: re.Match[str]) -> bool:
    """Whether a foreign name stands before the bracket, which explains it, and in the English."""
    before = _BEFORE.search(_before(context.unit.source, bracket.start()))
    return bool(before and before[1].isascii() and before[1].lower() in context.target.vocabulary)


def _is_rendered(context: Context, bracket: re.Match[str]) -> bool:
    """Whether the bracket is a country that the English names: China's Wingtech."""
    hits = [*context.phrases.get("countries", ()), *context.phrases.get("nations", ())]
    inside = (hit for hit in hits if bracket.start() <= hit.start < bracket.end())
    return any(hit.phrase.english.search(context.target.lower) for hit in inside)


def _before(text: str, end: int) -> str:
    """The text before a place, as far as its last word reaches."""
    return text[max(end - _FAR, 0) : end]


@cache
def _links() -> frozenset[str]:
    """Words before a name that stands by itself: "by the NHS"."""
    return words("links-english")
