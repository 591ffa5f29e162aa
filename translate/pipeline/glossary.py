"""``glossary``: terms that the articles suggest, and the glossary for other programs."""

from __future__ import annotations

from pathlib import Path

from translate.glossary.extract import Suggestion, suggest_terms
from translate.glossary.terms import read_glossary
from translate.interchange.tbx import render_tbx
from translate.io import save
from translate.project import Project
from translate.workspace.article import find_articles


def suggest(project: Project, names: tuple[str, ...] = (), least: int = 2) -> list[Suggestion]:
    """Names, offices and acronyms that recur in the named articles (all when none is named).

    What the glossary has is left out. A rendering is proposed where reviewed sentences agree.

    Args:
        project: The project.
        names: Slugs or paths.
        least: In how many sentences a name must occur.

    Raises:
        UsageError: A name means no article.
        InputError: An article, a catalog or the glossary is damaged.
    """
    sentences: list[str] = []
    reviewed: list[tuple[str, str]] = []
    for files in find_articles(project, names):
        sentences += files.sentences
        units = files.units.values()
        reviewed += [(one.source, one.target) for one in units if one.state.reviewed]
    known = {term.source for term in read_glossary(project.glossary())}
    return suggest_terms(sentences, reviewed, known, least)


def export_tbx(project: Project, path: Path | None = None) -> bytes:
    """The glossary as TBX, written to ``path`` if there is one.

    Raises:
        InputError: The glossary is damaged.
        StorageError: The file cannot be written.
    """
    terms = read_glossary(project.glossary())
    data = render_tbx(terms, project.pair.source, project.pair.target)
    if path:
        save(path, data)
    return data
