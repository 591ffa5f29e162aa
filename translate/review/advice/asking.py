"""When to ask before a sentence is approved: what speaks against it, more than a single warning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from translate.message import Message
from translate.model import Finding, LanguagePair, Severity, Unit
from translate.model.doubt import Doubt
from translate.model.languages import VIETNAMESE_TO_ENGLISH
from translate.pipeline.advice import findings_on
from translate.project import Project
from translate.review.advice.notes import asks_something
from translate.tags import without_tags
from translate.text.similarity import similarity
from translate.values import Relation, compare, values_en, values_vi
from translate.workspace.articles.files import CatalogFiles

_VALUES = {"num-value", "num-missing", "num-magnitude", "date-order", "date-month", "date-year"}
"""Checks that report a value of the source which the English does not have."""
_OTHER = {
    *_VALUES,
    *("num-extra", "quarter", "time", "weekday-ordinal", "currency", "unit", "doc-number"),
    *("name", "acronym", "title", "country", "url-email-ref", "glossary"),
    *("length", "adequacy", "attribution", "negation", "negation-added", "direction"),
}
"""Checks whose findings come together where the English is that of another sentence."""
_SEVERAL = 2
"""Findings that together say so, unless as many values agree."""
_WORDS = 4
"""A sentence of fewer words may well have the English of another: *Yes, of course.*"""
_ALIKE = 0.75
"""Sentences that are as similar may share their English."""

ERRORS = Message("This sentence has errors. Approve it anyway?")
NO_VALUE = Message("None of its numbers and dates is in the English. Approve it anyway?")
ANOTHER = Message("This may be the English of another sentence. Approve it anyway?")
QUESTION = Message("Its note asks a question. Approve it anyway?")


def reason_to_ask(
    project: Project, slug: str, unit: Unit, doubt: Doubt | None = None
) -> Message | None:
    """Return what to ask before ``unit`` is approved, or None if nothing speaks against it.

    Args:
        project: The project.
        slug: The article.
        unit: The sentence as it is to be approved.
        doubt: What a model doubts of it.

    Raises:
        InputError: The catalog, the drafts file or the glossary is damaged.
    """
    findings = findings_on(project, slug, unit, doubt)
    if any(one.severity is Severity.ERROR for one in findings):
        return ERRORS
    if asks_something(unit):
        return QUESTION
    agreeing, others = _values(unit, project.pair)
    if others and not agreeing and any(one.id in _VALUES for one in findings):
        return NO_VALUE
    if _speak_of_another(findings, agreeing):
        return ANOTHER
    return _neighbours(unit, CatalogFiles(project, slug).units)


def _values(unit: Unit, pair: LanguagePair) -> tuple[int, int]:
    """Return how many values of the source the English has, and how many it has not."""
    if not VIETNAMESE_TO_ENGLISH.covers(pair):
        return 0, 0
    found = compare(values_vi(without_tags(unit.source)), values_en(without_tags(unit.target)))
    agreeing = sum(one.relation is Relation.SAME for one in found.pairs)
    return agreeing, len(found.missing) + len(found.pairs) - agreeing


def _speak_of_another(findings: Iterable[Finding], agreeing: int) -> bool:
    several = sum(
        one.id in _OTHER
        and one.severity is not Severity.INFO
        and not (one.id == "glossary" and one.target_span)  # a forbidden word is of this sentence
        for one in findings
    )
    return several >= _SEVERAL and several > agreeing


def _neighbours(unit: Unit, units: Mapping[str, Unit]) -> Message | None:
    """Return what to ask where an unlike sentence of the article has the same English."""
    if len(unit.target.split()) < _WORDS:
        return None
    others = (one for one in units.values() if one.source != unit.source)
    same = (one for one in others if one.target == unit.target)
    if any(similarity(one.source, unit.source) < _ALIKE for one in same):
        return ANOTHER
    return None
