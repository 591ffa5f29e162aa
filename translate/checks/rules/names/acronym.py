"""``acronym``: an acronym of the source was changed or lost; see ``data/acronyms.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.near import near
from translate.checks.phrase_checks import suggest
from translate.checks.word_lists import words
from translate.message import Message
from translate.model import Finding, Severity
from translate.text.folding import strip_marks

_ACRONYM = re.compile(r"(?<![\w.-])[A-ZĐ]{2,}(?![\w]|-\d)")
_RUN = re.compile("[A-ZĐ]{3,}")
_SHORTEST = 3
"""Shorter acronyms are not compared: EU and EC, both right, differ by one letter too."""


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    if unit.source.isupper() or unit.target.isupper():
        return
    there = {match[0]: match for match in _ACRONYM.finditer(unit.target)}
    if not there:
        return
    here = {match[0]: match for match in _ACRONYM.finditer(unit.source)}
    new = [word for word in there if word not in here and strip_marks(word) not in unit.source]
    for word in new:
        origin = next((old for old in here if len(old) >= _SHORTEST and near(old, word)), None)
        # HCM and HCMC, or PCR and PCRs, are forms of the same acronym
        # HCMC is the City of TP.HCM
        kept = word[:-1] in _RUN.findall(unit.source)
        if origin and not kept and not (origin.startswith(word) or word.startswith(origin)):
            spans = here[origin].span(), there[word].span()
            yield CHECK.finding(
                context, Message("'{origin}' became '{word}'", origin=origin, word=word), *spans
            )
    yield from _another(context, set(here) - set(there), new)
    for hit in context.phrases.get("acronyms", ()):
        word = unit.source[hit.start : hit.end]
        if word in there and hit.phrase.renderings:
            message = Message("'{word}' is Vietnamese: {suggest}", word=word, suggest=suggest(hit))
            spans = (hit.start, hit.end), there[word].span()
            yield CHECK.finding(context, message, *spans)


def _another(context: Context, lost: set[str], new: list[str]) -> Iterator[Finding]:
    """Report the body that stands in the place of another: UNICEF became UNESCO."""
    known = words("bodies")
    gone = [word for word in context.source.vocabulary & known if word.upper() in lost]
    come = [word for word in new if word.lower() in known]
    if len(gone) != 1 or len(come) != 1 or near(gone[0], come[0].lower()):
        return
    if any(come[0] in side.text for one in context.neighbours for side in (one.source, one.target)):
        return
    here = re.search(rf"(?<!\w){gone[0].upper()}(?!\w)", context.unit.source)
    there = re.search(rf"(?<!\w){come[0]}(?!\w)", context.unit.target)
    if here and there:
        message = Message("'{origin}' became '{word}'", origin=here[0], word=there[0])
        yield CHECK.finding(context, message, here.span(), there.span())


CHECK = Check(
    id="acronym",
    severity=Severity.ERROR,
    what="An acronym was changed, or a Vietnamese one was left.",
    why=(
        "EEF and EFF are two organisations. An acronym that is spelled out in the English is "
        "fine; a Vietnamese one (UBND) must be."
    ),
    find=_find,
)
