"""What stands under an article's old name: one branch renamed it while another reviewed it.

Git follows a file to its new name where both are alike; what it leaves in the old place, or adds
there, belongs to an article that has another name by now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from translate.catalogs.history import Revision, read_history
from translate.catalogs.parsed import read_catalog
from translate.catalogs.po import Catalog, Entry
from translate.errors import TranslateError
from translate.io import exists, files_below, is_dir, read_if_there, same_name
from translate.message import Message, counted
from translate.pipeline.update.histories import follow_article
from translate.project import Project
from translate.text.canonical import canonical
from translate.workspace.articles.selection import select
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps

_LEAST = 3
"""Sentences that two articles must have in common: a stock phrase or two proves nothing."""
_SHOWN = 40
"""Letters of a sentence in a note."""


def look_behind(project: Project, stamps: Stamps, report: Report) -> None:
    """Note reviewed English under old names that no article has; let histories follow.

    What was looked through without a result is not looked through again until it changes.

    Args:
        project: The project.
        stamps: Know what was looked through.
        report: Gets the notes, and the histories that changed.
    """
    folder = project.locale()
    slugs = [file.slug for file in select(project)]
    taken = {same_name(slug, folder) for slug in slugs}
    live: dict[str, Catalog] = {}
    for path in project.catalogs():
        slug = project.slug_of(path)
        if same_name(slug, folder) in taken or not _is_new(stamps, path, slug):
            continue
        live = live or _catalogs(project, slugs)
        notes = list(_notes(project, slug, live))
        report.notes += notes
        if not notes:
            _mark(stamps, path, slug)
    for path, slug in _histories(project):
        if same_name(slug, folder) in taken or exists(project.catalog(slug)):
            continue
        if _is_new(stamps, path, slug):
            live = live or _catalogs(project, slugs)
            new = _successor(path, live)
            if new:
                follow_article(project, slug, new, report, certain=True)
            else:
                _mark(stamps, path, slug)


def _is_new(stamps: Stamps, path: Path, slug: str) -> bool:
    return not stamps.fresh(_step(path, slug), "", read_if_there(path) or b"")


def _mark(stamps: Stamps, path: Path, slug: str) -> None:
    stamps.mark(_step(path, slug), "", read_if_there(path) or b"")


def _step(path: Path, slug: str) -> str:
    """A name in the stamps that is no article's, since that one is gone."""
    return f"left behind {slug}{path.suffix}"


def _catalogs(project: Project, slugs: Iterable[str]) -> dict[str, Catalog]:
    """The catalogs of the articles; a damaged one is reported by its own update."""
    found = {}
    for slug in slugs:
        with suppress(TranslateError):
            found[slug] = read_catalog(project.catalog(slug)) or Catalog()
    return found


def _notes(project: Project, old: str, live: Mapping[str, Catalog]) -> Iterator[Message]:
    path = project.catalog(old)
    left: Catalog | None = None
    with suppress(TranslateError):
        left = read_catalog(path)
    if not left:
        return
    for new, catalog in live.items():
        if waiting := _waiting(left, catalog):
            what = counted(len(waiting), "{count} reviewed sentence", "{count} reviewed sentences")
            note = (
                "{file}: has {what} that {new} has not reviewed, such as {source!r}; "
                "'translate merge {file} --article {new}' takes over what was done there"
            )
            name = project.relative(path)
            source = waiting[0].msgid[:_SHOWN]
            yield Message(note, file=name, what=what, new=new, source=source)


def _waiting(left: Catalog, catalog: Catalog) -> list[Entry]:
    """The reviewed entries of a catalog without an article that an article has, not reviewed.

    Not those whose English is a draft there, or beside one in a comment: somebody may see it.
    """
    reviewed = {canonical(e.msgid): e for e in left.own.values() if not (e.fuzzy or e.empty)}
    known = {canonical(entry.msgid) for entry in left.own.values()}
    if sum(canonical(source) in known for source in catalog.own) < _LEAST:
        return []
    pairs = ((e, reviewed.get(canonical(e.msgid))) for e in catalog.own.values())
    return [
        theirs
        for ours, theirs in pairs
        if theirs and (ours.fuzzy or ours.empty) and not _is_seen(theirs.msgstr, ours)
    ]


def _is_seen(text: str, entry: Entry) -> bool:
    return text == entry.msgstr or any(text in comment for comment in entry.comments)


def _histories(project: Project) -> Iterator[tuple[Path, str]]:
    folder = project.history("any").parent
    for path in files_below(folder) if is_dir(folder) else ():
        if path.suffix == ".jsonl":
            yield path, path.relative_to(folder).with_suffix("").as_posix()


def _successor(path: Path, live: Mapping[str, Catalog]) -> str:
    """The article that has most of the sentences of a history, and a text of it; else nothing."""
    with suppress(TranslateError):
        last = {s: found[-1] for s, found in read_history(path).revisions.items() if found}
        for slug, catalog in live.items():
            own = catalog.own
            common = [one for source, one in last.items() if source in own]
            if 2 * len(common) > len(last) and any(_stands(one, own) for one in common):
                return slug
    return ""


def _stands(revision: Revision, own: Mapping[str, Entry]) -> bool:
    return own[revision.source].msgstr == revision.target
