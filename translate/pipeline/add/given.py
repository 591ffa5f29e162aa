"""What was named on the command line, read and converted: a file, a web page, standard input."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from translate.errors import UsageError
from translate.io import is_file, read_bytes, resolved
from translate.message import Message
from translate.pipeline.add.conversion import UTF_8, Encoding, converted
from translate.pipeline.add.exported import plain_page
from translate.pipeline.add.page import fetch, is_address, main_text
from translate.project import Project
from translate.readers import NOT_TEXT, READERS, refuse_large
from translate.workspace.plugins.readers import has_reader, reader_suffixes
from translate.workspace.report import OF_WORD_PROCESSORS

_TEXT = ".txt"
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_OF_A_SITE = re.compile(rb"<(?:nav|footer|aside|form|script|iframe)\b", re.IGNORECASE)
"""What a page of a site has around its article, and a page that somebody wrote has not."""
_NONE = Encoding("", "")


@dataclass(frozen=True, slots=True)
class Given:
    """An article as it is to be stored."""

    origin: str
    data: bytes
    """UTF-8, if it is text."""
    encoding: Encoding
    """What it was encoded in."""
    suffix: str
    """Of its file."""
    stem: str
    """What its name is made of."""
    in_place: Path | None = None
    """The file, where it is in the seeds folder already."""
    folder: Path | None = None
    """Where the pictures are that it refers to, if it is a file."""


def read_given(project: Project, origin: str, data: bytes | None, encoding: str) -> Given:
    """Read what was named.

    Of a web page, and of a page that was saved from a site, the main text is taken; a page without
    menus and scripts is taken as it is.

    Args:
        project: The project.
        origin: A file, the address of a web page, or ``-``.
        data: The bytes, where ``origin`` is ``-``.
        encoding: What it is encoded in; found out when empty.

    Raises:
        UsageError: There is no reader for this kind of file; it is in the seeds folder already; no
            encoding applies to it, or there is no such encoding.
        InputError: It cannot be read.
    """
    if is_address(origin):
        page = main_text(fetch(origin), origin, origin)
        return Given(origin, page.text.encode(), UTF_8, page.suffix, page.title)
    path = Path(origin)
    suffix = path.suffix.lower() or _TEXT
    if not has_reader(suffix):
        kinds = ", ".join(sorted({*reader_suffixes(), ".epub"}))
        hint = Message("save it as one of: {suffixes}", suffixes=kinds)
        if suffix in OF_WORD_PROCESSORS:
            hint = Message("save it as .docx in a word processor")
        raise UsageError(
            Message("there is no reader for {suffix} files", suffix=suffix), origin, hint
        )
    # files for readers of other distributions are not converted: their encoding is unknown here
    as_it_is = suffix in NOT_TEXT or suffix not in READERS
    if data is None:
        if is_file(path) and not as_it_is:
            refuse_large(path.stat().st_size, origin)
        data = read_bytes(path)
    if suffix in _PAGES and _OF_A_SITE.search(data):
        page = main_text(data, "", origin)
        return Given(origin, page.text.encode(), UTF_8, page.suffix, path.stem, folder=path.parent)
    seeds = resolved(project.seeds)
    in_place = resolved(path) if resolved(path).is_relative_to(seeds) else None
    if in_place and not encoding:
        raise UsageError(
            "is in the folder of articles already", origin, "'translate update' takes it up"
        )
    if as_it_is:
        if encoding:
            raise UsageError("is not a text file", origin, "leave out --from")
        return Given(origin, data, _NONE, suffix, path.stem)
    text = converted(data, encoding, origin)
    folder = None if in_place else path.parent
    content = text.data
    if suffix in _PAGES and not in_place:
        content = plain_page(content.decode()).encode()
    return Given(origin, content, text.encoding, suffix, path.stem, in_place, folder)
