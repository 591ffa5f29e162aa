"""What to do next, where a command finds nothing to do."""

from __future__ import annotations

from collections.abc import Sequence

from translate.message import Message, as_message
from translate.project import Project
from translate.workspace.articles.selection import select

_SHOWN = 3
"""Articles that a line names; of more, it says how many there are."""


def first_article(project: Project) -> Message:
    """Return how a project comes to its first article."""
    return Message(
        "put an article into {folder}/ ('translate add FILE' does), then type 'translate run'",
        folder=project.relative(project.seeds),
    )


def next_steps(project: Project) -> tuple[Message, ...]:
    """Return the line that stands at the end of a report on a project without articles; or none.

    Raises:
        UsageError: The project has no folder of articles.
    """
    step = first_article(project)
    return () if select(project) else (Message("No article yet: {step}.", step=step),)


def without_catalog(slugs: Sequence[str]) -> tuple[Message, ...]:
    """Return the line on articles that cannot be drafted yet, or none."""
    if not slugs:
        return ()
    names = as_message(", ".join(slugs[:_SHOWN]))
    if len(slugs) > _SHOWN:
        names = Message("{names} and {count:,} more", names=names, count=len(slugs) - _SHOWN)
    text = "Not drafted, as no catalog has them yet: {names}. Type 'translate update' first."
    return (Message(text, names=names),)
