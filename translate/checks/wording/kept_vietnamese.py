"""Where Vietnamese may stand in English: titles, dishes, arts, glossary terms, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.checks.context import Context
from translate.checks.phrases import pattern_of
from translate.checks.references import references
from translate.checks.word_lists import forms, words
from translate.text.folding import strip_marks
from translate.values.names.untranslated import UntranslatedName, untranslated_names

_SET_OFF = re.compile(r"\([^()]+\)|“[^”]+”|‘[^’]+’|\"[^\"]+\"|«[^»]+»")
_TITLE_WORDS = 6
LONG_NAMES = {"trà": 3, "mắm": 2}
"""Syllables of the longest names of some kinds: trà giảo cổ lam."""
_COUNTED = re.compile(
    r"(?:\d|(?<!\w)(?:per|an?|each|every|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|of|half|quarter|hundred))[ -]$"
)
"""What stands before a measure."""


def kept_spans(context: Context) -> list[tuple[int, int]]:
    """Return the parts of the target that are Vietnamese on purpose."""
    found = (references(context.target.text), _quoted(context), _terms(context), _dishes(context))
    return [span for spans in found for span in spans]


def is_borrowed(context: Context, word: str) -> bool:
    """Whether a word is English enough: ``phở`` where the source has it, ``à`` everywhere."""
    loan = word in words("left-vi.loans") and word in context.source.vocabulary
    return loan or word in words("left-vi.foreign")


def is_named_after(context: Context, at: int) -> bool:
    """Whether a word without diacritics names a kind of thing: linh fish, xoan singing, two sao.

    In the source it stands behind the word for the thing (cá linh, hát xoan), or is a measure.
    """
    word = context.target.words[at][0]
    source = context.source.lower_words
    places = [i for i, one in enumerate(source) if strip_marks(one) == word]
    if any(source[i] in words("left-vi.measures") for i in places):
        return (
            _COUNTED.search(context.target.lower, 0, context.target.words[at].start()) is not None
        )
    return bool(places) and all(_names_a_kind(source, at) for at in places)


def _names_a_kind(source: list[str], at: int) -> bool:
    """Whether the word for a kind stands within two words before one, or it has a long name."""
    kinds = words("left-vi.kinds")
    if kinds & set(source[max(at - 2, 0) : at]):
        return True
    before = source[max(at - max(LONG_NAMES.values()), 0) : at][::-1]
    return any(LONG_NAMES.get(one, 0) >= far for far, one in enumerate(before, 1))


def in_name(context: Context, at: int) -> bool:
    """Whether the word at index ``at`` goes on with a name of the source: ``Ca trù``."""
    first, all_words = at, context.target.words
    while first and at - first < _TITLE_WORDS:
        first -= 1
        before = all_words[first][0]
        if before[0].isupper() or before in _heads():
            text = context.target.text[all_words[first].start() : all_words[at].end()]
            return source_has(context, text) and not _begins_sentence(context, text)
    return False


def _begins_sentence(context: Context, text: str) -> bool:
    """Whether the source has ``text`` as its first words only: their capital makes no name."""
    wanted, source = text.lower(), context.source.lower
    if wanted.isascii():
        source = strip_marks(source)
    return source.startswith(wanted) and source.count(wanted) == 1


def source_has(context: Context, text: str) -> bool:
    """Whether the source has ``text``, without its diacritics if they are left out here."""
    wanted, source = text.lower(), context.source.lower
    return wanted in (strip_marks(source) if wanted.isascii() else source)


def _quoted(context: Context) -> Iterator[tuple[int, int]]:
    """What the English quotes as the source does, or explains in brackets: titles, terms."""
    for match in _SET_OFF.finditer(context.target.text):
        inside = match[0][1:-1]
        title = inside.count(" ") < _TITLE_WORDS and inside[-1:] not in ".,!?…"
        if title and source_has(context, inside) and not _is_remark(match[0], context):
            yield match.span()


def _is_remark(text: str, context: Context) -> bool:
    """Whether a bracket of several words is the source's own, which should have been translated."""
    return text[0] == "(" and text.count(" ") > 1 and text in context.source.text


def _terms(context: Context) -> Iterator[tuple[int, int]]:
    """Where terms stand that the glossary demands."""
    for term in context.article.terms:
        if not (term.forbidden or term.target.isascii()):
            at = context.target.lower.find(term.target.lower())
            if at >= 0:
                yield at, at + len(term.target)


def _dishes(context: Context) -> Iterator[tuple[int, int]]:
    """Where the first two words of a dish stand, and names of arts, as the source has them."""
    for match in _established().finditer(context.target.lower):
        if source_has(context, match[0]):
            yield match.span()
    for name in _sung():
        if name.whole in context.source.lower:
            found = re.search(rf"(?<!\w){name.text}(?!\w)", context.target.lower)
            yield from [found.span()] if found else []


@cache
def _sung() -> tuple[UntranslatedName, ...]:
    """The names behind a word that is translated: they sing xẩm."""
    return tuple(name for name in untranslated_names() if name.before and name.text)


@cache
def _established() -> re.Pattern[str]:
    """Finds the Vietnamese names that English texts keep, with or without diacritics."""
    heads = "|".join(map(re.escape, sorted(_heads())))
    terms = (*forms("left-vi.terms"), *(name.whole for name in untranslated_names()))
    listed = pattern_of([*terms, *map(strip_marks, terms)]).pattern
    return re.compile(rf"{listed}|(?<!\w)(?:{heads}) [^\W\d_]+(?!\w)")


@cache
def _heads() -> frozenset[str]:
    """The first words of dishes and the like, with their diacritics and without them."""
    return words("left-vi.heads") | frozenset(map(strip_marks, words("left-vi.heads")))
