"""Take an e-book apart: its chapters as HTML and its pictures, in reading order.

Only what the book's own spine names is read (EPUB 3.3, section 5.7), its navigation and pages
without text left out. Copy-protected books are refused.
"""

from __future__ import annotations

import html
import posixpath
import re
import urllib.parse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from translate.archive import Archive
from translate.errors import InputError
from translate.interchange.xml import local_name, parse
from translate.message import Message
from translate.pipeline.add.class_styles import OPENING_TAG, class_styles, with_style
from translate.pipeline.add.names import clean_name
from translate.readers import decode_article
from translate.readers.html.book_notes import with_own_notes
from translate.text.folding import fold_spaces

BOOK_UNPACKED = 300_000_000
"""Bytes that a book may unpack to, pictures included."""
CHAPTERS = 2_000
"""Parts that a book may have."""
_PAGES = frozenset({"application/xhtml+xml", "text/html"})
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
_ADDRESS = re.compile(r"""(\s(?:src|href|xlink:href)\s*=\s*)(?:"([^"]*)"|'([^']*)')""")
_BODY = re.compile(r"<body\b[^<>]*>", re.IGNORECASE)
_BODY_END = re.compile(r"</body\s*>", re.IGNORECASE)


def _bounds(start: str, end: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a part of a page begins and ends, in any case of its letters."""
    return re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE)


_UNSEEN = (
    _bounds(r"<script\b", r"</script\s*>"),
    _bounds(r"<style\b", r"</style\s*>"),
    _bounds("<!--", "-->"),
)
"""How parts begin and end that nobody sees."""
_MEDIA = tuple(
    _bounds(rf"<{name}\b[^<>]*(?<!/)>", rf"</{name}\s*>")
    for name in ("audio", "iframe", "math", "object", "svg", "video")
)
"""How parts begin and end whose words no article has: a cover that is a drawing."""
_HEADING = re.compile(r"<h([1-3])\b[^<>]*>", re.IGNORECASE)
_HEADING_LENGTH = 2_000
"""Characters of a heading with its markup."""
_MARKUP = re.compile(r"<[^<>]*>")
_NAME_LENGTH = 50
_FONT_ALGORITHMS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


@dataclass(frozen=True, slots=True)
class EpubContent:
    """What is in an e-book."""

    title: str
    chapters: Mapping[str, str]
    """The HTML of each chapter by its file's name, in reading order."""
    pictures: Mapping[str, bytes]
    """By file name, as the chapters mention them."""
    left_out: tuple[str, ...]
    """Parts of the book without text."""
    notes: tuple[str, ...] = ()
    """Parts that held nothing but notes, which are in the chapters that refer to them."""


@dataclass(frozen=True, slots=True)
class _Package:
    """The book's own list of what it consists of."""

    title: str
    creator: str
    language: str
    pages: tuple[str, ...]
    """Parts in reading order."""


@dataclass(slots=True)
class _Pictures:
    """Pictures that chapters mention, each under a name that no other has."""

    archive: Archive
    names: dict[str, str] = field(default_factory=dict)

    def name(self, part: str) -> str:
        """Return the name that a picture has beside the chapters."""
        if part not in self.names:
            stem, suffix = posixpath.splitext(posixpath.basename(part))
            name = f"{clean_name(stem)}{suffix.lower()}"
            if name in self.names.values():
                name = f"{clean_name(stem)}-{len(self.names) + 1}{suffix.lower()}"
            self.names[part] = name
        return f"images/{self.names[part]}"


def take_apart(data: bytes, place: str) -> EpubContent:
    """Return the chapters and pictures of an e-book.

    Args:
        data: The file.
        place: Its name, for errors.

    Raises:
        InputError: It is no EPUB, is damaged or copy-protected, unpacks to more than
            `BOOK_UNPACKED` bytes, or has no text.
    """
    archive = Archive(data, place, BOOK_UNPACKED)
    package = _package(archive, place)
    _refuse_protected(archive, package, place)
    bodies, left_out = {}, []
    for part in package.pages:
        body = _body(decode_article(archive.read(part), f"{place}, {part}"))
        if _has_text(body):
            bodies[part] = body
        else:
            left_out.append(part)
    if not bodies:
        raise InputError("the book holds no text", place, "is it a book of scanned pages?")
    names = _names(bodies)
    pictures = _Pictures(archive)
    sheets = (one for one in archive.names if one.lower().endswith(".css"))
    styles = class_styles("\n".join(archive.read(one).decode("utf-8", "replace") for one in sheets))
    chapters = {
        names[part]: _chapter(_moved(body, part, names, pictures, styles), package)
        for part, body in bodies.items()
    }
    chapters, moved = with_own_notes(chapters, place)
    notes = tuple(part for part in bodies if names[part] in moved)
    copied = {f"images/{name}": archive.read(part) for part, name in pictures.names.items()}
    return EpubContent(package.title, chapters, copied, tuple(left_out), notes)


def _package(archive: Archive, place: str) -> _Package:
    container = "META-INF/container.xml"
    if container not in archive:
        raise InputError("is not an EPUB", place, "is it the right file?")
    roots = _named(parse(archive.read(container), f"{place}, {container}"), "rootfile")
    path = next((one.get("full-path", "") for one in roots), "")
    if path not in archive:
        raise InputError("is an EPUB without its package document", place)
    root = parse(archive.read(path), f"{place}, {path}")
    texts = {
        name: fold_spaces(next((one.text or "" for one in _named(root, name)), ""))
        for name in ("title", "creator", "language")
    }
    items = {one.get("id", ""): one for one in _named(root, "item")}
    folder = posixpath.dirname(path)
    pages: dict[str, None] = {}
    for reference in _named(root, "itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or item.get("media-type") not in _PAGES:
            continue
        part = _part(folder, item.get("href", ""))
        if part in archive and "nav" not in item.get("properties", "").split():
            pages[part] = None
    if len(pages) > CHAPTERS:
        message = Message("has more than {limit} chapters", limit=CHAPTERS)
        raise InputError(message, place, "split it into several books")
    return _Package(texts["title"], texts["creator"], texts["language"], tuple(pages))


def _refuse_protected(archive: Archive, package: _Package, place: str) -> None:
    encryption = "META-INF/encryption.xml"
    if encryption not in archive:
        return
    for one in _named(parse(archive.read(encryption), place), "EncryptedData"):
        method = next((found.get("Algorithm", "") for found in _named(one, "EncryptionMethod")), "")
        parts = {
            urllib.parse.unquote(found.get("URI", "")) for found in _named(one, "CipherReference")
        }
        if method not in _FONT_ALGORITHMS and parts & {*package.pages}:
            raise InputError("the book is copy-protected", place, "use a copy without protection")


def _named(node: Element, name: str) -> Iterator[Element]:
    return (one for one in node.iter() if local_name(one) == name)


def _part(folder: str, address: str) -> str:
    """The part of the archive that a relative address means."""
    path = urllib.parse.unquote(address.partition("#")[0])
    return posixpath.normpath(posixpath.join(folder, path)).lstrip("/")


def _body(markup: str) -> str:
    if found := _BODY.search(markup):
        end = _BODY_END.search(markup, found.end())
        markup = markup[found.end() : end.start() if end else len(markup)]
    for start, end_pattern in _UNSEEN:
        markup = _without(markup, start, end_pattern)
    return markup


def _has_text(body: str) -> bool:
    """Whether a chapter has words that are an article's."""
    for start, end in _MEDIA:
        body = _without(body, start, end)
    return re.search(r"\w", _words(body)) is not None


def _without(markup: str, start: re.Pattern[str], end: re.Pattern[str]) -> str:
    """Leave out the parts between two patterns; one search each, whatever the text is."""
    kept, at = [], 0
    while opening := start.search(markup, at):
        closing = end.search(markup, opening.end())
        if not closing:
            break
        kept.append(markup[at : opening.start()])
        at = closing.end()
    return "".join([*kept, markup[at:]])


def _words(markup: str) -> str:
    return fold_spaces(html.unescape(_MARKUP.sub(" ", markup)))


def _names(bodies: Mapping[str, str]) -> dict[str, str]:
    """A file name for each chapter that sorts in reading order: ``03-cho-noi.html``."""
    digits = max(2, len(str(len(bodies))))
    names = {}
    for number, (part, body) in enumerate(bodies.items(), 1):
        stem = clean_name(_heading(body) or posixpath.splitext(posixpath.basename(part))[0])
        short = stem if len(stem) <= _NAME_LENGTH else stem[:_NAME_LENGTH].rpartition("-")[0]
        names[part] = f"{number:0{digits}}-{short or stem[:_NAME_LENGTH]}.html"
    return names


def _heading(body: str) -> str:
    found = _HEADING.search(body)
    if not found:
        return ""
    rest = body[found.end() : found.end() + _HEADING_LENGTH]
    return _words(re.split(rf"</h{found[1]}\s*>", rest, maxsplit=1, flags=re.IGNORECASE)[0])


def _moved(
    body: str,
    part: str,
    names: Mapping[str, str],
    pictures: _Pictures,
    styles: Mapping[str, str],
) -> str:
    """A chapter's markup as HTML, its addresses as they are in the seeds folder."""
    folder = posixpath.dirname(part)

    def address(found: re.Match[str]) -> str:
        old = html.unescape(found[2] if found[2] is not None else found[3])
        target = _part(folder, old)
        if not old or old.startswith("#") or urllib.parse.urlsplit(old).scheme:
            new = old
        elif target in names:
            new = urllib.parse.quote(names[target]) + old[len(old.partition("#")[0]) :]
        elif target in pictures.archive and "." in target:
            new = pictures.name(target)
        else:
            new = old
        return f'{found[1]}"{html.escape(new)}"'

    def tag(found: re.Match[str]) -> str:
        name, rest = found[1], found[2].rstrip()
        closed = rest.endswith("/")
        rest = _ADDRESS.sub(address, rest.removesuffix("/").rstrip())
        rest = with_style(name, rest, styles)
        # XHTML closes any element with a slash; in HTML it stays open
        end = f"</{name}>" if closed and name.lower() not in _VOID else ""
        return f"<{name}{rest}>{end}"

    return OPENING_TAG.sub(tag, body)


def _chapter(body: str, package: _Package) -> str:
    title = _heading(body)
    head = ['<meta charset="utf-8">']
    head += [f"<title>{html.escape(title)}</title>"] if title else []
    if package.creator:
        head.append(f'<meta name="author" content="{html.escape(package.creator)}">')
    language = html.escape(package.language or "vi")
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n'
        + "\n".join(head)
        + f"\n</head>\n<body>\n{body.strip()}\n</body>\n</html>\n"
    )
