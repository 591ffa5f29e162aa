"""``glossary``: terms that the articles suggest, and the glossary for other programs."""

from __future__ import annotations

from pathlib import Path

from translate.errors import ConflictError, TranslateError
from translate.glossary.edit import with_term
from translate.glossary.extract import Suggestion, suggest_terms
from translate.glossary.terms import read_glossary
from translate.interchange.tbx import render_tbx, render_tbx_2
from translate.io import read_text, save
from translate.message import Message
from translate.model import GlossaryTerm
from translate.pipeline.export import export
from translate.pipeline.find import FoundSentence, find
from translate.project import Project
from translate.tags import without_tags
from translate.workspace.article import find_articles
from translate.workspace.lock import locked
from translate.workspace.report import noting

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


def terms_of(project: Project) -> tuple[GlossaryTerm, ...]:
    """Return the terms of a project's glossary, in its order.

    Raises:
        InputError: The glossary is damaged.
    """
    return read_glossary(project.glossary())


def add_term(project: Project, term: GlossaryTerm) -> bool:
    """Add a term to the glossary; its other lines stay as they are written.

    Args:
        project: The project.
        term: The term. One with the same source and target is replaced.

    Returns:
        Whether the glossary changed.

    Raises:
        InputError: The glossary is damaged, or the term lacks its source or target.
        StorageError: The glossary cannot be written.
    """
    return _edit(project, (term.source, term.target), term)


def new_term(project: Project, term: GlossaryTerm) -> None:
    """Add a term that the glossary does not have yet.

    Args:
        project: The project.
        term: The term.

    Raises:
        ConflictError: The glossary has a term with this source and target.
        InputError: The glossary is damaged, or the term is not complete.
        StorageError: The glossary cannot be written.
    """
    with locked(project):
        if _stands(project, term.source, term.target):
            raise _taken(term)
        add_term(project, term)


def change_term(project: Project, pair: tuple[str, str], term: GlossaryTerm) -> None:
    """Put a term in the place of another; the other lines of the glossary stay as they are.

    Args:
        project: The project.
        pair: The source and target of the term that is to go.
        term: What comes in its place.

    Raises:
        ConflictError: The term to go is not there any more, or the glossary has the other already.
        InputError: The glossary is damaged, or the term is not complete.
        StorageError: The glossary cannot be written.
    """
    with locked(project):
        if not _stands(project, *pair):
            raise ConflictError(
                "the glossary does not have this term any more",
                hint="open the glossary again; add the term if it is still wanted",
            )
        if (term.source, term.target) != pair and _stands(project, term.source, term.target):
            raise _taken(term)
        _edit(project, pair, term)


def _stands(project: Project, source: str, target: str) -> bool:
    return any((one.source, one.target) == (source, target) for one in terms_of(project))


def _taken(term: GlossaryTerm) -> ConflictError:
    message = Message(
        "the glossary has {source} → {target} already", source=term.source, target=term.target
    )
    return ConflictError(message, hint="change that term instead")


def remove_term(project: Project, source: str, target: str) -> bool:
    """Remove a term from the glossary; its other lines stay as they are written.

    Returns:
        Whether it was there.

    Raises:
        InputError: The glossary is damaged.
        StorageError: The glossary cannot be written.
    """
    return _edit(project, (source, target), None)


def _edit(project: Project, pair: tuple[str, str], term: GlossaryTerm | None) -> bool:
    path = project.glossary()
    with locked(project):
        text = read_text(path) if path.exists() else ""
        return save(path, with_term(text, str(path), pair, term).encode())


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
