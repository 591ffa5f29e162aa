"""Figures that the source has in brackets, and what parts them from the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.context import Context
from translate.checks.word_lists import words
from translate.values import Value

_FAR = 200
"""Characters before a place in which the word before it is looked for."""
_OPEN = re.compile(
    r"(?<!\w)(?!(?:or|about|around|nearly|almost|some|over|only)\s)([\w%’'€£¥$]+|[ap]\.m\.)[”\"]?(?:\(\d\))?\s+"
    r"(?:(?:about|around|nearly|almost|some|over|only|more than|close to|equivalent to|"
    r"approximately|with) )*"
    r"(?:US |AU |C |[A-Z]{2,3} |[A-Z]{0,3}[$€£¥]?|[+#-])?$"
)
"""What stands before a number that follows a word with nothing to part them, not even "or"."""
_COMPOUND = re.compile(r"\d-\w+ $")
_ADJECTIVE = re.compile(r"\d-[^\W\d_]")
_WORD_BEFORE = re.compile(r"(\w+) $")
_MEASURE = re.compile(
    r"(?<!\w)\d[\d.,]* ?(?:km|m|cm|mm|kg|g|ha|°C|°F|%|miles|kilometers|feet|meters) $"
)
_FIGURE = re.compile(r"#?\d[\d.,:]*\d|#?\d")


def figures_are_kept(context: Context, bracket: re.Match[str]) -> bool:
    """Return whether a sum or measure of the bracket follows a word directly: "VND4 million $172".

    Not "Luc's 45-year-old wife".
    """
    english = context.unit.target
    for figure in figures_within(context, bracket):
        if not is_compound(context, figure) and _is_open(english, figure.start):
            return True
    first = _FIGURE.match(bracket[0].lstrip(" ("))
    if first is None:
        return False
    same = re.search(rf"(?<![\w.,]){re.escape(first[0])}(?!\w|-\D|[.,]\d)", english)
    return same is not None and _is_open(english, same.start())


def follow_figures(context: Context, bracket: re.Match[str]) -> bool:
    """Return whether a figure of the bracket stands right behind another one: "50 km 30 miles".

    That shows the brackets to be lost whatever else sets words off in the sentence.
    """
    english = context.unit.target
    return any(
        _MEASURE.search(text_before(english, figure.start))
        for figure in figures_within(context, bracket)
    )


def figures_within(
    context: Context, bracket: re.Match[str], most: int | None = None
) -> Iterator[Value]:
    """Yield the figures of the English that render those of a bracket.

    Args:
        context: The unit.
        bracket: A bracket of its source.
        most: How many words of the bracket may stand before a figure; any number.
    """
    for pair in context.comparison.pairs:
        at = pair.source.start
        if bracket.start() < at < bracket.end():
            before = bracket.string[bracket.start() : at].strip(" (").split()
            if most is None or len(before) <= most:
                yield pair.target


def is_compound(context: Context, figure: Value) -> bool:
    """Return whether a figure is in an adjective: "45-year-old".

    Not the second of "700-mile 1,130-km".
    """
    compound = _ADJECTIVE.search(context.unit.target, figure.start, figure.end + 2)
    return compound is not None and not _COMPOUND.search(
        text_before(context.unit.target, figure.start)
    )


def _is_open(english: str, at: int) -> bool:
    """Whether nothing parts what stands at a place from the word before it."""
    found = _OPEN.search(text_before(english, at))
    if found is None:
        return False
    return not is_joined(found.string, found.start(1), found[1])


def text_before(text: str, end: int) -> str:
    """Return the text before a place, as far as its last word reaches."""
    return text[max(end - _FAR, 0) : end]


def links() -> frozenset[str]:
    """Return words before a name that stands by itself: "by the NHS"."""
    return words("links-english")


def is_joined(english: str, at: int, word: str) -> bool:
    """Return whether a word before a figure joins it to the sentence: "by 7", "of District 7".

    Args:
        english: The English.
        at: Where the word stands.
        word: The word.
    """
    if word.lower() not in words("numbered-english"):
        return word.lower() in links()
    before = _WORD_BEFORE.search(text_before(english, at))
    return word.lower().startswith("rank") or before is None or before[1].lower() in links()
