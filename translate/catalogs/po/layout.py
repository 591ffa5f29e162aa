"""A changed or new entry as the lines of a PO file: like msgcat, or in the file's own style."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any

from translate.catalogs.po.entry import FIELDS, Entry
from translate.catalogs.po.wrap import WIDTH, reference_lines, string_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARTS = (
    "comments", "extracted", "references", "flags", "previous",
    "msgctxt", "msgid", "plural", "msgstr", "forms",
)  # fmt: skip
"""An entry's parts in msgcat's order."""
_COMMENTS = {"#.": "extracted", "#:": "references", "#,": "flags", "#=": "flags", "#|": "previous"}
_STRINGS = {"msgid_plural": "plural", "msgstr[0]": "msgstr"}
_UNMARKED = {"comments", "extracted", "references", "flags"}
"""Parts that an obsolete entry spells as any other does."""
_UNREAD = {"plural", "forms"}
"""Parts that `Entry` has no field for."""
_MARKS = {(False, False): "", (False, True): "#~ ", (True, False): "#| ", (True, True): "#~| "}
"""What stands before each line of a string: by whether it is the previous msgid, and obsolete."""
_REFERENCES = re.compile(r"(?:^#:.*\n)+", re.MULTILINE)
_KEYWORD = re.compile(r"msg(?:ctxt|id_plural|id|str(?:\[\d+\])?)")
_WIDTHS = (WIDTH, 0, 78, 80, 77, 76)
"""Those of gettext, of ``--no-wrap``, polib, pot2po and others."""


def layout(entry: Entry, width: int) -> str:
    """Return the text of ``entry``; the parts that it shares with its origin are kept verbatim.

    Args:
        entry: A new or changed entry.
        width: Columns of a line; 0 leaves strings unwrapped.
    """
    origin = entry.origin
    if not origin:
        return "".join(_spelt(entry, name, width) for name in _PARTS)
    found = _REFERENCES.findall(origin.text)
    if len(found) == 1 and _but_references(origin.values) == _but_references(entry.values):
        # a line added on top of an article moves all that follows: no need to look at the rest
        return origin.text.replace(found[0], _spelt(entry, "references", width), 1)
    before = Entry(*origin.values)
    kept = _parts(origin.text)
    text = ""
    for name in _PARTS:
        unmarked = name in _UNMARKED or before.obsolete == entry.obsolete
        if name in _UNREAD:
            text += kept[name] if unmarked else _marked(kept[name], entry.obsolete)
        elif unmarked and getattr(before, name) == getattr(entry, name):
            text += kept[name]
        elif name == "msgstr" and kept["plural"]:
            text += _spelt(entry, name, width).replace("msgstr", "msgstr[0]", 1)
        else:
            text += _spelt(entry, name, width)
    return text


def _but_references(values: tuple[Any, ...]) -> tuple[Any, ...]:
    at = FIELDS.index("references")
    return values[:at] + values[at + 1 :]


def _marked(lines: str, obsolete: bool) -> str:
    """Return lines of strings with ``#~`` before each, or without it."""
    if obsolete:
        return "".join(f"#~ {line}\n" for line in lines.split("\n")[:-1])
    return "".join(f"{line.removeprefix('#~').lstrip()}\n" for line in lines.split("\n")[:-1])


def page_width(entries: Iterable[Entry]) -> int:
    """Return the width in which the unchanged ``entries`` are laid out: 79 when they do not tell.

    The strings that are long enough to show it are laid out anew in each usual width, and the width
    that meets the file most often wins.
    """
    hits = Counter(dict.fromkeys(_WIDTHS, 0))
    origins = (entry.origin for entry in entries if len(entry.msgid) > WIDTH - 8)
    for origin in islice(filter(None, origins), 50):
        msgid = _parts(origin.text)["msgid"]
        read = Entry(*origin.values)
        hits.update(width for width in _WIDTHS if _spelt(read, "msgid", width) == msgid)
    return max(_WIDTHS, key=lambda width: hits[width])


def _spelt(entry: Entry, name: str, width: int) -> str:
    """Return the part ``name`` of ``entry`` as msgcat spells it."""
    lines: list[str] = []
    if name == "comments":
        lines = [f"# {line}" if line else "#" for line in entry.comments]
    elif name == "extracted":
        lines = [f"#. {line}" if line else "#." for line in entry.extracted]
    elif name == "references":
        lines = reference_lines(entry.references, width)
    elif name == "flags":
        lines = [f"#, {', '.join(entry.flags)}"] if entry.flags else []
    elif name not in _UNREAD and getattr(entry, name) is not None:
        keyword = "msgid" if name == "previous" else name
        mark = _MARKS[name == "previous", entry.obsolete]
        lines = string_lines(keyword, getattr(entry, name), width, mark)
    return "".join(f"{line}\n" for line in lines)


def _parts(text: str) -> dict[str, str]:
    """Return the lines of an entry as read, by part."""
    parts = dict.fromkeys(_PARTS, "")
    name = "msgid"
    for line in text.split("\n")[:-1]:
        content = line
        if line.startswith(("#~", " ", "\t")):
            content = line.lstrip().replace("#~|", "#|").removeprefix("#~").lstrip()
        if content.startswith("#"):
            parts[_COMMENTS.get(content[:2], "comments")] += f"{line}\n"
            continue
        keyword = _KEYWORD.match(content)
        if keyword:
            name = _STRINGS.get(keyword[0], keyword[0])
            name = "forms" if name.startswith("msgstr[") else name
        parts[name] += f"{line}\n"
    return parts
