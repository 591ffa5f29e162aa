"""``add``: put a copy of an article into the seeds folder, and say what was read of it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from translate.errors import InputError, UsageError
from translate.io import exists, is_folder, read_bytes, resolved, save
from translate.message import Message
from translate.model import Article, Source
from translate.pipeline.add.added import AddedArticle, added_article, shown_title
from translate.pipeline.add.book import AddedBook, add_book, is_book
from translate.pipeline.add.conversion import Encoding
from translate.pipeline.add.given import Given, read_given
from translate.pipeline.add.names import clean_name, name_in
from translate.pipeline.add.pictures import copy_pictures
from translate.project import Project
from translate.timing import timed
from translate.workspace.articles.selection import select
from translate.workspace.plugins.readers import reader_of

__all__ = [
    "STANDARD_INPUT",
    "AddedArticle",
    "AddedBook",
    "add",
    "add_book",
    "is_book",
]

STANDARD_INPUT = "-"
"""What stands for standard input among the names of files."""


@timed("add")
def add(
    project: Project, origin: str, data: bytes | None = None, *, encoding: str = "", name: str = ""
) -> AddedArticle:
    """Put a copy of an article into the seeds folder, under a clean name, with its pictures.

    Args:
        project: The project.
        origin: A file, the address of a web page, or ``-``.
        data: The article's bytes where ``origin`` is ``-``; they are read otherwise.
        encoding: What it is encoded in, of `ENCODINGS` or Python's; found out when empty.
        name: The article's name; made from the file's or the title when empty.

    Raises:
        UsageError: An article of that name is there and is another one; there is no reader for
            this kind of file, or no encoding applies to it; the encoding or the name is none.
        InputError: The article cannot be read, or holds no text.
    """
    given = read_given(project, origin, data, encoding)
    slug = _slug(project, given, name)
    path = project.seeds / f"{slug}{given.suffix}"
    relative = project.relative(path)
    language = project.pair.source
    source = Source(given.data, slug, relative, language, project.settings.lines)
    article = _read(source, given)
    if given.in_place:
        kept = _keep_original(project, given.in_place, given.encoding)
    else:
        kept = ""
        _refuse_other(project, slug, path, given.data)
    new = save(path, given.data)
    if given.folder:
        copy_pictures(article, given.folder, path.parent)
    return added_article(article, given.encoding.name, new=new, kept=kept)


def _read(source: Source, given: Given) -> Article:
    """Read an article; errors are about the file that was given, for there is no other yet."""
    try:
        return reader_of(given.suffix)(source)
    except InputError as error:
        line = error.place.removeprefix(source.path)
        raise InputError(error.message, f"{given.origin}{line}", error.hint) from error


def _slug(project: Project, given: Given, name: str) -> str:
    if name:
        return name_in(name)
    if given.in_place:  # its catalog goes by this name
        place = given.in_place.relative_to(resolved(project.seeds)).with_suffix("")
        return unicodedata.normalize("NFC", place.as_posix())
    return clean_name(given.stem if given.origin != STANDARD_INPUT else _first_words(given))


def _first_words(given: Given) -> str:
    article = reader_of(given.suffix)(Source(given.data, "", given.origin, ""))
    return shown_title(article)


def _refuse_other(project: Project, slug: str, path: Path, data: bytes) -> None:
    """Refuse an article of the same name, unless it is the same file."""
    others = select(project) if is_folder(project.seeds) else []
    other = next((file.path for file in others if file.slug == slug), path)
    if exists(other) and (other.suffix != path.suffix or read_bytes(other) != data):
        message = Message("another article is called {slug!r}", slug=slug)
        hint = "give this one another with --name; if it is a newer version, put it there yourself"
        raise UsageError(message, project.relative(other), hint)


def _keep_original(project: Project, path: Path, encoding: Encoding) -> str:
    """Keep a file as it was, hidden, before its conversion takes its place."""
    kept = path.with_name(f".{path.name}.{encoding.code}")
    if not exists(kept):
        save(kept, read_bytes(path))
    return project.relative(kept)
