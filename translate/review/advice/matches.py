"""What the translation memory has for a sentence, with the articles that it is from."""

from __future__ import annotations

from typing import Any

from translate.model import Unit
from translate.pipeline.advice import matches_for
from translate.project import Project
from translate.review.diff import word_diff
from translate.review.views.desk import card_of


def matches(project: Project, unit: Unit) -> list[dict[str, Any]]:
    """Return what the translation memory has for ``unit``, best first, for the script.

    Returns:
        For each its ``percent``, the ``diff`` of its source, its ``target``, and where it is from:
        the ``title`` of the article or the name of the file, the ``date`` of the article or of the
        change, and the ``origin`` as the memory has it.
    """
    found = []
    for match in matches_for(project, unit):
        title, date = _place(project, match.unit.origin)
        found.append(
            {
                "percent": int(100 * match.similarity),
                "diff": word_diff(match.unit.source, unit.source),
                "target": match.unit.target,
                "title": title,
                "date": date or match.unit.changed,
                "origin": match.unit.origin,
            }
        )
    return found


def _place(project: Project, origin: str) -> tuple[str, str]:
    """Return the title and date of the article whose catalog ``origin`` is, else its name."""
    path = origin.rpartition(":")[0]
    folder = project.relative(project.catalog("x")).removesuffix("x.po")
    if path.startswith(folder) and path.endswith(".po"):
        card = card_of(project, path.removeprefix(folder).removesuffix(".po"))
        if card:
            return card.title, card.date
    return origin, ""
