"""The earlier texts of a sentence, beside the one that stands there."""

from __future__ import annotations

from typing import Any

from translate.model import Unit
from translate.pipeline.history import revisions
from translate.project import Project
from translate.review.advice.proposals import worth_showing
from translate.review.diff import word_diff


def versions(project: Project, slug: str, unit: Unit) -> list[dict[str, Any]]:
    """Return what people made of a sentence, the newest first, for the script.

    Returns:
        For each its ``target``; the ``diff`` from it to the text that stands there now, or its
        plain text where they have little in common; ``who`` left it so and ``when``, as an ISO
        time; and whether it was ``approved``.

    Raises:
        InputError: The history cannot be read.
    """
    return [
        {
            "target": one.target,
            "diff": worth_showing(word_diff(one.target, unit.target), one.target),
            "who": one.who.partition(" <")[0],
            "when": one.when,
            "approved": one.approved,
        }
        for one in revisions(project, slug, unit.source)
        if one.target
    ]
