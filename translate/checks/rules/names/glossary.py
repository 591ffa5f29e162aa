"""``glossary``: a term of the project's glossary is not used, or a forbidden one is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.model import Finding, GlossaryTerm, Severity
from translate.model.languages import base, name_of

_UNSPACED = {"CJK", "HIRAGANA", "THAI"}
"""Scripts that do not put spaces between words."""


def _find(context: Context) -> Iterator[Finding]:
    required: dict[str, list[GlossaryTerm]] = {}
    for term in context.article.terms:
        if term.source.lower() in context.source.lower:
            required.setdefault(term.source.lower(), []).append(term)
    for source, terms in required.items():
        where = _words(source).search(context.source.lower)
        if where and not _covered(source, where.span(), required, context):
            yield from _judge(context, terms, where.span())


def _judge(context: Context, terms: list[GlossaryTerm], span: tuple[int, int]) -> Iterator[Finding]:
    language = base(context.article.pair.target)
    for term in terms:
        used = _inflected(term.target, language).search(context.target.lower)
        if term.forbidden and used:
            message = f"'{term.target}' is not to be used for '{term.source}'"
            yield CHECK.finding(context, _with_note(message, term), span, used.span())
    wanted, target = [term for term in terms if not term.forbidden], context.target.lower
    if wanted and not any(_inflected(t.target, language).search(target) for t in wanted):
        choice = " or ".join(f"'{term.target}'" for term in wanted)
        message = f"the glossary has {choice} for '{wanted[0].source}'"
        yield CHECK.finding(context, _with_note(message, wanted[0]), span)


def _covered(
    source: str, span: tuple[int, int], found: dict[str, list[GlossaryTerm]], context: Context
) -> bool:
    """Whether every occurrence of a term lies inside a longer term: the longest match rules."""
    longer = [other for other in found if len(other) > len(source) and source in other]
    rest = context.source.lower
    for other in longer:
        rest = _words(other).sub(" ", rest)
    return bool(longer) and not _words(source).search(rest) and span is not None


def _with_note(message: str, term: GlossaryTerm) -> str:
    return f"{message} ({term.note})" if term.note else message


@lru_cache(maxsize=10_000)
def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")


@lru_cache(maxsize=10_000)
def _inflected(text: str, language: str) -> re.Pattern[str]:
    """A term with the endings that English, or any other language, may give each of its words."""
    if name_of(language).scripts & _UNSPACED:
        return re.compile(re.escape(text.lower()))
    stem = _stem if language == "en" else _any_ending
    words = [stem(re.escape(word)) for word in text.lower().split()]
    return re.compile(r"(?<!\w)" + r"[\s-]+".join(words) + r"(?!\w)")


def _any_ending(word: str) -> str:
    return rf"{word}\w{{0,4}}"


def _stem(word: str) -> str:
    if word.endswith("y") and len(word) > 3:
        return rf"{word[:-1]}(?:y|ies|ied|ying|y['’]s)"
    if word.endswith("e"):
        return rf"{word}?(?:s|d|r|rs|ing|['’]s)?"
    return rf"{word}(?:e?s|e?d|ing|['’]s?|s['’])?"


CHECK = Check(
    id="glossary",
    severity=Severity.WARNING,
    what="A glossary term is rendered by another word, or by a forbidden one.",
    why=(
        "One term, one rendering. Plurals, possessives and verb endings are recognised; where two "
        "terms overlap in the source the longer counts."
    ),
    find=_find,
    pair=ANY_PAIR,
)
