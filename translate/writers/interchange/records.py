"""Convert an edition to the records from which exchange formats are written."""

from __future__ import annotations

from translate.interchange.units import FileHeader, TranslationUnit, UnitGroup
from translate.writers.base import Edition
from translate.writers.colophon import colophon, facts
from translate.writers.layout.arrangement import everything
from translate.writers.layout.laid import LaidSentence, printable


def header(edition: Edition) -> FileHeader:
    """Return what is known about the article and its translation as a whole."""
    return FileHeader(
        source_language=edition.article.language,
        target_language=edition.language,
        original=printable(edition.article.path),
        facts=facts(edition),
        notes=colophon(edition),
        tool=edition.generator,
    )


def groups(edition: Edition) -> tuple[UnitGroup, ...]:
    """Return every sentence in reading order, with one group per passage."""
    return tuple(
        UnitGroup(
            passage.anchor,
            passage.name,
            tuple(_unit(line, edition.revised) for line in passage.lines),
        )
        for passage in everything(edition)
    )


def _unit(line: LaidSentence, revised: str) -> TranslationUnit:
    return TranslationUnit(
        line.tagged_source,
        line.target,
        state=line.state,
        model=line.model,
        changed=revised,
    )
