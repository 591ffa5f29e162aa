r"""From the bytes of a PO file to a `Catalog` of `Entry`, losing nothing.

An entry that was not changed is written back as the very text that was read, so that an unchanged
catalog changes no byte, whichever program wrote it: see ``renderer.py``.

Who reads what: ``scan.py`` cuts the file into entries and refuses malformed ones with their line,
because polib 1.2 accepts unterminated strings and duplicates. Plain entries (nearly all) are read
here, from the scanner's match, in half of polib's time. The others go to polib, which knows plural
forms and odd layouts, but only their strings: of comments it would drop ``#~|`` and stop at ``#=``.

Source: the gettext manual, section "PO Files".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

import polib

from translate.catalogs.po.entry import Catalog, Entry, EntryText
from translate.catalogs.po.escape import ESCAPE, unescape
from translate.catalogs.po.scan import RawEntry, scan
from translate.errors import InputError
from translate.io import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

_Texts: TypeAlias = tuple[str, ...]
_Notes: TypeAlias = tuple[_Texts, _Texts, _Texts, _Texts, str | None]

_STRING = re.compile(r'"([^"\\\n]*(?:\\.[^"\\\n]*)*)"')
_PREVIOUS = re.compile(r'msgid[ \t]*((?:"[^"\\\n]*(?:\\.[^"\\\n]*)*"\n)+)')
_REFERENCE = re.compile("\u2068([^\u2069]*)\u2069(:\\d+)?|(\\S+)")
_OBSOLETE = re.compile(r"^[ \t]*#~[ \t]*", re.MULTILINE)
_GLUED = re.compile(r'^(msg[a-z_]+(?:\[\d+\])?)[ \t]*(?=")', re.MULTILINE)
_NO_HEADER = 'msgid ""\nmsgstr ""\n'
"""polib takes the first empty msgid for the header and leaves it out of its list."""
_CHARSET = re.compile(rb"charset=([^\s\\\"]+)", re.IGNORECASE)
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
        raise InputError("the catalog is empty", place, "restore it, or delete it to start anew")
    text, newline = _decode(data, place), "\n"
    if text.count("\r\n") == text.count("\n"):
        text, newline = text.replace("\r\n", "\n"), "\r\n"
    ended = text.endswith("\n")
    blocks, tail = scan(text if ended else f"{text}\n", place)
    entries = _entries(blocks)
    _refuse_duplicates(entries, place)
    head = next((entry for entry in entries if entry.key == (None, "")), None)
    return Catalog(
        header=header_fields(head.msgstr) if head else {},
        entries=tuple(entry for entry in entries if entry is not head),
        comment=head.comments if head else (),
        head=head,
        tail=tail,
        newline=newline,
        ended=ended,
    )


def _decode(data: bytes, place: str) -> str:
    match = _CHARSET.search(data)
    charset = match[1].decode("ascii", "replace") if match else "UTF-8"
    if match and charset.lower() not in _UTF8:
        line = data.count(b"\n", 0, match.start()) + 1
        hint = "convert it: msgconv -t UTF-8 FILE -o FILE"
        raise InputError(f"the charset is {charset}, not UTF-8", f"{place}:{line}", hint)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8: byte 0x{data[error.start]:02x}"
        raise InputError(message, f"{place}:{line}", "convert it with iconv or msgconv") from error


def _entries(blocks: list[RawEntry]) -> list[Entry]:
    odd = iter(_by_polib([block for block in blocks if not block.plain]))
    return [_plain(block, block.plain) if block.plain else next(odd) for block in blocks]


def _plain(block: RawEntry, match: re.Match[str]) -> Entry:
    notes, msgctxt, msgid, msgstr = match.groups()
    context = _joined(msgctxt) if msgctxt else None
    values = (_joined(msgid), _joined(msgstr), context, *_notes(notes), False)
    return Entry(*values, block.line, EntryText(block.lead, block.text, values))


def _joined(strings: str) -> str:
    return unescape("".join(_STRING.findall(strings)))


def _notes(text: str) -> _Notes:
    """Return the comments, extracted, references, flags and previous that comment lines hold."""
    comments: list[str] = []
    extracted: list[str] = []
    references: list[str] = []
    flags: list[str] = []
    previous = ""
    for line in text.split("\n")[:-1]:
        kind, rest = line[:2], line[2:].strip()
        if kind == "#.":
            extracted.append(rest)
        elif kind == "#:":
            references += _references(rest)
        elif kind in {"#,", "#="}:
            flags += [flag.strip() for flag in rest.split(",") if flag.strip()]
        elif kind == "#|":
            previous += f"{rest}\n"
        else:
            comments.append(line[1:].removeprefix(" "))
    # the "#|" lines may hold a msgctxt and a plural too
    old = _PREVIOUS.search(previous)
    return (
        tuple(comments),
        tuple(extracted),
        tuple(references),
        tuple(flags),
        _joined(old[1]) if old else None,
    )


def _references(text: str) -> list[str]:
    if "\u2068" not in text:
        return text.split()
    return [f"{name}{line}" if name else word for name, line, word in _REFERENCE.findall(text)]


class _Lines(str):
    """A text whose lines end at a line end only, where polib would cut at U+2028 and others too."""

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: ARG002 - str's signature
        return self.split("\n")


def _by_polib(blocks: list[RawEntry]) -> list[Entry]:
    if not blocks:
        return []
    live = [_live(block.text) for block in blocks]
    strings = ("".join(line for line in lines if line[0] != "#") for lines in live)
    messages = polib.pofile(_Lines("\n".join([_NO_HEADER, *map(_for_polib, strings)])))
    return [_odd(*parts) for parts in zip(blocks, live, messages, strict=True)]


def _live(text: str) -> list[str]:
    """Return the lines of an entry as if it were not obsolete, without blank ones."""
    lines = _OBSOLETE.sub("", text.replace("#~|", "#|")).split("\n")
    return [f"{line.strip()}\n" for line in lines if line.strip()]


def _for_polib(strings: str) -> str:
    """Spell what polib does not know: escapes as characters, a string a line, ``msgid"a"``."""
    known = ESCAPE.sub(lambda m: m[0] if m[0][1] in 'nrt"\\' else unescape(m[0]), strings)
    apart = _STRING.sub(lambda m: f"{m[0]}\n", known)
    return _GLUED.sub(r"\1 ", apart)


def _odd(block: RawEntry, lines: list[str], message: polib.POEntry) -> Entry:
    notes = _notes("".join(line for line in lines if line[0] == "#"))
    msgstr = message.msgstr_plural.get(0, "") if message.msgstr_plural else message.msgstr
    obsolete = bool(_OBSOLETE.search(block.text))
    values = (message.msgid, msgstr, message.msgctxt, *notes, obsolete)
    return Entry(*values, block.line, EntryText(block.lead, block.text, values))


def _refuse_duplicates(entries: list[Entry], place: str) -> None:
    first: dict[tuple[str | None, str], int] = {}
    for entry in entries:
        line = first.setdefault(entry.key, entry.line)
        if line != entry.line:
            message = f"a second entry for the same message; the first is at line {line}"
            raise InputError(message, f"{place}:{entry.line}", "msguniq FILE -o FILE merges them")


def header_fields(text: str) -> dict[str, str]:
    """Return the header's fields; a line without a colon belongs to the field before it."""
    header: dict[str, str] = {}
    name = ""
    for line in text.splitlines():
        key, colon, value = line.partition(":")
        if colon:
            name = key
            header[name] = value.strip()
        elif name:
            header[name] += f"\n{line}"
    return header
