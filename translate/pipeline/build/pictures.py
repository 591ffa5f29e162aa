"""The images of an article: which files they are, and what is in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from translate.archive import Archive
from translate.errors import InputError
from translate.io import is_dir, is_file, read_if_there, resolved
from translate.model import Article
from translate.project import Project
from translate.walk import picture_targets
from translate.writers import Picture

_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".svg": "image/svg+xml",
}
"""The media types of images that browsers show, by the extension of the file."""
_DOCUMENT = ".docx"
"""Word documents hold their images: ``a.docx#word/media/image1.png``."""
_UNPACKED = 100_000_000
"""Bytes that the images of a document may unpack to."""
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]+:|//)", re.IGNORECASE)
_STATIC = ("", "static", "assets", "docs")
"""Folders of a site in which an address that begins with ``/`` may be a file."""


def picture_files(project: Project, article: Article) -> dict[str, Path]:
    """Return the files that an article's images are, by what the article calls them.

    Images elsewhere on the web are left out. A file need not exist; it is always in the project.
    """
    found = ((target, _file(project, article.path, target)) for target in picture_targets(article))
    return {target: file for target, file in found if file}


def read_pictures(files: dict[str, Path]) -> dict[str, Picture]:
    """Return those of an article's images that are there and that a browser can show.

    Args:
        files: As `picture_files` returns them.

    Raises:
        InputError: A file cannot be read.
    """
    found = {}
    archives: dict[Path, Archive | None] = {}
    for target, path in files.items():
        part = unquote(target.partition("#")[2])
        in_document = path.suffix.lower() == _DOCUMENT and part
        kind = _TYPES.get(PurePosixPath(part if in_document else path.name).suffix.lower())
        if not kind or is_dir(path):
            continue
        if in_document:
            if path not in archives:
                archives[path] = _archive(path)
            data = _part(archives[path], part)
        else:
            data = read_if_there(path)
        if data:
            found[target] = Picture(data, kind)
    return found


def _archive(path: Path) -> Archive | None:
    data = read_if_there(path)
    with suppress(InputError):  # the reader of the document reports it
        return Archive(data, str(path), _UNPACKED) if data else None
    return None


def _part(archive: Archive | None, name: str) -> bytes | None:
    """An image inside of a document."""
    with suppress(InputError):
        return archive.read(name) if archive and name in archive else None
    return None


def _file(project: Project, path: str, target: str) -> Path | None:
    """The file in the project that ``target`` means in the article at ``path``."""
    name = unquote(target.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0]).strip()
    if not name or "\0" in name or _ELSEWHERE.match(name):
        return None
    root = resolved(project.root)
    places = [place for one in _places(project, path, name) if (place := _inside(one, root))]
    return next((one for one in places if is_file(one)), places[0] if places else None)


def _places(project: Project, path: str, name: str) -> Iterator[Path]:
    if not name.startswith("/"):
        yield (project.root / path).parent / name
    bare = name.lstrip("/")
    yield project.seeds / bare
    for folder in _STATIC:
        yield project.root / folder / bare


def _inside(path: Path, root: Path) -> Path | None:
    """``path``, links followed, if it is in the project: an article may not show other files."""
    try:
        found = resolved(path)
    except (OSError, RuntimeError, ValueError):
        return None
    return found if found.is_relative_to(root) else None
