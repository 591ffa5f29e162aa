"""``history``: who changed a sentence when, and who reviewed how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from translate.catalogs.history import History, Revision, append_history, read_history
from translate.errors import TranslateError
from translate.model import Unit
from translate.project import Project
from translate.text.canonical import canonical
from translate.text.tag_form import without_tag_forms
from translate.workspace.articles.files import find_articles
from translate.workspace.clock import now
from translate.workspace.identity import translator

SESSION = timedelta(minutes=10)
"""A person's unapproved changes of a sentence within this time are shown as one: the page stores
while they type. The file has each of them, so that the last text is known to be theirs."""
NOBODY = ""
"""Who reviewed what was reviewed in another program, or before there was a history."""


def record_revisions(
    project: Project, slug: str, changes: Iterable[tuple[Unit, Unit]], who: str = ""
) -> None:
    """Note that sentences were changed; a change that cannot be noted is made all the same.

    What another program made of one meanwhile is noted first, so that no text is lost between two
    revisions.

    Args:
        project: The project.
        slug: The article.
        changes: The sentences as they stood in the catalog, and as they stand there now; those
            whose text and state are the same are passed over.
        who: Who changed them; the person at work where that is empty.
    """
    changed = [
        (before, after)
        for before, after in changes
        if (before.target, before.approved) != (after.target, after.approved)
    ]
    if not changed:
        return
    path = project.history(slug)
    with suppress(TranslateError):
        history = read_history(path)
        when = now().isoformat(timespec="seconds")
        new = []
        for before, after in changed:
            by_hand = before.target and before.target != before.draft
            if by_hand and not _is_noted(history, before):
                new.append(_revision(before, NOBODY, when))
            new.append(_revision(after, who or translator(project), when))
        append_history(path, new)


def _revision(unit: Unit, who: str, when: str) -> Revision:
    return Revision(unit.source, unit.target, unit.approved, who, when)


def _is_noted(history: History, unit: Unit) -> bool:
    """Whether what stands there is the last revision, or what an update of the article made of it.

    An update withdraws approvals, and numbers tags as the sentence has them now.
    """
    last = next(reversed(history.of(unit.source)), None)
    if last is None or not _has_text(last, unit):
        return False
    if unit.approved:
        return _approves(last, unit)
    return not last.approved or last.source != unit.source


def _approves(one: Revision, unit: Unit) -> bool:
    """Whether a revision approved the text of a unit, for its sentence in any spelling, markup."""
    same = one.approved and canonical(one.source) == canonical(unit.source)
    return same and _has_text(one, unit)


def _has_text(one: Revision, unit: Unit) -> bool:
    """Whether a unit has the text of a revision, of what its sentence was before perhaps."""
    if one.source == unit.source:
        return one.target == unit.target
    return without_tag_forms(one.target) == without_tag_forms(unit.target)


def revisions(project: Project, slug: str, source: str) -> list[Revision]:
    """Return the revisions of a sentence, and of what it was before, the newest first.

    Equal neighbours are one, and so is what a person types within a `SESSION`: its last text.

    Raises:
        InputError: The history cannot be read.
    """
    found: list[Revision] = []
    begun = ""
    for one in read_history(project.history(slug)).of(source):
        last = found[-1] if found else None
        if last and (_is_same(last, one) or _goes_on(last, one, begun)):
            found.pop()
        else:
            begun = one.when
        found.append(one)
    return found[::-1]


def _is_same(last: Revision, one: Revision) -> bool:
    return replace(last, when=one.when) == one


def _goes_on(last: Revision, one: Revision, begun: str) -> bool:
    """Whether the same person still types what they began to type at the time ``begun``."""
    if last.approved or one.approved or (last.source, last.who) != (one.source, one.who):
        return False
    try:
        passed = datetime.fromisoformat(one.when) - datetime.fromisoformat(begun)
    except (TypeError, ValueError):
        return False
    # what another program wrote has the time of the change before which it was noted
    return passed < SESSION and (one.who != NOBODY or passed > timedelta(0))


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
            history = read_history(project.history(files.slug))
            counts: Counter[str] = Counter()
            for source in files.sentences:
                unit = files.units.get(source)
                if unit and unit.state.reviewed:
                    counts[_approver(history, unit)] += 1
            found[files.slug] = counts
        except TranslateError as error:
            problems.append(error)
    return found, problems


def _approver(history: History, unit: Unit) -> str:
    found = (one.who for one in reversed(history.of(unit.source)) if _approves(one, unit))
    return next(found, NOBODY)
