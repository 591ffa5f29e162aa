r"""From the bytes of a PO file to a `Catalog` of `Entry`, losing nothing.

An entry that was not changed is written back as the very text that was read, so that an unchanged
catalog changes no byte, whichever program wrote it: see ``renderer.py``. ``scan.py`` cuts the file
into entries and refuses malformed ones with their line; this module reads what they say.

Source: the gettext manual, section "PO Files".
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from translate.catalogs.po.entry import Catalog, Entry, EntryText
from translate.catalogs.po.escape import unescape
from translate.catalogs.po.header import header_fields, stated_charset
from translate.catalogs.po.lex import TokenKind
from translate.catalogs.po.notes import read_notes
from translate.catalogs.po.scan import USUAL_OBSOLETE_ENTRY, RawEntry, scan
from translate.errors import InputError
from translate.io import read_bytes
from translate.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_STRING = re.compile(r'"([^"\\\n]*(?:\\.[^"\\\n]*)*)"')
_PREVIOUS = re.compile(r'(?:(msg[a-z_]+)[ \t]*)?"([^"\\\n]*(?:\\.[^"\\\n]*)*)"')
_UTF8 = {"utf-8", "utf8", "ascii", "us-ascii", "charset"}
"""What we can read; ``CHARSET`` is what a template says."""


def load(path: Path) -> Catalog:
    """Read the PO file ``path``.

    Raises:
        InputError: The file is missing, malformed or not UTF-8; the place is ``file:line``.
    """
    return parse(read_bytes(path), str(path))


def parse(data: bytes, place: str) -> Catalog:
    """Read a PO file from its bytes.

    Args:
        data: The file.
        place: Its name, for errors.

    Raises:
        InputError: As in `load`.
    """
    if not data or data.isspace():
        raise InputError("the catalog is empty", place, "restore it, or delete it to start again")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start, place) from error
    entries, tail = _entries(text, place)
    _refuse_duplicates(entries, place)
    head = _head(entries)
    if other := _other_charset(head, place):
        raise other
    return Catalog(
        header=header_fields(head.msgstr) if head else {},
        entries=tuple(entry for entry in entries if entry is not head),
        comment=head.comments if head else (),
        head=head,
        tail=tail,
        newline="\r\n" if 2 * text.count("\r\n") > text.count("\n") else "\n",
        read=tuple(entry.origin for entry in entries if entry.origin),
    )


def _entries(text: str, place: str) -> tuple[list[Entry], str]:
    blocks, tail = scan(text, place)
    return [_usual(block, block.usual) if block.usual else _walked(block) for block in blocks], tail


def _head(entries: Iterable[Entry]) -> Entry | None:
    """Return the header, if there is one; where it was made obsolete by mistake, that."""
    heads = [entry for entry in entries if entry.key == (None, "")]
    return next((head for head in heads if not head.obsolete), heads[0] if heads else None)


def _not_utf8(data: bytes, at: int, place: str) -> InputError:
    line = data.count(b"\n", 0, at) + 1
    message = Message("is not UTF-8: byte 0x{data:02x}", data=data[at])
    error = InputError(message, f"{place}:{line}", "convert it with iconv or msgconv")
    with suppress(InputError):  # the charset that the header states says more than a byte
        error = _other_charset(_head(_entries(data.decode("latin-1"), place)[0]), place) or error
    return error


def _other_charset(head: Entry | None, place: str) -> InputError | None:
    """Return what is wrong when the header ``head`` states another charset than ours."""
    charset = stated_charset(head.msgstr) if head and not head.obsolete else ""
    if not head or not charset or charset.lower() in _UTF8:
        return None
    text = head.origin.text if head.origin else ""
    at = max(0, text.find(charset))
    line = head.line + text.count("\n", max(0, text.rfind("msgid", 0, at)), at)
    hint = "convert it: msgconv -t UTF-8 FILE -o FILE"
    return InputError(
        Message("the charset is {charset}, not UTF-8", charset=charset[:40]),
        f"{place}:{line}",
        hint,
    )


def _usual(block: RawEntry, match: re.Match[str]) -> Entry:
    notes, previous, msgctxt, msgid, msgstr = match.groups()
    values = (
        unescape(*_STRING.findall(msgid)),
        unescape(*_STRING.findall(msgstr)),
        unescape(*_STRING.findall(msgctxt)) if msgctxt else None,
        *read_notes(notes.split("\n")[:-1]),
        _previous(_PREVIOUS.findall(previous)) if previous else None,
        match.re is USUAL_OBSOLETE_ENTRY,
    )
    return Entry(*values, block.line, EntryText(block.lead, block.text, values))


def _walked(block: RawEntry) -> Entry:
    """Read an entry that was walked token by token."""
    strings: dict[str, list[str]] = {}
    comments: list[str] = []
    previous: list[tuple[str, str | None]] = []
    obsolete = False
    for part, token, text in block.pieces:
        if token.kind is TokenKind.COMMENT:
            comments.append(text)
            continue
        if part == "previous":
            previous.append((text, None) if token.kind is TokenKind.KEYWORD else ("", text[1:-1]))
            continue
        obsolete = obsolete or token.obsolete
        if token.kind is TokenKind.STRING:
            strings.setdefault(part, []).append(text[1:-1])
    values = (
        unescape(*strings["msgid"]),
        unescape(*strings.get("msgstr", ())),
        unescape(*strings["msgctxt"]) if "msgctxt" in strings else None,
        *read_notes(comments),
        _previous(previous),
        obsolete,
    )
    origin = EntryText(block.lead, block.text, values, block.inline, block.mark)
    return Entry(*values, block.line, origin)


def _previous(tokens: Iterable[tuple[str, str | None]]) -> str | None:
    """Return the previous msgid, which may stand between a msgctxt and a plural.

    Args:
        tokens: Keywords and strings, in order; each pair has either or both.
    """
    strings: list[str] = []
    name = ""
    for keyword, string in tokens:
        name = keyword or name
        if name == "msgid" and string is not None:
            strings.append(string)
    return unescape(*strings) if strings else None


def _refuse_duplicates(entries: Iterable[Entry], place: str) -> None:
    first: dict[tuple[str | None, str], Entry] = {}
    for entry in entries:
        known = first.setdefault(entry.key, entry)
        if known is not entry:
            message = Message(
                "a second entry for the same message; the first is at line {line}", line=known.line
            )
            raise InputError(message, f"{place}:{entry.line}", "msguniq FILE -o FILE merges them")
