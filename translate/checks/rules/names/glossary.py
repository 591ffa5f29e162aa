"""``glossary``: a term of the project's glossary is not used, or a forbidden one is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.message import Message
from translate.model import Finding, GlossaryTerm, Severity
from translate.model.languages import base
from translate.text.inflection import inflected
from translate.values.names.within import in_name


def _find(context: Context) -> Iterator[Finding]:
    required: dict[str, list[GlossaryTerm]] = {}
    for term in context.article.terms:
        if _stands(term, context):
            required.setdefault(term.source.lower(), []).append(term)
    for source, terms in required.items():
        where = _first(source, terms, context)
        if where and not _covered(source, where.span(), required, context):
            yield from _judge(context, terms, where.span())


def _first(source: str, terms: list[GlossaryTerm], context: Context) -> re.Match[str] | None:
    """Where a term stands first as itself and no part of a name."""
    places = _words(source).finditer(context.source.lower)
    if context.article.pair.source != "vi":
        return next(places, None)
    text, renderings = context.unit.source, [term.target for term in terms]
    free = (one for one in places if not in_name(text, one.span(), context.all_names, renderings))
    return next(free, None)


def _stands(term: GlossaryTerm, context: Context) -> bool:
    """Whether the source has a term, with its capitals where those matter."""
    if term.case_sensitive:
        return bool(_words(term.source).search(context.unit.source))
    return term.source.lower() in context.source.lower


def _judge(context: Context, terms: list[GlossaryTerm], span: tuple[int, int]) -> Iterator[Finding]:
    language, english = base(context.article.pair.target), context.target.lower
    uses = {term: list(inflected(term.target, language).finditer(english)) for term in terms}
    wanted = [term for term in terms if not term.forbidden]
    choice = " or ".join(f"'{term.target}'" for term in wanted)
    rendered = not wanted or any(uses[term] for term in wanted)
    wrong = [(term, used) for term in terms if term.forbidden for used in uses[term]]
    for term, used in wrong:
        template = (
            "'{target}' is not to be used for '{source}'"
            if rendered
            else "'{target}' is not to be used for '{source}': the glossary has {choice}"
        )
        message = Message(template, target=term.target, source=term.source, choice=choice)
        yield CHECK.finding(context, _with_note(message, term), span, used.span())
    if not wrong and not rendered:
        message = Message(
            "the glossary has {choice} for '{source}'", choice=choice, source=wanted[0].source
        )
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
    return Message("{message} ({note})", message=message, note=term.note) if term.note else message


@lru_cache(maxsize=10_000)
def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")


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
