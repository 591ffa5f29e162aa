"""What to do next, where a command finds nothing to do."""

from __future__ import annotations

from collections.abc import Sequence

from translate.project import Project
from translate.workspace.articles import select

_SHOWN = 3
"""Articles that a line names; of more, it says how many there are."""


def first_article(project: Project) -> str:
    """Return how a project comes to its first article."""
    folder = project.relative(project.seeds)
    return f"put an article into {folder}/ ('translate add FILE' does), then type 'translate run'"


def next_steps(project: Project) -> tuple[str, ...]:
    """Return the line that stands at the end of a report on a project without articles; or none.

    Raises:
        UsageError: The project has no folder of articles.
    """
    return () if select(project) else (f"No article yet: {first_article(project)}.",)


def without_catalog(slugs: Sequence[str]) -> tuple[str, ...]:
    """Return the line on articles that cannot be drafted yet, or none."""
    if not slugs:
        return ()
    more = f" and {len(slugs) - _SHOWN:,} more" if len(slugs) > _SHOWN else ""
    names = f"{', '.join(slugs[:_SHOWN])}{more}"
    return (f"Not drafted, as no catalog has them yet: {names}. Type 'translate update' first.",)
