"""A changed or new entry as the lines of a PO file: like msgcat, or in the file's own style."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from translate.catalogs.po.entry import FIELDS, Entry, EntryText
from translate.catalogs.po.lex import TokenKind
from translate.catalogs.po.parts import (
    ENTRY_PARTS,
    NO_PART,
    STRING_MARKS,
    EntryPart,
    parts_of,
    respelt,
)
from translate.catalogs.po.wrap import WIDTH, reference_lines, string_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNMARKED = {"comments", "extracted", "references", "flags"}
"""Parts that an obsolete entry spells as any other does."""
_UNREAD = {"plural", "forms"}
"""Parts that `Entry` has no field for."""
_SLASH = "\\"
_REFERENCES = re.compile(r"(?:^#:.*\n)+", re.MULTILINE)
_WIDTHS = (WIDTH, 0, 78, 80, 77, 76)
"""Those of gettext, of ``--no-wrap``, polib, pot2po and others."""


class PoStyle(NamedTuple):
    """How a file is laid out."""

    width: int = WIDTH
    """Columns of a line; 0 leaves strings unwrapped."""
    newline: str = "\n"


def layout(entry: Entry, style: PoStyle) -> str:
    """Return the lines of a new or changed ``entry``; parts that did not change stay as read."""
    origin = entry.origin
    if not origin:
        return "".join(_spelt(entry, name, style) for name in ENTRY_PARTS)
    if moved := _moved(entry, origin, style):
        return moved
    before = Entry(*origin.values)
    parts = parts_of(origin.text, style.newline, obsolete=bool(origin.mark))
    text = ""
    for name in ENTRY_PARTS:
        part = parts.get(name, NO_PART)
        unchanged = name in _UNREAD or getattr(before, name) == getattr(entry, name)
        if unchanged and (before.obsolete == entry.obsolete or name in _UNMARKED):
            text += part.text
        elif unchanged and (name in _UNREAD or (name == "previous" and _says_more(part))):
            text += respelt(part, STRING_MARKS[name == "previous", entry.obsolete], style.newline)
        elif name == "msgstr" and "plural" in parts:
            text += _spelt(entry, name, style).replace("msgstr", "msgstr[0]", 1)
        else:
            text += _spelt(entry, name, style)
    return text


def _moved(entry: Entry, origin: EntryText, style: PoStyle) -> str:
    """Return the text of an entry of which only the references changed; else nothing.

    A line added on top of an article moves all that follows: no need to look at the rest.
    """
    found = _REFERENCES.findall(origin.text)
    at = FIELDS.index("references")
    alone = len(found) == 1 and found[0].count("\n") == origin.text.count("#:")
    if not alone or origin.inline or "\\\n" in origin.text or not origin.text.endswith("\n"):
        return ""
    before, after = origin.values, entry.values
    if before[:at] != after[:at] or before[at + 1 :] != after[at + 1 :]:
        return ""
    return origin.text.replace(found[0], _spelt(entry, "references", style), 1)


def _says_more(previous: EntryPart) -> bool:
    """Return whether a previous source has more than the msgid that `Entry` has a field for."""
    words = [text for _, token, text in previous.pieces if token.kind is not TokenKind.STRING]
    return words not in ([], ["msgid"])


def page_width(entries: Iterable[Entry]) -> int:
    """Return the width in which the unchanged ``entries`` are laid out; 79 if they do not show it.

    The strings that are long enough to show it are laid out again in each usual width; the width
    that meets the file most often wins.
    """
    hits = Counter(dict.fromkeys(_WIDTHS, 0))
    origins = (entry.origin for entry in entries if len(entry.msgid) > WIDTH - 8)
    for origin in islice(filter(None, origins), 50):
        msgid = parts_of(origin.text, obsolete=bool(origin.mark))["msgid"].text.replace(
            "\r\n", "\n"
        )
        read = Entry(*origin.values)
        hits.update(width for width in _WIDTHS if _spelt(read, "msgid", PoStyle(width)) == msgid)
    return max(_WIDTHS, key=lambda width: hits[width])


def _spelt(entry: Entry, name: str, style: PoStyle) -> str:
    """Return the part ``name`` of ``entry`` as msgcat spells it."""
    value = None if name in _UNREAD else getattr(entry, name)
    if value is None or value == ():  # most parts of most entries
        return ""
    if name == "comments":
        lines = [f"# {line}" if line else "#" for line in value]
    elif name == "extracted":
        lines = [f"#. {line}" if line else "#." for line in value]
    elif name == "references":
        lines = reference_lines(value, style.width)
    elif name == "flags":
        lines = [f"#, {', '.join(value)}"]
    else:
        keyword = "msgid" if name == "previous" else name
        mark = STRING_MARKS[name == "previous", entry.obsolete]
        lines = string_lines(keyword, value, style.width, mark)
    # a comment that ends with a backslash would go on in the next line
    return "".join(
        [f"{line}{' ' if line.endswith(_SLASH) else ''}{style.newline}" for line in lines]
    )
