"""What the writers are given: an article with its translation, unless it is to be refused."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from translate.catalogs.po.header import GENERATOR
from translate.errors import InputError, ReviewError
from translate.glossary.terms import read_glossary, renderings
from translate.io import read_bytes
from translate.message import Message, counted
from translate.model import Severity
from translate.pipeline.build.pictures import picture_files, read_pictures
from translate.project import Project
from translate.workspace.articles.files import ArticleFiles, CatalogFiles
from translate.workspace.checking import check_rules
from translate.workspace.git import unapproved_merges
from translate.writers import Edition, EditionKind


def read_edition(files: ArticleFiles) -> Edition:
    """Return the English edition of an article; its ``kind`` may be replaced.

    Raises:
        InputError: The article or its catalog cannot be read.
        UsageError: The theme is no folder.
    """
    project = files.project
    return Edition(
        units=files.units,
        article=files.article,
        kind=EditionKind.TRANSLATED,
        language=project.pair.target,
        revised=files.revised,
        generator=GENERATOR,
        theme=project.theme,
        paper=project.settings.paper,
        translators=project.settings.translators,
        reviewers=project.settings.reviewers,
        last_translator=files.last_translator,
        content_only=project.content_only,
        site=project.site,
        source=files.source,
        terms=_terms(project),
        pictures=read_pictures(picture_files(project, files.article)),
        template=_template(files),
    )


def _template(files: ArticleFiles) -> bytes | None:
    """The article's source file if it is a Word document; None for any other."""
    return read_bytes(files.path) if files.path.suffix.lower() == ".docx" else None


def _terms(project: Project) -> dict[str, str]:
    """The glossary's renderings; none where it is damaged, which drafting and checking report."""
    with suppress(InputError):
        return renderings(read_glossary(project.glossary()))
    return {}


def refuse_unreviewed(project: Project, edition: Edition) -> None:
    """Let pass what a human has reviewed, every sentence of it.

    Raises:
        ReviewError: A sentence is not reviewed; its place is the first one's.
    """
    left = [s for s in edition.sentences if not edition.unit(s.text).state.reviewed]
    if left:
        catalog = project.relative(project.catalog(edition.article.slug))
        place = edition.unit(left[0].text).place or catalog
        message = Message(
            "{count} of {total} sentences are not reviewed",
            count=len(left),
            total=len(edition.sentences),
        )
        hint = "review them, or build without --require-reviewed"
        raise ReviewError(message, place, hint)


def unapproved_articles(project: Project, slugs: Iterable[str]) -> dict[str, ReviewError]:
    """Return those of the articles in which a merge left reviewed what nobody had approved.

    Returns:
        Why an article is to be refused, by its slug; the place is the first such sentence's.
    """
    wanted = {project.relative(project.catalog(slug)): slug for slug in slugs}
    found: dict[str, ReviewError] = {}
    for one in unapproved_merges(project):
        if one.path in wanted:
            found.setdefault(wanted[one.path], one.problem())
    return found


def refuse_unclean(project: Project, edition: Edition) -> None:
    """Let pass an article without a finding at error level.

    Raises:
        ReviewError: There is one; its place is the first one's.
    """
    ignored = CatalogFiles(project, edition.article.slug).ignored
    found = check_rules(project).findings(list(edition.units.values()), ignored)
    errors = [one for one in found if one.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        message = Message(
            "{count} by the checks, the first: {id}: {message}",
            count=counted(len(errors), "{count} error", "{count} errors"),
            id=first.id,
            message=first.message,
        )
        hint = "'translate check' lists them; fix them, or build without --require-clean"
        raise ReviewError(message, first.unit.place, hint)
