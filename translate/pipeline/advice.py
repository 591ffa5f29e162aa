"""``advise``: what helps a person with one sentence: findings, glossary terms, memory matches."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.glossary.terms import read_glossary
from translate.memory import USEFUL, Match
from translate.model import Finding, GlossaryTerm, Unit
from translate.model.doubt import Doubt
from translate.pipeline.draft.from_memory import retagged
from translate.project import Project
from translate.tags import marks_by_form, untagged
from translate.workspace.articles.files import CatalogFiles
from translate.workspace.checking import check_rules
from translate.workspace.memory import load_memory

Term = tuple[int, int, GlossaryTerm]
"""Where a term stands in the source, as code-point offsets, and how the project renders it."""
_MATCHES = 3
"""More than this, and reading them takes longer than translating."""


def findings_on(
    project: Project, slug: str, unit: Unit, doubt: Doubt | None = None
) -> list[Finding]:
    """What the checks say about one sentence of an article, as ``translate check`` would.

    Args:
        project: The project.
        slug: The article.
        unit: The sentence as it is to be judged; the others stand as they are in the catalog.
        doubt: What a model doubts of it.

    Raises:
        InputError: The catalog, the drafts file or the glossary is damaged.
        UsageError: The settings disable a check that is none.
    """
    if not unit.target:
        return []
    files = CatalogFiles(project, slug)
    units = [*{**files.units, unit.source: unit}.values()]
    return check_rules(project).findings_on(units, units.index(unit), files.ignored, doubt)


def terms_in(project: Project, source: str) -> list[Term]:
    """Wherever the glossary's terms stand in ``source``, but those that forbid a rendering.

    Of terms that overlap, the longest counts.

    Raises:
        InputError: The glossary is damaged.
    """
    terms = [term for term in read_glossary(project.glossary()) if not term.forbidden]
    text = untagged(source)
    found: list[Term] = []
    for term in sorted(terms, key=lambda term: -len(term.source)):
        pattern = rf"(?<!\w){re.escape(term.source)}(?!\w)"
        case = re.NOFLAG if term.case_sensitive else re.IGNORECASE
        matches = re.finditer(pattern, text.plain, case)
        spans = [text.to_tagged(*match.span()) for match in matches]
        found += [(*span, term) for span in spans if not _overlaps(span, found)]
    return sorted(found, key=lambda one: one[:2])


def _overlaps(span: tuple[int, int], found: Sequence[Term]) -> bool:
    return any(start < span[1] and span[0] < end for start, end, _ in found)


def matches_for(project: Project, unit: Unit) -> list[Match]:
    """What the memory has for a sentence, with its tags, other than what it has already.

    What is wrong with single catalogs or imported files is left to the commands to report.
    """
    found = load_memory(project, []).search(unit.source, USEFUL, 2 * _MATCHES)
    texts = {unit.target}
    useful: list[Match] = []
    marks = unit.marks or marks_by_form(unit.source)
    for match in found:
        other = retagged(match.unit, unit.source, marks)
        if other.target not in texts:
            texts.add(other.target)
            useful.append(Match(match.similarity, other))
    return useful[:_MATCHES]
