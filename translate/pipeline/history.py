"""``history``: who changed a sentence when, and who reviewed how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from translate.catalogs.history import Revision, append_history, read_history
from translate.errors import TranslateError
from translate.model import Unit
from translate.project import Project
from translate.workspace.articles.files import find_articles
from translate.workspace.clock import now
from translate.workspace.identity import translator

SESSION = timedelta(minutes=10)
"""A person's changes to one sentence within this time are one: the page stores while they type."""
NOBODY = ""
"""Who reviewed what was reviewed in another program, or before there was a history."""


def record_revision(project: Project, slug: str, before: Unit, after: Unit) -> None:
    """Note that a sentence was changed; a change that cannot be noted is made all the same.

    What another program made of it meanwhile is noted first, so that no text is lost between two
    revisions.

    Args:
        project: The project.
        slug: The article.
        before: The sentence as it stood in the catalog.
        after: The sentence as it stands there now.
    """
    if (before.target, before.approved) == (after.target, after.approved):
        return
    path = project.history(slug)
    with suppress(TranslateError):
        known = [one for one in read_history(path) if one.source == after.source]
        last = known[-1] if known else None
        mine = _revision(after, translator(project))
        new = []
        if before.target and before.target != before.draft and not _is_noted(last, before, mine):
            new.append(_revision(before, NOBODY))
        if not _goes_on(last, mine):
            new.append(mine)
        if new:
            append_history(path, new)


def _revision(unit: Unit, who: str) -> Revision:
    when = now().isoformat(timespec="seconds")
    return Revision(unit.source, unit.target, unit.approved, who, when)


def _is_noted(last: Revision | None, before: Unit, mine: Revision) -> bool:
    """Whether what stood there is the last revision, or what the same person just typed."""
    if last is None:
        return False
    same = (last.target, last.approved) == (before.target, before.approved)
    return same or (not last.approved and not before.approved and _is_session(last, mine))


def _goes_on(last: Revision | None, mine: Revision) -> bool:
    """Whether a change goes on the last one, which a person is still typing."""
    return bool(last and not last.approved and not mine.approved and _is_session(last, mine))


def _is_session(last: Revision, mine: Revision) -> bool:
    if last.who != mine.who:
        return False
    try:
        return datetime.fromisoformat(mine.when) - datetime.fromisoformat(last.when) < SESSION
    except (TypeError, ValueError):
        return False


def revisions(project: Project, slug: str, source: str) -> list[Revision]:
    """Return the revisions of a sentence, the newest first, equal neighbours once.

    Raises:
        InputError: The history cannot be read.
    """
    found: list[Revision] = []
    for one in read_history(project.history(slug)):
        last = found[-1] if found else None
        if one.source == source and not (
            last and (last.target, last.approved, last.who) == (one.target, one.approved, one.who)
        ):
            found.append(one)
    return found[::-1]


def by_reviewer(
    project: Project, names: Sequence[str] = ()
) -> tuple[dict[str, Counter[str]], list[TranslateError]]:
    """Count the reviewed sentences of each article by who approved the text that stands there.

    Args:
        project: The project.
        names: Slugs or paths; all articles when there are none.

    Returns:
        For each article the sentences of each reviewer, a repeated one each time; `NOBODY` where
        the history does not say. And what could not be read.

    Raises:
        UsageError: A name means no article.
    """
    found: dict[str, Counter[str]] = {}
    problems: list[TranslateError] = []
    for files in find_articles(project, tuple(names)):
        try:
            approvals = {
                (one.source, one.target): one.who
                for one in read_history(project.history(files.slug))
                if one.approved
            }
            counts: Counter[str] = Counter()
            for source in files.sentences:
                unit = files.units.get(source)
                if unit and unit.state.reviewed:
                    counts[approvals.get((source, unit.target), NOBODY)] += 1
            found[files.slug] = counts
        except TranslateError as error:
            problems.append(error)
    return found, problems
