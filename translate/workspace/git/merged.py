"""What merges of git left reviewed though nobody had approved it.

Git merges lines: one side's approval and the other side's edit of the same entry come out as a
reviewed text that nobody has seen. Where the merge driver did not run (on a server, in a clone
without it) that is found afterwards, in the history.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.catalogs.merge import ApprovedText, approved_texts, reviewed_texts
from translate.catalogs.parsed import parsed
from translate.catalogs.po import Catalog
from translate.errors import InputError, ReviewError, UsageError
from translate.io import read_if_there
from translate.message import Message
from translate.project import Project
from translate.workspace.git.clean_merges import CleanMerges
from translate.workspace.git.repository import Repository, open_repository, repository_of

_LOG = ("log", "--no-color", "--no-show-signature", "--full-history")
_ABBREVIATED = 10


@dataclass(frozen=True, slots=True)
class UnapprovedMerge:
    """A sentence that a merge left reviewed, though no side had this text approved."""

    commit: str
    """The merge; empty for one that is not committed yet."""
    path: str
    """The catalog, relative to the project."""
    line: int
    """Where the entry stands, in the catalog as it is now, or in that of the merge."""
    source: str
    text: str

    def problem(self) -> ReviewError:
        """Return it as the problem that a user is shown."""
        merge = f"merge {self.commit[:_ABBREVIATED]}" if self.commit else "the merge under way"
        message = Message(
            "{merge} left a text reviewed that nobody had approved: {text}",
            merge=merge,
            text=self.text,
        )
        hint = (
            "'translate merge --check --fix' marks it as needing work; then commit, and review it"
        )
        return ReviewError(message, f"{self.path}:{self.line}", hint)


@dataclass(frozen=True, slots=True)
class _MergedFile:
    """A catalog that is in a merge as in none of its parents."""

    commit: str
    parents: tuple[str, ...]
    path: str
    """From the top of the repository."""

    @property
    def key(self) -> str:
        """What it is known by: it never changes."""
        return f"{self.commit} {self.path}"


def unapproved_merges(project: Project, commit: str = "") -> list[UnapprovedMerge]:
    """Return what merges left reviewed that no parent had reviewed, in the order of the catalogs.

    Args:
        project: The project.
        commit: The merge to look at. By default all merges up to HEAD and one that is under way
            are looked at, and what still stands so in the catalogs is returned: whatever was
            committed as not reviewed since then has been looked at.

    Raises:
        UsageError: ``commit`` is no commit, or there is no repository to find it in.
    """
    if commit:
        return _of_commit(project, repository_of(project.root), commit)
    repository = open_repository(project.root)
    if not repository:
        return []
    found = [*_still_standing(project, repository), *_under_way(project, repository)]
    unique = {(one.path, one.line): one for one in found}
    return sorted(unique.values(), key=lambda one: (one.path, one.line))


def _of_commit(project: Project, repository: Repository, commit: str) -> list[UnapprovedMerge]:
    name = repository.ask("rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}")
    if not name:
        raise UsageError("is no commit", commit, "name one as git does: a hash, a branch, HEAD~2")
    found = []
    for file in _merged_files(project, repository, ("--no-walk", name.strip())):
        for text, catalog in _unapproved(project, repository, file):
            found.append(_one(repository, file, text, catalog))
    return found


def _still_standing(project: Project, repository: Repository) -> Iterator[UnapprovedMerge]:
    clean = CleanMerges(repository, project.relative(project.locale()))
    for file in _merged_files(project, repository, ("--merges", "HEAD")):
        if file.key in clean:
            continue
        texts = [text for text, _ in _unapproved(project, repository, file)]
        if not texts:
            clean.add(file.key)
        now = _on_disk(project, repository, file.path) if texts else None
        if not now:
            continue
        standing = reviewed_texts(now).keys() & texts
        for later in _later_versions(repository, file) if standing else ():
            standing &= reviewed_texts(later).keys()
        for text in standing:
            yield _one(repository, file, text, now)
    clean.save()


def _under_way(project: Project, repository: Repository) -> Iterator[UnapprovedMerge]:
    """A merge that stopped at a conflict: the catalogs on disk are what will be committed."""
    theirs = repository.lines("rev-parse", "--verify", "--quiet", "MERGE_HEAD")
    parents = ("HEAD", *theirs)
    for path in project.catalogs() if theirs else ():
        file = _MergedFile("", parents, repository.prefix + project.relative(path))
        now = _on_disk(project, repository, file.path)
        sides = _versions(repository, [f"{parent}:{file.path}" for parent in parents])
        if now and now not in sides:
            for text in _beyond(project, repository, file, now):
                yield _one(repository, file, text, now)


def _merged_files(
    project: Project, repository: Repository, which: tuple[str, ...]
) -> Iterator[_MergedFile]:
    """Yield the catalogs that differ from all parents: only there can a merge have joined two."""
    folder = project.relative(project.locale().parent)
    log = (*_LOG, "-c", "--name-only", "--no-renames", "--format=%x00%H %P", *which, "--", folder)
    for record in (repository.ask(*log) or "").split("\0")[1:]:
        hashes, *names = record.strip().splitlines()
        commit, *parents = hashes.split()
        if len(parents) > 1:
            for name in names:
                if name.endswith(".po"):
                    yield _MergedFile(commit, tuple(parents), name)


def _unapproved(
    project: Project, repository: Repository, file: _MergedFile
) -> list[tuple[ApprovedText, Catalog]]:
    [merged] = _versions(repository, [f"{file.commit}:{file.path}"])
    return [(text, merged) for text in _beyond(project, repository, file, merged)]


def _beyond(
    project: Project, repository: Repository, file: _MergedFile, merged: Catalog
) -> list[ApprovedText]:
    """Return what is reviewed in ``merged`` and approved in no parent, in any of its catalogs."""
    reviewed = reviewed_texts(merged)
    left = reviewed.keys() - _approved(repository, file.parents, [file.path])
    if left:  # perhaps the sentence moved here from another article
        left -= _approved(repository, file.parents, _catalogs(project, repository, file.parents))
    return [text for text in reviewed if text in left]


def _approved(
    repository: Repository, parents: Sequence[str], paths: Sequence[str]
) -> set[ApprovedText]:
    names = [f"{parent}:{path}" for parent in parents for path in paths]
    return set[ApprovedText]().union(*map(approved_texts, _versions(repository, names)))


def _catalogs(project: Project, repository: Repository, parents: Sequence[str]) -> list[str]:
    folder = project.relative(project.locale())
    tree = ("ls-tree", "-r", "--name-only", "--full-name")
    found = (name for one in parents for name in repository.lines(*tree, one, "--", folder))
    return sorted({name for name in found if name.endswith(".po")})


def _later_versions(repository: Repository, file: _MergedFile) -> Iterator[Catalog]:
    """Yield the catalog as the commits after the merge have it, where it can be read."""
    path = f":(top,literal){file.path}"
    since = (*_LOG, "--ancestry-path", "--format=%H", f"{file.commit}..HEAD", "--", path)
    found = _versions(repository, [f"{one}:{file.path}" for one in repository.lines(*since)])
    yield from (catalog for catalog in found if catalog.entries)


def _versions(repository: Repository, names: Sequence[str]) -> list[Catalog]:
    """Return catalogs of commits; what is missing or damaged there has nothing reviewed."""
    found = zip(names, repository.contents(names), strict=True)
    return [_parsed(data, name) for name, data in found]


def _parsed(data: bytes | None, place: str) -> Catalog:
    try:
        return parsed(data, place) if data else Catalog()
    except InputError:
        return Catalog()


def _on_disk(project: Project, repository: Repository, path: str) -> Catalog | None:
    inside = path.startswith(repository.prefix)
    data = read_if_there(_local(project, repository, path)) if inside else None
    return _parsed(data, path)


def _local(project: Project, repository: Repository, path: str) -> Path:
    return project.root / path.removeprefix(repository.prefix)


def _one(
    repository: Repository, file: _MergedFile, text: ApprovedText, catalog: Catalog
) -> UnapprovedMerge:
    entry = reviewed_texts(catalog)[text]
    path = file.path.removeprefix(repository.prefix)
    return UnapprovedMerge(file.commit, path, entry.line, entry.msgid, entry.msgstr)
