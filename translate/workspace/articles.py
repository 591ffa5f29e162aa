"""Which articles a command works on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.errors import UsageError
from translate.io import files_below, read_if_there
from translate.project import Project
from translate.readers import READERS, SIZE_LIMIT

# A PO file has no way to write such a name in a reference.
_UNFIT = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029\u2068\u2069]")


class NoArticleError(UsageError):
    """There is no article of that name."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """An article's source file."""

    slug: str
    path: Path


def select(project: Project, names: tuple[str, ...] = ()) -> list[SourceFile]:
    """The articles that ``names`` mean, in the order of their slugs; all when there are none.

    Args:
        project: Where to look.
        names: Slugs, or paths of source files, catalogs or editions.

    Raises:
        NoArticleError: A name means no article.
        UsageError: Two source files have the same slug, or there is no folder of them.
    """
    files = _all_files(project)
    if not names:
        return list(files.values())
    chosen = {}
    for name in names:
        found = files.get(unicodedata.normalize("NFC", name)) or _by_path(project, files, name)
        if not found:
            hint = f"'translate status' lists those in {project.settings.seeds}/"
            raise NoArticleError(f"no article is called {name!r}", hint=hint)
        chosen[found.slug] = found
    return [chosen[slug] for slug in sorted(chosen)]


def _by_path(project: Project, files: dict[str, SourceFile], name: str) -> SourceFile | None:
    """The article that a path belongs to: its file, its catalog or one of its editions."""
    path = Path(name)
    if path.name == name:
        path = project.seeds / name
    path = path.resolve()
    for file in files.values():
        if path in (file.path.resolve(), project.catalog(file.slug).resolve()):
            return file
    if not path.is_relative_to(project.output.resolve()):
        return None
    stem = unicodedata.normalize("NFC", path.relative_to(project.output.resolve()).as_posix())
    while "." in stem:  # an edition's name goes on behind the slug: slug.vi-en.html
        stem = stem.rpartition(".")[0]
        if stem in files:
            return files[stem]
    return None


def ignored_files(project: Project) -> list[Path]:
    """Return what in the seeds folder is not read, hidden files left out.

    They are files for which there is no reader and which no article mentions, as it does a picture.
    """
    files = [path for path in _files(project) if path.suffix.lower() not in READERS]
    mentioned = _mentioned(project, [path.name for path in files])
    return [path for path in files if path.name not in mentioned]


def _mentioned(project: Project, names: Sequence[str]) -> set[str]:
    """Those of ``names`` that stand in an article."""
    if not names:
        return set()
    pattern = re.compile(b"|".join(re.escape(name.encode()) for name in names))
    data = (read_if_there(file.path) or b"" for file in _all_files(project).values())
    return {found.decode() for text in data for found in pattern.findall(text[:SIZE_LIMIT])}


def _all_files(project: Project) -> dict[str, SourceFile]:
    files: dict[str, SourceFile] = {}
    for path in _files(project):
        if path.suffix.lower() not in READERS:
            continue
        file = SourceFile(_slug(project, path), path)
        if _UNFIT.search(file.slug):
            message = "a line end or control character in the name of an article"
            raise UsageError(message, repr(project.relative(path)), "rename the file")
        if file.slug in files:
            other = project.relative(files[file.slug].path)
            message = f"has the same name as {other}"
            raise UsageError(message, project.relative(path), "rename one of them")
        files[file.slug] = file
    return dict(sorted(files.items()))


def _files(project: Project) -> list[Path]:
    if not project.seeds.is_dir():
        place = project.relative(project.seeds)
        hint = "make it and put an article (UTF-8 text, NAME.txt) into it"
        raise UsageError("there is no such folder", place, hint)
    return files_below(project.seeds)


def _slug(project: Project, path: Path) -> str:
    """The article's name: its place in the folder, without the extension, in composed form."""
    place = path.relative_to(project.seeds).with_suffix("")
    return unicodedata.normalize("NFC", place.as_posix())
