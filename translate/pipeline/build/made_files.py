"""The record of the files that builds made, and what depends on it.

It is kept in the stamps: by article, the digest of each file's content. It says which files a
build may replace, which the index lists, and which go when their article is gone.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import PurePosixPath

from translate.errors import InputError
from translate.io import exists, read_if_there, remove, remove_empty, same_name
from translate.message import Message
from translate.pipeline.build.outputs import project_outputs
from translate.pipeline.build.placing import OwnFiles, under_way
from translate.project import Project
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps
from translate.writers import is_edition

PICTURES = "pictures"
"""What the stamps call an article's images: their files, relative to the project."""
ENTRY = "entry"
"""What the stamps call an article's entry in the index."""
OF_NO_ARTICLE = ""
"""What stands for the article where a file is of none: the index, the feed, a book."""
_FILES = "files"
_UNKNOWN = ""
"""The digest of a file that was made before there were digests."""
_INDEXES = ("index.html", "feed.xml", "sitemap.xml")
_REMOVED = "{file}: removed, its article is gone"
_KEPT = "{file}: kept, though its article is gone: it was changed since it was built"


class MadeFiles:
    """What builds made in a project's output folder.

    Args:
        project: The project.
        stamps: Its stamps, which keep the record.
    """

    def __init__(self, project: Project, stamps: Stamps) -> None:
        self._project, self._stamps = project, stamps
        self._left = _under_way(project)
        self._again: set[str] = set()
        self._former_lists = self._find_former_lists()
        self._digests: dict[str, set[str]] = defaultdict(set)
        for slug in (OF_NO_ARTICLE, *stamps.slugs()):
            for name, made in self._record(slug).items():
                self._digests[name].add(made)
        for name, made in self._left:
            self._digests[name].add(made)

    def of(self, slug: str) -> OwnFiles:
        """Return what is known of an article's files."""
        return self._known(self._record(slug))

    def of_all(self) -> OwnFiles:
        """Return what is known of all files, those that a killed build was writing too."""
        return self._known(self._digests)

    def _known(self, names: Iterable[str]) -> OwnFiles:
        former = tuple(name for name in names if _UNKNOWN in self._digests[name])
        digests = {n: frozenset(self._digests[n]) for n in names if n not in former}
        return OwnFiles(digests, former)

    def note(self, slug: str, digests: Mapping[str, str]) -> None:
        """Remember what was made of an article; what else was made of it before stays known."""
        self._stamps.mark(_FILES, slug, result={**self._record(slug), **digests})
        if slug != OF_NO_ARTICLE:
            self._again |= digests.keys()

    def settle(self) -> None:
        """Record what a killed build was writing, unless it has been made again meanwhile.

        The stamps are to be saved, and then `forget_under_way`.
        """
        known = {**dict(self._left), **self._record(OF_NO_ARTICLE)}
        kept = {name: made for name, made in known.items() if name not in self._again}
        self._stamps.mark(_FILES, OF_NO_ARTICLE, result=kept)

    def remove_gone(self, slugs: set[str], report: Report) -> None:
        """Remove what was made of articles that are no more, unless a person changed it since.

        Args:
            slugs: The articles that there are.
            report: Gets a note on each file.
        """
        gone = sorted(self._stamps.slugs() - slugs)
        if not gone:
            return
        output = self._project.output
        # in capital letters alone, a name may have changed without its files
        names = {same_name(slug, output) for slug in slugs}
        used = {same_name(name, output) for slug in slugs for name in self._record(slug)}
        for slug in gone:
            record, kept = self._record(slug), {}
            if same_name(slug, output) not in names:
                for name in self._names(slug):
                    if same_name(name, output) not in used and not self._remove(slug, name, report):
                        kept[name] = record[name]
            self._stamps.forget(slug)
            if kept:  # should the article return, they are still known as changed
                self._stamps.mark(_FILES, slug, result=kept)

    def _remove(self, slug: str, name: str, report: Report) -> bool:
        """Remove a file that a build made; False for one that a person changed since."""
        path = self._project.output / name
        data = read_if_there(path)
        if data is None:
            return True
        ours = self.of(slug).has(name, data)
        if ours:
            remove(path)
            remove_empty(path.parent, self._project.output)
        file = self._project.relative(path)
        report.notes.append(Message(_REMOVED if ours else _KEPT, file=file))
        return ours

    def _names(self, slug: str) -> list[str]:
        """The files that builds made of an article, as far as they are surely not a person's."""
        editions = set(self._editions(slug))
        return [n for n, made in self._record(slug).items() if made != _UNKNOWN or n in editions]

    def _record(self, slug: str) -> dict[str, str]:
        """The digests of an article's files; `_UNKNOWN` for those that stamps of before imply."""
        if not self._stamps.known(_FILES, slug):
            return dict.fromkeys(self._former(slug), _UNKNOWN)
        known = self._stamps.result(_FILES, slug)
        pairs = known.items() if isinstance(known, dict) else ()
        return {name: made for name, made in pairs if isinstance(made, str)}

    def _former(self, slug: str) -> Iterator[str]:
        """The files, and folders with ``/`` at the end, that builds must have made."""
        if slug == OF_NO_ARTICLE:
            yield from self._former_lists
            return
        if editions := self._editions(slug):
            yield from (*editions, f"{slug}-images/", f"{slug}-omegat/")
        pictures = self._stamps.result(PICTURES, slug)
        for name in pictures if isinstance(pictures, list) else ():
            with suppress(TypeError, ValueError):  # no text, or a file elsewhere in the project
                yield PurePosixPath(name).relative_to(self._project.settings.seeds).as_posix()

    def listed(self, slug: str, names: Collection[str]) -> frozenset[str]:
        """Return those of the files ``names`` that the index lists as editions of an article.

        What a build made is one, even where a person edited it since; another file of a person is
        none. Where nothing is known of a file, as in a clone that has the editions without the
        stamps, an edition says so itself.

        Args:
            slug: The article; `OF_NO_ARTICLE` for books.
            names: Files that are in the output folder.
        """
        own = {*self._record(slug), *self._record(OF_NO_ARTICLE), *dict(self._left)}
        others = self._digests.keys() - own
        unknown = (name for name in names if name not in own and name not in others)
        return frozenset({*own.intersection(names), *filter(self._says_so, unknown)})

    def _says_so(self, name: str) -> bool:
        """Whether a file of which nothing is known says that it is an edition."""
        with suppress(InputError):
            return is_edition(read_if_there(self._project.output / name) or b"")
        return False

    def first_to_read(self, slugs: Iterable[str]) -> str:
        """Return the file to begin reading at: the index, or else an edition of one of ``slugs``.

        Returns:
            The file, relative to the project; empty where a build made none, or it is gone.
        """
        project = self._project
        editions = ((slug, one.file) for slug in slugs for one in project_outputs(project, slug))
        for slug, name in chain([(OF_NO_ARTICLE, _INDEXES[0])], editions):
            if self._record(slug).get(name, _UNKNOWN) != _UNKNOWN and exists(project.output / name):
                return project.relative(project.output / name)
        return ""

    def _find_former_lists(self) -> tuple[str, ...]:
        folder = self._project.output
        there = tuple(name for name in _INDEXES if exists(folder / name))
        if not there or self._project.content_only:
            return ()
        of_builds = any(self._stamps.known(ENTRY, slug) for slug in self._stamps.slugs())
        return there if of_builds or is_edition(read_if_there(folder / there[0]) or b"") else ()

    def _editions(self, slug: str) -> list[str]:
        found = project_outputs(self._project, slug)
        return [one.file for one in found if self._stamps.known(one.step, slug)]


def forget_under_way(project: Project) -> None:
    """Let go of what a build was writing: it is done, and its stamps are saved.

    Raises:
        StorageError: The file cannot be removed.
    """
    remove(under_way(project))


def _under_way(project: Project) -> list[tuple[str, str]]:
    """What a build is writing, or was when it was killed: names and digests."""
    lines = (read_if_there(under_way(project)) or b"").splitlines()
    found = []
    for line in lines:
        with suppress(ValueError, TypeError):  # torn by a crash
            name, made = json.loads(line)
            found.append((str(name), str(made)))
    return found
