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
from translate.checks.wording.vietnamese import is_accented_syllable
from translate.message import Message
from translate.model import Finding, Severity

_JOINT = re.compile("[-'’]")
_CAPITAL = re.compile(r" [^\W\d_a-z]")


def _find(context: Context) -> Iterator[Finding]:
    target = context.target
    if context.unit.target.isascii() and target.vocabulary.isdisjoint(_plain()):
        return
    left = [at for at, word in enumerate(target.words) if _is_left(context, at, word)]
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
    noun = pattern_of_list("left-vi.nouns").match(context.target.lower, word.start())
    return noun is not None and not _CAPITAL.match(context.target.text, noun.end())


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
