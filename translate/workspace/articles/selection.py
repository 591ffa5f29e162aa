"""Which articles a command works on."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from translate.errors import TranslateError, UsageError
from translate.io import files_below, fits_windows, is_folder, read_if_there, resolved, same_name
from translate.message import Message
from translate.project import Project, has_settings
from translate.readers import SIZE_LIMIT
from translate.workspace.articles.nearest import nearest
from translate.workspace.plugins.readers import has_reader

_OWNER = "~$"
"""How the name of a file begins that Word keeps beside a document while it is open."""
_SYSTEM = {"Thumbs.db", "desktop.ini", "Icon\r"}
"""What Windows and macOS put into folders that are shown."""
# A PO file has no way to write such a name in a reference.
_UNFIT = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029\u2068\u2069]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
"""What stands for a byte of a file's name that is not UTF-8."""


class NoArticleError(UsageError):
    """There is no article of that name."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """An article's source file."""

    slug: str
    path: Path
    problem: TranslateError | None = None
    """Why the file cannot be an article; raised when it is read, so that others are done."""


def select(project: Project, names: tuple[str, ...] = ()) -> list[SourceFile]:
    """The articles that ``names`` mean, in the order of their slugs; all when there are none.

    Args:
        project: Where to look.
        names: Slugs, or paths of source files, catalogs or editions.

    Raises:
        NoArticleError: A name means no article.
        UsageError: There is no folder of them.
    """
    files = _all_files(project)
    if not names:
        return list(files.values())
    chosen = {}
    for name in names:
        found = _by_slug(project, files, name) or _by_path(project, files, name)
        if not found:
            raise _unknown(project, files, name)
        chosen[found.slug] = found
    return [chosen[slug] for slug in sorted(chosen)]


def _unknown(project: Project, files: Mapping[str, SourceFile], name: str) -> NoArticleError:
    """Return the error for a name that no article has, with the names that may have been meant."""
    hint = Message("'translate status' lists those in {seeds}/", seeds=project.settings.seeds)
    slug = name.removeprefix(f"{project.settings.seeds}/")
    if has_reader((path := Path(slug)).suffix.lower()):
        slug = path.with_suffix("").as_posix()
    if meant := nearest(slug, files) or nearest(path.stem, files):
        hint = Message("did you mean {map}? {hint}", map=" or ".join(map(repr, meant)), hint=hint)
    return NoArticleError(Message("no article is called {name!r}", name=name), hint=hint)


def _by_slug(project: Project, files: Mapping[str, SourceFile], name: str) -> SourceFile | None:
    """The article of that name, as the system compares names."""
    if found := files.get(_composed(name)):
        return found
    wanted = same_name(name, project.seeds)
    alike = (one for one in files.values() if same_name(one.slug, project.seeds) == wanted)
    return next(alike, None)


def _by_path(project: Project, files: dict[str, SourceFile], name: str) -> SourceFile | None:
    """The article that a path belongs to: its file, its catalog or one of its editions."""
    if "\0" in name:  # as in an address of the review page; no path has one
        return None
    path = Path(name)
    if path.name == name:
        path = project.seeds / name
    path = resolved(path)
    wanted = same_name(str(path), project.seeds)
    for file in files.values():
        own = (resolved(file.path), resolved(project.catalog(file.slug)))
        if wanted in (same_name(str(one), project.seeds) for one in own):
            return file
    if not path.is_relative_to(resolved(project.output)):
        return None
    stem = _composed(path.relative_to(resolved(project.output)).as_posix())
    while "." in stem:  # an edition's name goes on after the slug: slug.vi-en.html
        stem = stem.rpartition(".")[0]
        if stem in files:
            return files[stem]
    return None


def ignored_files(project: Project) -> list[Path]:
    """Return what in the seeds folder is not read, files that are hidden or a system's left out.

    They are files for which there is no reader and which no article mentions, as it does a picture.
    """
    files = [path for path in _files(project) if not has_reader(path.suffix.lower())]
    mentioned = _mentioned(project, [_composed(path.name) for path in files])
    return [path for path in files if _composed(path.name) not in mentioned]


def _mentioned(project: Project, names: Sequence[str]) -> set[str]:
    """Those of ``names``, composed, that stand in an article."""
    if not names:
        return set()
    pattern = re.compile("|".join(map(re.escape, names)))
    found: set[str] = set()
    for file in _all_files(project).values():
        with suppress(TranslateError):  # whoever reads the article reports it
            data = (read_if_there(file.path) or b"")[:SIZE_LIMIT]
            found.update(pattern.findall(_composed(data.decode("utf-8", "surrogateescape"))))
    return found


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _all_files(project: Project) -> dict[str, SourceFile]:
    files: dict[str, SourceFile] = {}
    names: dict[str, SourceFile] = {}  # their catalogs would be one file, where case is ignored
    for path in _files(project):
        if not has_reader(path.suffix.lower()):
            continue
        slug = _slug(project, path)
        problem = _unfit(slug, project.relative(path))
        if other := names.get(same_name(slug, project.seeds)):
            message = Message(
                "has the same name as {relative}", relative=project.relative(other.path)
            )
            problem = UsageError(message, project.relative(path), "rename one of them")
            files.pop(other.slug, None)  # neither may take the catalog of the other
        files[slug] = names[same_name(slug, project.seeds)] = SourceFile(slug, path, problem)
    return dict(sorted(files.items()))


def names_elsewhere(project: Project) -> tuple[list[str], list[str]]:
    """Return the articles whose names other systems cannot have or tell apart.

    Returns:
        The slugs that no file on Windows can have, and those that differ from another one in
        capital letters alone, which makes them one file on Windows and macOS.
    """
    slugs = list(_all_files(project))
    alike = Counter(slug.casefold() for slug in slugs)
    unfit = [slug for slug in slugs if not fits_windows(slug)]
    return unfit, [slug for slug in slugs if alike[slug.casefold()] > 1]


def _unfit(slug: str, place: str) -> UsageError | None:
    """What keeps a file's name from being an article's."""
    if _UNFIT.search(slug):
        message = "a line end or control character in the name of an article"
        return UsageError(message, repr(place), "rename the file")
    if _SURROGATE.search(slug):
        return UsageError("the name of the file is not UTF-8", place, "rename the file")
    return None


def _files(project: Project) -> list[Path]:
    if not is_folder(project.seeds):
        raise _no_seeds(project)
    files = files_below(project.seeds)
    return [path for path in files if not path.name.startswith(_OWNER) and path.name not in _SYSTEM]


def _no_seeds(project: Project) -> UsageError:
    """Return the error for a missing folder of articles: mostly one that is not a project."""
    if has_settings(project.root):
        folder = project.relative(project.seeds)
        hint = "make it and put an article (UTF-8 text, NAME.txt) into it"
        if place := project.place_of("seeds"):
            message = Message("'seeds' names a folder that is not there: {name}", name=folder)
            return UsageError(message, place, hint)
        return UsageError("there is no such folder", folder, hint)
    message = Message(
        "this folder is not a project: it has no {seeds}/ and no settings",
        seeds=project.settings.seeds,
    )
    hint = "go to one, or make one here with 'translate init'"
    return UsageError(message, str(project.root), hint)


def _slug(project: Project, path: Path) -> str:
    """The article's name: its place in the folder, without the extension, in composed form."""
    place = path.relative_to(project.seeds).with_suffix("")
    return _composed(place.as_posix())
