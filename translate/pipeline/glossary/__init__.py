"""``glossary``: terms that the articles suggest, and the glossary for other programs."""

from __future__ import annotations

from pathlib import Path

from translate.errors import TranslateError
from translate.glossary.extract import Suggestion, suggest_terms
from translate.glossary.terms import read_glossary
from translate.interchange.tbx import render_tbx, render_tbx_2
from translate.pipeline.export import export
from translate.pipeline.find import FoundSentence, find
from translate.pipeline.glossary.changing import (
    TermConflictError,
    add_term,
    change_term,
    drop_term,
    new_term,
    remove_term,
    terms_of,
)
from translate.project import Project
from translate.tags import without_tags
from translate.workspace.articles.files import find_articles
from translate.workspace.report import noting

__all__ = [
    "MOST_USES",
    "TermConflictError",
    "add_term",
    "change_term",
    "drop_term",
    "export_tbx",
    "new_term",
    "remove_term",
    "suggest",
    "terms_of",
    "uses",
]

MOST_USES = 500
"""Sentences that are listed for a term."""
_HEAD = 2000
"""Bytes at the beginning of a TBX file that say what wrote it."""


def suggest(
    project: Project,
    names: tuple[str, ...] = (),
    least: int = 2,
    problems: list[TranslateError] | None = None,
) -> list[Suggestion]:
    """Names, offices and acronyms that recur in the named articles (all when none is named).

    What the glossary has is left out. A rendering is proposed where reviewed sentences agree.

    Args:
        project: The project.
        names: Slugs or paths.
        least: In how many sentences a name must occur.
        problems: Gets what is wrong with single articles and with the glossary, so that the others
            are read; without it, that is raised.

    Raises:
        UsageError: A name means no article.
    """
    sentences: list[str] = []
    reviewed: list[tuple[str, str]] = []
    for files in find_articles(project, names):
        with noting(problems):
            sentences += [place.sentence.plain for place in files.places]
            reviewed += [
                (without_tags(one.source), without_tags(one.target))
                for one in files.units.values()
                if one.state.reviewed
            ]
    known: set[str] = set()
    with noting(problems):
        known = {term.source for term in read_glossary(project.glossary())}
    return suggest_terms(sentences, reviewed, known, least)


def uses(
    project: Project, source: str, problems: list[TranslateError] | None = None
) -> list[FoundSentence]:
    """Return the sentences of the articles that have a term.

    Args:
        project: The project.
        source: The term, as the glossary has it.
        problems: Gets what is wrong with single articles.
    """
    found = find(project, source, limit=MOST_USES, problems=problems)
    return [one for one in found if one.slug and one.phrase and one.source_spans]


def export_tbx(project: Project, path: Path | None = None, *, basic_2: bool = False) -> bytes:
    """The glossary as TBX, written to ``path`` if there is one.

    Args:
        project: The project.
        path: The file to write.
        basic_2: Whether to write version 2, TBX-Basic of 2008, instead of version 3.

    Raises:
        InputError: The glossary is damaged.
        ConflictError: There is a file already that this program did not export.
        StorageError: The file cannot be written.
    """
    terms = read_glossary(project.glossary())
    render = render_tbx_2 if basic_2 else render_tbx
    data = render(terms, project.pair.source, project.pair.target)
    if path:
        export(project, path, data, _is_own)
    return data


def _is_own(data: bytes) -> bool:
    known = b"<tbx" in data[:_HEAD] or b"<martif" in data[:_HEAD]
    return known and b"<p>songngu glossary</p>" in data[:_HEAD]
