"""Put the chapters of an e-book into a folder of the seeds folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from translate.errors import ConflictError, InputError
from translate.io import is_file, read_bytes, read_if_there, save
from translate.message import Message
from translate.model import Article, Source
from translate.pipeline.add.added import AddedArticle, added_article
from translate.pipeline.add.epub import BOOK_UNPACKED, EpubContent, take_apart
from translate.pipeline.add.names import clean_name, name_in
from translate.project import Project
from translate.readers import READERS

_SUFFIX = ".epub"
_UTF_8 = "UTF-8"


@dataclass(frozen=True, slots=True)
class AddedBook:
    """A book whose chapters were put into the seeds folder."""

    title: str
    folder: str
    """Relative to the project."""
    chapters: tuple[AddedArticle, ...]
    """In reading order."""
    pictures: int
    left_out: tuple[str, ...]
    """Parts of the book that hold no text."""
    notes: tuple[str, ...]
    """Parts that held nothing but notes, which are in the chapters that refer to them."""


def is_book(origin: str) -> bool:
    """Return whether a file is an e-book, by its name."""
    return Path(origin).suffix.lower() == _SUFFIX


def add_book(
    project: Project, origin: str, data: bytes | None = None, *, name: str = ""
) -> AddedBook:
    """Put the chapters of an EPUB into a folder of the seeds folder, as HTML, with its pictures.

    Nothing is written unless every chapter can be read and no other file is in the way.

    Args:
        project: The project.
        origin: The book's file.
        data: What is in it, where it is no file of this machine; it is read otherwise.
        name: The name of the folder; made from the book's title or the file's name when empty.

    Raises:
        InputError: The book cannot be read, is copy-protected, or holds no text.
        ConflictError: Another file is where a chapter or a picture is to be.
    """
    path = Path(origin)
    if data is None:
        if is_file(path) and path.stat().st_size > BOOK_UNPACKED:
            raise InputError(
                Message("is larger than {limit} MB", limit=BOOK_UNPACKED // 1_000_000), origin
            )
        data = read_bytes(path)
    book = take_apart(data, origin)
    folder = name_in(name) if name else clean_name(book.title or path.stem)
    chapters = {f"{folder}/{file}": text.encode() for file, text in book.chapters.items()}
    pictures = {f"{folder}/{file}": data for file, data in book.pictures.items()}
    _refuse_others(project, {**chapters, **pictures})
    articles = {file: _read(project, file, data) for file, data in chapters.items()}
    for file, data in pictures.items():
        save(project.seeds / file, data)
    added = tuple(
        added_article(article, _UTF_8, new=save(project.seeds / file, chapters[file]))
        for file, article in articles.items()
    )
    return _described(project, book, folder, added)


def _read(project: Project, file: str, data: bytes) -> Article:
    path = project.seeds / file
    slug = Path(file).with_suffix("").as_posix()
    source = Source(data, slug, project.relative(path), project.pair.source, "")
    return READERS[path.suffix](source)


def _refuse_others(project: Project, files: dict[str, bytes]) -> None:
    for file, data in files.items():
        path = project.seeds / file
        if read_if_there(path) not in (None, data):
            hint = "give this book another name with --name"
            raise ConflictError("another file is there already", project.relative(path), hint)


def _described(
    project: Project, book: EpubContent, folder: str, added: tuple[AddedArticle, ...]
) -> AddedBook:
    relative = project.relative(project.seeds / folder)
    pictures = len(book.pictures)
    return AddedBook(book.title or folder, relative, added, pictures, book.left_out, book.notes)
