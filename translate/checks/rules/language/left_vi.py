"""``left-vi``: Vietnamese words were left in the English; see ``data/left-vi.*.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrases import pattern_of_list
from translate.checks.text import Word
from translate.checks.word_lists import words
from translate.checks.wording.kept_vietnamese import (
    in_name,
    is_borrowed,
    is_named_after,
    kept_spans,
)
from translate.checks.wording.stripped import stripped_pairs
from translate.checks.wording.vietnamese import is_accented_syllable
from translate.message import Message
from translate.model import Finding, Severity
from translate.text.folding import strip_marks

_JOINT = re.compile("[-'’]")
_CAPITAL = re.compile(r" [^\W\d_a-z]")
_BEFORE = re.compile(r"(?<!\w)([^\W\d_a-z]\w+) $")
_FIRST = re.compile(r"([A-Z][a-z]+) (?=[a-z])")
_NEXT_NAME = re.compile(r" ([A-Z][a-z]+)(?!\w)")


def _find(context: Context) -> Iterator[Finding]:
    target = context.target
    pairs = stripped_pairs(context) | ({0} if _is_first(context) else set())
    if not pairs and context.unit.target.isascii() and target.vocabulary.isdisjoint(_plain()):
        return
    left = [
        at for at, word in enumerate(target.words) if at in pairs or _is_left(context, at, word)
    ]
    if not left:
        return
    kept = kept_spans(context)
    left = [at for at in left if not any(a <= target.words[at].start() < b for a, b in kept)]
    for first, last in _runs(left):
        span = target.words[first].start(), target.words[last].end()
        yield CHECK.finding(
            context,
            Message("'{target}' is Vietnamese", target=target.text[slice(*span)]),
            None,
            span,
        )


def _runs(indices: list[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of neighbours."""
    first = 0
    for at, index in enumerate(indices):
        if at + 1 == len(indices) or indices[at + 1] != index + 1:
            yield indices[first], index
            first = at + 1


def _is_left(context: Context, at: int, word: Word) -> bool:
    if word[0] != word[0].lower():
        return _is_noun(context, word)
    if word[0].isascii():
        known = word[0] in words("left-vi.plain") and word[0] in context.source.folded_words
        left = word[0] in words("left-vi.always") or (known and not is_named_after(context, at))
    else:
        parts = _JOINT.split(word[0])
        left = any(is_accented_syllable(part) and not is_borrowed(context, part) for part in parts)
    return left and not in_name(context, at)


def _is_noun(context: Context, word: Word) -> bool:
    """Whether a common noun with a capital begins here, and no name: ``Ủy ban``, ``Huyện``."""
    if word[0].isascii():
        return False
    if _before_plain_name(context, word):
        return True
    unit = pattern_of_list("left-vi.units").match(context.target.lower, word.start())
    if unit and not _goes_on(context, word):
        return True
    noun = pattern_of_list("left-vi.nouns").match(context.target.lower, word.start())
    return noun is not None and not _CAPITAL.match(context.target.text, noun.end())


def _goes_on(context: Context, word: Word) -> bool:
    """Whether a word goes on with a name of the source: Bà Huyện Thanh Quan."""
    before = _BEFORE.search(context.target.text, 0, word.start())
    return before is not None and before[1].lower() in context.source.vocabulary


def _is_first(context: Context) -> bool:
    """Whether the first word is that of the source without its diacritics: Nhung for nhưng."""
    first = _FIRST.match(context.target.text)
    source = context.source.lower_words[:1]
    if not first or not source or source[0] not in words("left-vi.first"):
        return False
    return strip_marks(source[0]) == first[1].lower()


def _before_plain_name(context: Context, word: Word) -> bool:
    """Whether a word has its diacritics and the name behind it has lost them: "Bà Sau", "Thôn Ha".

    So it is no part of the name: an edition writes names with diacritics or without them.
    """
    if word[0].lower() not in words("left-vi.before-names"):
        return False
    name = _NEXT_NAME.match(context.target.text, word.end())
    if not name or name[1] in context.source.text:
        return False
    return name[1].lower() in context.source.folded_words


@cache
def _plain() -> frozenset[str]:
    """The words without diacritics that may be Vietnamese."""
    return words("left-vi.plain") | words("left-vi.always")


CHECK = Check(
    id="left-vi",
    severity=Severity.ERROR,
    what="A Vietnamese word was left in the English.",
    why=(
        "Half-translated sentences are the commonest fault of machine drafts. Names and their "
        "second part (Ca trù), dishes (bún mắm), quoted titles, terms of the glossary, addresses, "
        "and words that English has borrowed, such as phở, are fine."
    ),
    find=_find,
)
