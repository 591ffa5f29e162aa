"""Look into a Word document before another library reads it: size, depth and harm of its parts."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from translate.archive import Archive, pack
from translate.errors import InputError
from translate.interchange.xml import events, local_name, parse
from translate.message import Message
from translate.readers.base import EARLIER, SECOND
from translate.readers.word.hidden import NO_STYLES, Styles
from translate.readers.word.named_styles import with_known_names
from translate.readers.word.numbering import NUMBER_SIGN, ItemNumbers
from translate.readers.word.rewriting import ReadPart, as_mammoth_reads
from translate.readers.word.wrapped import diagrams_of

DOCUMENT_UNPACKED = 100_000_000
"""Bytes that a document may unpack to, pictures included."""
PART_LIMIT = 30_000_000
"""Bytes of one part in XML; a long novel takes six million."""
ELEMENT_LIMIT = 600_000
"""Elements of one part; the library that reads them takes about a kilobyte for each."""
ELEMENT_DEPTH = 120
"""Elements inside of each other; the library calls itself for each."""
_TEXT_PART = re.compile(r"word/(document|footnotes|endnotes)\d*\.xml")
"""Parts whose text is the article's."""
_AROUND = re.compile(r"word/(?:header|footer)\d*\.xml")
"""Parts whose text stands at the edges of pages."""
_COMMENTS = re.compile(r"word/comments\d*\.xml")
_NUMBERING = "word/numbering.xml"
_STYLES = "word/styles.xml"
_COUNTS = re.compile(rb"<(?:\w+:)?numFmt\b[^>]*val=[\"'](?!bullet|none)")
"""Says that there may be numbers in a document."""
_OTHERS = re.compile(rb"<\w+:(?:altChunk|subDoc)\b")
"""Other files that Word sets into the text when it opens the document."""
_MARGIN = re.compile(rb"<\w+:ptab\b[^<>]*>(?:</\w+:ptab>)?")
"""A tab to a margin."""
_SAVE = "is it the right file? Save it again as .docx in a word processor"


@dataclass(frozen=True, slots=True)
class Examined:
    """A Word document that is safe to read."""

    data: bytes
    """The document, as `as_mammoth_reads` leaves its parts."""
    formulas: int
    """How many of them there are."""
    hidden: tuple[str, ...] = ()
    """Text that Word does not show, which is not in ``data``."""
    around: tuple[str, ...] = ()
    """The paragraphs of page headers and footers, each once."""
    comments: tuple[str, ...] = ()
    """The paragraphs of comments."""
    others: int = 0
    """How many other files are set into the text, which are not read."""
    forms: tuple[str, ...] = ()
    """Those in which an earlier reader read it otherwise."""


def examined(data: bytes, place: str, form: str = "") -> Examined:
    """Return a Word document if it is one and within limits.

    Args:
        data: The file.
        place: Its name, for errors.
        form: As it was once read: in `EARLIER`, hidden text stays; there and in `SECOND`, styles
            hide nothing, and a tab to a margin parts no words.

    Raises:
        InputError: It is none, is damaged or encrypted, or is larger or deeper than any article.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        what = "is a Word document of the old kind (.doc), or has a password"
        raise InputError(what, place, "save it as .docx without a password")
    archive = Archive(data, place, DOCUMENT_UNPACKED)
    if "[Content_Types].xml" not in archive or not any("document" in one for one in archive.names):
        raise InputError("is not a Word document", place, _SAVE)
    parts = {name: archive.read(name) for name in archive.names if not name.endswith("/")}
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            _examine(content, f"{place}, {name}")
    hiding = Styles.of(parts.get(_STYLES, b""), place)
    read = _as_mammoth_reads(parts, place, hiding, form)
    new = {**parts, **{name: part.content for name, part in read.items()}}
    if _STYLES in parts:
        new[_STYLES] = with_known_names(parts[_STYLES], place)
    hidden = tuple(words for part in read.values() for words in part.hidden)
    is_other = (hiding and hidden) or any(_MARGIN.search(parts[name]) for name in read)
    forms = (*([SECOND] if is_other else ()), *([EARLIER] if hidden else ()))
    return Examined(
        pack(new) if new != parts else data,
        sum(part.formulas for part in read.values()),
        hidden,
        tuple(dict.fromkeys(_paragraphs(parts, _AROUND, place))),
        tuple(_paragraphs(parts, _COMMENTS, place)),
        sum(len(_OTHERS.findall(parts[name])) for name in read),
        forms,
    )


def _as_mammoth_reads(
    parts: Mapping[str, bytes], place: str, styles: Styles, form: str
) -> dict[str, ReadPart]:
    """The parts with the text of an article, by name."""
    beside = (_numbers(parts, place), diagrams_of(parts, place))
    hiding = {"": styles, SECOND: NO_STYLES, EARLIER: None}[form]
    return {
        name: as_mammoth_reads(
            _MARGIN.sub(b"", content) if form else content,
            place,
            *(beside if name.startswith("word/document") else ()),
            hiding=hiding,
        )
        for name, content in parts.items()
        if _TEXT_PART.fullmatch(name)
    }


def _paragraphs(parts: Mapping[str, bytes], names: re.Pattern[str], place: str) -> Iterator[str]:
    """Yield the texts of paragraphs that have words, of the parts with such names."""
    for name, content in parts.items():
        if names.fullmatch(name):
            for paragraph in parse(content, place).iter():
                if local_name(paragraph) == "p":
                    words = " ".join("".join(_runs(paragraph)).split())
                    if any(map(str.isalpha, words)):
                        yield words


def _numbers(parts: Mapping[str, bytes], place: str) -> ItemNumbers | None:
    """What counts the numbered paragraphs of a document; None where it has none."""
    numbering = parts.get(_NUMBERING, b"")
    if not _COUNTS.search(numbering):
        return None
    return ItemNumbers.of(numbering, parts.get(_STYLES, b"<styles/>"), place)


def _examine(content: bytes, place: str) -> None:
    if len(content) > PART_LIMIT or content.count(b"<") > 2 * ELEMENT_LIMIT:
        message = Message("is larger than any article: {size:.0f} MB", size=len(content) / 1e6)
        raise InputError(message, place, "split it into several files")
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise InputError("declares a document type, which no Word document does", place, _SAVE)
    depth = 0
    for kind, node in events(content, place):
        depth += 1 if kind == "start" else -1
        if depth > ELEMENT_DEPTH:
            message = Message("stands more than {limit} elements deep", limit=ELEMENT_DEPTH)
            raise InputError(message, place, "write its tables and lists less deep")
        if kind == "end":
            node.clear()


def words_of(data: bytes, place: str) -> Iterator[str]:
    """Yield the visible text of a document's body and notes, run by run; deleted text left out."""
    archive = Archive(data, place, DOCUMENT_UNPACKED)
    for name in archive.names:
        if _TEXT_PART.fullmatch(name):
            yield from _runs(parse(archive.read(name), place))


def _runs(node: ET.Element) -> Iterator[str]:
    todo = [node]
    while todo:
        one = todo.pop()
        name = local_name(one)
        if name == "t" and one.text and not one.text.startswith(NUMBER_SIGN):
            yield one.text
        # a "choice" stands again as the "fallback" after it, for programs that know only that
        if name not in {"del", "moveFrom", "Choice"}:
            todo += reversed(one)
