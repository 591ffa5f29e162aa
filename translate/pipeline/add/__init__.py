"""``add``: put a copy of an article into the seeds folder, and say what was read of it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from translate.errors import UsageError
from translate.io import read_bytes, save
from translate.message import Message
from translate.model import Article, Source, Taken, TextKind
from translate.pipeline.add.conversion import UTF_8, Converted, Encoding, converted
from translate.pipeline.add.names import clean_name, name_in
from translate.pipeline.add.page import fetch, is_address, main_text
from translate.project import Project
from translate.readers import READERS, refuse_large
from translate.timing import timed
from translate.walk import passages
from translate.workspace.articles import select
from translate.workspace.readings import reading_notes

STANDARD_INPUT = "-"
"""What stands for standard input among the names of files."""
_TEXT = ".txt"
_TITLE = 100
"""Characters of a title that are shown."""
_PAGES = frozenset({".html", ".htm", ".xhtml"})


@dataclass(frozen=True, slots=True)
class AddedArticle:
    """An article that was put into the seeds folder, and what its reader found in it."""

    slug: str
    path: str
    """Its file, relative to the project."""
    new: bool
    """False where it was there already, the same."""
    encoding: str
    """The encoding that it had, as a person calls it; the copy is UTF-8."""
    title: str
    date: str
    author: str
    source: str
    paragraphs: int
    """Texts that will be translated, headings and items of lists too."""
    form: str
    """How its lines were read, where there are several ways."""
    taken: tuple[Taken, ...]
    """What was taken for something other than text."""
    remarks: tuple[str, ...]
    """What a person should look at."""
    kept: str = ""
    """The copy of a file that was in the seeds folder in another encoding."""


@dataclass(frozen=True, slots=True)
class _Given:
    """What was named on the command line, read and converted."""

    origin: str
    text: Converted
    suffix: str
    stem: str
    in_place: Path | None = None
    """The file, where it is in the seeds folder already."""


@timed("add")
def add(
    project: Project, origin: str, data: bytes | None = None, *, encoding: str = "", name: str = ""
) -> AddedArticle:
    """Put a copy of an article into the seeds folder, under a clean name.

    Args:
        project: The project.
        origin: A file, the address of a web page, or ``-``.
        data: The article's bytes where ``origin`` is ``-``; they are read otherwise.
        encoding: What it is encoded in, of `ENCODINGS` or Python's; found out when empty.
        name: The article's name; made from the file's or the title when empty.

    Raises:
        UsageError: An article of that name is there and is another one; there is no reader for
            this kind of file; the encoding or the name is none.
        InputError: The article cannot be read, or holds no text.
    """
    given = _given(project, origin, data, encoding)
    slug = _slug(project, given, name)
    path = project.seeds / f"{slug}{given.suffix}"
    relative = project.relative(path)
    language = project.pair.source
    source = Source(given.text.data, slug, relative, language, project.settings.lines)
    article = READERS[given.suffix](source)
    if given.in_place:
        kept = _keep_original(project, given.in_place, given.text.encoding)
    else:
        kept = ""
        _refuse_other(project, slug, path, given.text.data)
    new = save(path, given.text.data)
    return _added(article, given, new=new, kept=kept)


def _given(project: Project, origin: str, data: bytes | None, encoding: str) -> _Given:
    if is_address(origin):
        page = main_text(fetch(origin), origin, origin)
        return _Given(origin, Converted(page.text.encode(), UTF_8), _TEXT, page.title)
    path = Path(origin)
    suffix = path.suffix.lower() or _TEXT
    if suffix not in READERS and suffix not in _PAGES:
        hint = Message(
            "save it as one of: {suffixes}", suffixes=", ".join(sorted({*READERS, *_PAGES}))
        )
        raise UsageError(
            Message("there is no reader for {suffix} files", suffix=suffix), origin, hint
        )
    if data is None:
        if path.is_file():
            refuse_large(path.stat().st_size, origin)
        data = read_bytes(path)
    if suffix in _PAGES:
        page = main_text(data, "", origin)
        return _Given(origin, Converted(page.text.encode(), UTF_8), _TEXT, path.stem)
    seeds = project.seeds.resolve()
    in_place = path.resolve() if path.resolve().is_relative_to(seeds) else None
    if in_place and not encoding:
        raise UsageError(
            "is in the folder of articles already", origin, "'translate update' takes it up"
        )
    return _Given(origin, converted(data, encoding, origin), suffix, path.stem, in_place)


def _slug(project: Project, given: _Given, name: str) -> str:
    if name:
        return name_in(name)
    if given.in_place:  # its catalog goes by this name
        place = given.in_place.relative_to(project.seeds.resolve()).with_suffix("")
        return unicodedata.normalize("NFC", place.as_posix())
    return clean_name(given.stem if given.origin != STANDARD_INPUT else _first_words(given))


def _first_words(given: _Given) -> str:
    article = READERS[given.suffix](Source(given.text.data, "", given.origin, ""))
    return _title(article)


def _refuse_other(project: Project, slug: str, path: Path, data: bytes) -> None:
    """Refuse an article of the same name, unless it is the same file."""
    others = select(project) if project.seeds.is_dir() else []
    other = next((file.path for file in others if file.slug == slug), path)
    if other.exists() and (other.suffix != path.suffix or read_bytes(other) != data):
        message = Message("another article is called {slug!r}", slug=slug)
        raise UsageError(message, project.relative(other), "give this one another with --name")


def _keep_original(project: Project, path: Path, encoding: Encoding) -> str:
    """Keep a file as it was, hidden, before its conversion takes its place."""
    kept = path.with_name(f".{path.name}.{encoding.code}")
    if not kept.exists():
        save(kept, read_bytes(path))
    return project.relative(kept)


def _added(article: Article, given: _Given, *, new: bool, kept: str) -> AddedArticle:
    stated, reading = article.metadata, article.reading
    return AddedArticle(
        slug=article.slug,
        path=article.path,
        new=new,
        encoding=given.text.encoding.name,
        title=_title(article),
        date=stated.date,
        author=stated.author,
        source=stated.source,
        paragraphs=sum(1 for _ in passages(article)),
        form=reading.form,
        taken=reading.taken,
        remarks=tuple(reading_notes(article)),
        kept=kept,
    )


def _title(article: Article) -> str:
    """The stated title, the first heading, or the first text."""
    texts = [passage.text for passage in passages(article)]
    headings = (text.text for text in texts if text.kind is TextKind.HEADING)
    title = article.metadata.title or next(headings, texts[0].text)
    return title if len(title) <= _TITLE else f"{title[: _TITLE - 1].rstrip()}…"
