"""Which articles a command works on, and how one is read and cut into sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from translate.errors import UsageError
from translate.io import files_in, read_bytes, read_if_there, read_text
from translate.model import Article, Source
from translate.project import Project
from translate.readers import READERS, refuse_large
from translate.segmenter import Rules, segment
from translate.segmenter.corrections import Correction, correct, parse_corrections
from translate.segmenter.known import KnownSentences, fitted
from translate.walk import Span, with_sentences
from translate.workspace.parsed import reviewed_sentences

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
    if path.parent != project.output.resolve():
        return None
    stem = unicodedata.normalize("NFC", path.name)
    while "." in stem:  # an edition's name goes on behind the slug: slug.vi-en.html
        stem = stem.rpartition(".")[0]
        if stem in files:
            return files[stem]
    return None


def ignored_files(project: Project) -> list[Path]:
    """Files in the seeds folder that no reader reads, hidden ones left out."""
    return [path for path in _files(project) if path.suffix.lower() not in READERS]


def sources(project: Project, file: SourceFile) -> list[bytes]:
    """All that an article's sentences come from: its file, and the cuts made by hand.

    Raises:
        InputError: One of them cannot be read.
    """
    corrections = read_if_there(project.corrections(file.slug))
    return [read_bytes(file.path), corrections or b""]


def read_corrections(project: Project, slug: str) -> tuple[Correction, ...]:
    """The cuts that a translator made by hand in an article.

    Raises:
        InputError: The file holds something else.
    """
    path = project.corrections(slug)
    return parse_corrections(read_text(path), str(path)) if path.exists() else ()


def read_article(
    project: Project,
    file: SourceFile,
    used: Callable[[Correction], None] = lambda _: None,
    recut: frozenset[str] = frozenset(),
) -> Article:
    """The article in ``file``, with its sentences.

    It is cut by the rules, where its catalog has no reviewed sentences of other cuts: an upgrade
    alone un-reviews nothing. Cuts made by hand come on top.

    Args:
        project: The project.
        file: The article's source file.
        used: Told each correction made by hand that found its sentence.
        recut: Reviewed sentences whose cuts do not hold, since somebody is changing them.

    Raises:
        InputError: The file cannot be read, is no text, is too large or holds no text; or the
            file of corrections is damaged.
    """
    name = project.relative(file.path)
    if file.path.exists():  # before it fills the memory
        refuse_large(file.path.stat().st_size, name)
    data, language = read_bytes(file.path), project.settings.source_language
    reader = READERS[file.path.suffix.lower()]
    article = reader(Source(data, file.slug, name, language))
    corrections = read_corrections(project, file.slug)
    known = reviewed_sentences(project, file.slug).without(recut)
    return with_sentences(article, _splitter(project, known, corrections, used))


def _splitter(
    project: Project,
    known: KnownSentences,
    corrections: tuple[Correction, ...],
    used: Callable[[Correction], None],
) -> Callable[[str], list[Span]]:
    settings = project.settings
    rules = Rules(
        abbreviations=frozenset(settings.abbreviations),
        never_after=frozenset(settings.never_split_after),
        always_after=frozenset(settings.always_split_after),
    )

    def split(text: str) -> list[Span]:
        found = segment(text, settings.source_language, rules)
        spans = fitted(text, [(s.start, s.end) for s in found], known)
        return correct(text, spans, corrections, used)

    return split


_NUMBER_SIGN = Rules(never_after=frozenset({"No."}))
"""In a translation ``No.`` is a number, a name or an answer; not to cut loses nothing."""


def split_target(project: Project, text: str) -> list[str]:
    """A translation cut into its sentences; one that cannot be cut is one piece."""
    found = segment(text, project.language, _NUMBER_SIGN)
    return [one.text for one in found] or [text]


def _all_files(project: Project) -> dict[str, SourceFile]:
    files: dict[str, SourceFile] = {}
    for path in _files(project):
        if path.suffix.lower() not in READERS:
            continue
        file = SourceFile(_slug(path), path)
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
    return files_in(project.seeds)


def _slug(path: Path) -> str:
    """The article's name: the file's, without the extension, in composed Unicode form."""
    return unicodedata.normalize("NFC", path.stem)
