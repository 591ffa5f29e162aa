"""What the writers are given: an article with its translation."""

from __future__ import annotations

from translate.catalogs.po.header import GENERATOR
from translate.errors import ReviewError
from translate.project import Project
from translate.workspace.articles import SourceFile, read_article
from translate.workspace.units import read_units
from translate.writers import Edition, EditionKind


def read_edition(project: Project, file: SourceFile) -> Edition:
    """The English edition of an article; its ``kind`` may be replaced.

    Raises:
        InputError: The article or its catalog cannot be read.
        UsageError: The theme is no folder.
    """
    units, revised = read_units(project, file.slug)
    return Edition(
        article=read_article(project, file),
        units=units,
        kind=EditionKind.ENGLISH,
        language=project.language,
        revised=revised,
        generator=GENERATOR,
        theme=project.theme,
        paper=project.settings.paper,
    )


def refuse_unreviewed(project: Project, edition: Edition) -> None:
    """Let pass what a human has reviewed, every sentence of it.

    Raises:
        ReviewError: A sentence is not reviewed; its place is the first one's.
    """
    left = [s for s in edition.sentences if not edition.unit(s.text).state.reviewed]
    if left:
        catalog = project.relative(project.catalog(edition.article.slug))
        place = edition.unit(left[0].text).place or catalog
        message = f"{len(left)} of {len(edition.sentences)} sentences are not reviewed"
        hint = "review them, or build without --require-reviewed"
        raise ReviewError(message, place, hint)
