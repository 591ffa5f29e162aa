"""``edit``: change one sentence of a catalog, safely beside whoever else is at work on the file.

A caller says what it was shown and what to make of it. Under the lock, the catalog is read again:
what others changed in other entries stays, and so does what they changed in this one, as long as
it is not the same thing. Translation, approval and previous source are one thing, the comments
another.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from translate.catalogs import revise, units_of
from translate.catalogs.po import Catalog
from translate.catalogs.store import rewrite
from translate.errors import ConflictError, InputError, UsageError
from translate.io import exists
from translate.message import Message
from translate.model import Unit
from translate.pipeline.history import record_revisions
from translate.project import Project
from translate.tags import marks_by_form, problems
from translate.text.folding import fold_spaces
from translate.workspace.articles.files import CatalogFiles
from translate.workspace.clock import now
from translate.workspace.identity import translator
from translate.workspace.lock import locked

Change = Callable[[Unit], Unit]
"""What to make of a sentence."""


class EntryConflictError(ConflictError):
    """The same sentence was changed elsewhere since the caller was shown it.

    Args:
        theirs: The sentence as it stands in the catalog now.
    """

    def __init__(self, theirs: Unit) -> None:
        hint = Message("look at both texts and choose")
        super().__init__("the sentence was changed elsewhere meanwhile", theirs.place, hint)
        self.theirs = theirs


def approved(unit: Unit) -> Unit:
    """``unit`` as reviewed: without its previous source, and without comments that it needs work.

    Raises:
        UsageError: There is no translation to approve.
    """
    if not unit.target.strip():
        raise UsageError("there is no translation to approve", unit.place)
    return unit.approve()


def rewritten(unit: Unit, text: str) -> Unit:
    """``unit`` with another translation, which nobody has approved yet; empty leaves none."""
    text = fold_spaces(text)
    if text == unit.target:
        return unit
    return replace(unit, target=text, approved=False)


def reverted(unit: Unit) -> Unit:
    """``unit`` with what the machine proposed for it.

    Raises:
        UsageError: No draft of it is known.
    """
    if not unit.draft:
        raise UsageError("no draft of this sentence is known", unit.place)
    return rewritten(unit, unit.draft)


def offered(unit: Unit) -> list[tuple[int, str]]:
    """The alternatives to the machine's draft that are not the translation already, numbered.

    The numbers, from 1 on, are those of `chosen`: taking one does not change those of the others.
    """
    texts = enumerate(unit.alternatives, 1)
    return [(number, text) for number, text in texts if text != unit.target]


def chosen(unit: Unit, number: int) -> Unit:
    """``unit`` with another of the machine's proposals than its draft.

    Args:
        unit: The sentence.
        number: Which of its alternatives, from 1 on.

    Raises:
        UsageError: There are not so many.
    """
    known = len(unit.alternatives)
    if not 1 <= number <= known:
        message = Message(
            "there is no alternative {number}: the sentence has {value}",
            number=number,
            value=known or "none",
        )
        raise UsageError(message, unit.place, "'translate show ARTICLE' lists them")
    return rewritten(unit, unit.alternatives[number - 1])


def restored(unit: Unit, earlier: Unit) -> Unit:
    """``unit`` with all that a reviewer can change as it was in ``earlier``."""
    return replace(
        unit,
        target=earlier.target,
        approved=earlier.approved,
        comments=earlier.comments,
        previous=earlier.previous,
    )


def commented(unit: Unit, text: str) -> Unit:
    """``unit`` with ``text`` as the translator's notes, a line each; empty removes them."""
    return replace(unit, comments=tuple(line.rstrip() for line in text.strip().splitlines()))


def reopened(unit: Unit) -> Unit:
    """``unit`` as it is, to be reviewed again."""
    return replace(unit, approved=False)


def lost_markup(unit: Unit) -> str:
    """The markup of a sentence that its translation lacks or has badly set: its tags, in a row."""
    found = problems(unit.target, unit.source, unit.marks or marks_by_form(unit.source))
    return " ".join(dict.fromkeys(one.tag for one in found))


def edit(
    project: Project, slug: str, source: str, change: Change, shown: Unit | None = None
) -> Unit:
    """Change one sentence in its catalog.

    Args:
        project: The project.
        slug: The article.
        source: The sentence.
        change: What to make of it.
        shown: The sentence as the caller was shown it; without it, as it stands now.

    Returns:
        The sentence as it now stands on disk.

    Raises:
        EntryConflictError: Somebody else changed the same thing meanwhile, to something else.
        ConflictError: The sentence is no longer in the catalog, or the file keeps changing.
        InputError: There is no catalog, or it is damaged.
        StorageError: The catalog cannot be written.
    """
    path = project.catalog(slug)
    name = project.relative(path)
    drafts = CatalogFiles(project, slug).drafts
    if not exists(path):
        raise InputError(
            "there is no catalog yet", name, Message("run 'translate run {slug}'", slug=slug)
        )

    found: list[Unit] = []

    def change_entry(catalog: Catalog) -> Catalog:
        current = units_of(catalog, name, drafts).get(source)
        if not current:
            raise ConflictError("the sentence is no longer in the catalog", name)
        before = restored(current, shown) if shown else current
        wanted = _merged(before, change(before), current)
        found[:] = [current]
        return revise(catalog, [wanted], now(), translator(project))

    with locked(project):
        done = rewrite(path, change_entry)
        after = units_of(done.after, name, drafts)[source]
        record_revisions(project, slug, [(current, after) for current in found])
    return after


def _merged(shown: Unit, wanted: Unit, current: Unit) -> Unit:
    """``current`` with what differs between ``shown`` and ``wanted``."""
    stored = current
    if wanted.approved and not shown.approved:
        # an approval removes comments, which is not an edit of the note: another one may have come
        shown, current = (replace(one, comments=one.approve().comments) for one in (shown, stored))
    merged = current
    for names in (("target", "approved", "previous"), ("comments",)):
        before, ours, theirs = (
            {name: getattr(unit, name) for name in names} for unit in (shown, wanted, current)
        )
        if ours in (before, theirs):
            continue
        if theirs != before:
            raise EntryConflictError(stored)
        merged = replace(merged, **ours)
    return merged
