"""A colleague's PO file that came by mail: merged into the catalog of its article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from translate.catalogs import units_of
from translate.catalogs.merge import CatalogMerge, is_any_draft, merge_catalogs, wording
from translate.catalogs.parsed import parsed
from translate.catalogs.po import Catalog, Entry
from translate.catalogs.store import Rewritten
from translate.errors import InputError, UsageError
from translate.io import exists, resolved
from translate.message import Message
from translate.model import Draft
from translate.pipeline.history import record_revisions
from translate.pipeline.merge.driver import conflict_notes, read_alike
from translate.project import Project
from translate.workspace.articles.catalogs import change_catalog
from translate.workspace.articles.files import ArticleFiles, find_article
from translate.workspace.clock import now
from translate.workspace.git import open_repository
from translate.workspace.lock import locked
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps

_VERSIONS = 200
"""So many of a catalog's commits, at most, are looked at for the one that was sent out."""


def merge_mail(project: Project, path: Path, article: str = "", base: Path | None = None) -> Report:
    """Merge a colleague's version of an article's catalog into ours.

    A sentence that the file lacks stays as it is: it may be a part of the catalog. One that our
    catalog lacks is kept as obsolete, if a person translated it.

    Args:
        project: The project.
        path: The file that came.
        article: The article that it is about; by default the file's name or header says it.
        base: The catalog as it was sent out; by default the version in git that is most like it.

    Raises:
        UsageError: It is not known which article the file is about, or that has no catalog.
        InputError: A file cannot be read, or is malformed.
    """
    place = project.relative(resolved(path))
    files = _article(project, path, article, place)
    if files.catalog is None:
        raise UsageError("has no catalog yet", project.relative(files.path), "run 'translate run'")
    theirs = read_alike(path, files.catalog.newline, place)
    before = (
        read_alike(base, files.catalog.newline, str(base), empty=True)
        if base
        else _sent(files, theirs)
    )
    report, stamps = Report(articles=1), Stamps(project)

    def merged(catalog: Catalog) -> CatalogMerge:
        adapted = _adapted(catalog, before, theirs, files.drafts)
        return merge_catalogs(*adapted, files.drafts)

    def change(catalog: Catalog) -> Catalog:
        after = merged(catalog).catalog
        if after.entries == catalog.entries:
            return catalog
        author = theirs.header.get("Last-Translator", "")
        return after.change(header=catalog.header).stamped(now(), author=author)

    with locked(project):
        done = change_catalog(files, change, stamps, report)
        _record(files, done, theirs)
        stamps.save()
    old = {entry.key: wording(entry) for entry in done.before.entries}
    report.taken = sum(wording(one) != old.get(one.key) for one in done.after.entries)
    name = project.relative(project.catalog(files.slug))
    report.notes += conflict_notes(merged(done.before).conflicts, name)
    if not done.written:
        report.notes.append(Message("{file}: nothing in it is new", file=place))
    return report


def _record(files: ArticleFiles, done: Rewritten, theirs: Catalog) -> None:
    """Note in the history what is the colleague's now, and what stays ours in another state."""
    before, after = (units_of(one, "", files.drafts) for one in (done.before, done.after))
    changes = [(before[source], unit) for source, unit in after.items() if source in before]
    came = {source: entry.msgstr for source, entry in theirs.own.items()}
    by_them = [one for one in changes if one[1].target == came.get(one[1].source)]
    ours = [one for one in changes if one not in by_them]
    record_revisions(files.project, files.slug, by_them, _sender(theirs))
    record_revisions(files.project, files.slug, ours)


def _sender(theirs: Catalog) -> str:
    """The colleague as their file names them; empty where it names nobody."""
    name = theirs.header.get("Last-Translator", "")
    return name if "@" in name and "EMAIL@ADDRESS" not in name else ""


def _article(project: Project, path: Path, name: str, place: str) -> ArticleFiles:
    """Return the article that a file is about: named, or by its name, or by its header."""
    if name:
        return find_article(project, name)
    header = read_alike(path, "\n", place).header
    for slug in (path.stem, header.get("Project-Id-Version", "")):
        if slug and exists(project.catalog(slug)):
            return find_article(project, slug)
    hint = "name it with --article"
    raise UsageError("it is not known which article this is about", place, hint)


def _sent(files: ArticleFiles, theirs: Catalog) -> Catalog:
    """Return the version of the catalog that a colleague worked on: that with most in common.

    Without git nothing is known, so all that differs counts as changed by both.
    """
    wanted = {entry.key: wording(entry) for entry in theirs.entries}
    best, most = Catalog(), 0
    for catalog in _versions(files):
        common = sum(wanted.get(one.key) == wording(one) for one in catalog.entries)
        if common > most:
            best, most = catalog, common
    return best


def _versions(files: ArticleFiles) -> Iterator[Catalog]:
    """Yield the catalog as git's commits have it, the newest first."""
    repository = open_repository(files.project.root)
    if not repository:
        return
    path = files.project.relative(files.project.catalog(files.slug))
    log = ("log", "--no-color", "--no-show-signature", f"--max-count={_VERSIONS}", "--format=%H")
    names = [f"{one}:{repository.prefix}{path}" for one in repository.lines(*log, "--", path)]
    for name, data in zip(names, repository.contents(names), strict=True):
        try:
            if data:
                yield parsed(data, name)
        except InputError:
            continue  # committed with conflict markers, perhaps


def _adapted(
    ours: Catalog, base: Catalog, theirs: Catalog, drafts: Mapping[str, Draft]
) -> tuple[Catalog, Catalog, Catalog]:
    """Return what is to be merged: of theirs, only the translations and comments count.

    Where a sentence stands and whether it is in the article is for our catalog to say.
    """
    here = {entry.key: entry for entry in ours.entries}
    sent = [_placed(entry, here.get(entry.key)) for entry in base.entries]
    came = [
        _placed(entry, here.get(entry.key))
        for entry in theirs.entries
        if entry.key in here or not (wording(entry).empty or is_any_draft(entry, drafts))
    ]
    known = {entry.key for entry in came}
    came += [entry for entry in sent if entry.key not in known]
    plain = {"header": ours.header, "comment": ours.comment, "tail": ours.tail}
    return (
        base.change(entries=tuple(sent), **plain),
        ours,
        theirs.change(entries=tuple(came), **plain),
    )


def _placed(entry: Entry, ours: Entry | None) -> Entry:
    if ours is None:
        return entry.change(obsolete=True, references=())
    return entry.change(
        references=ours.references, extracted=ours.extracted, obsolete=ours.obsolete
    )
