"""A PO file cut into its entries, each with its exact text and its place; nothing interpreted.

The scanner finds where entries begin and end, and refuses what is malformed, with the line. What an
entry says is for ``po.py``. It is fast because a plain entry is one match of one pattern; only what
does not match (plural forms, obsolete entries, blank lines inside) is walked line by line.
"""

from __future__ import annotations

import re
from typing import NamedTuple, NoReturn

from translate.errors import InputError

_STRINGS = r'((?:[ \t]*"[^"\\\n]*(?:\\.[^"\\\n]*)*"\n)+)'
_PLAIN = re.compile(
    r"((?:#(?!~).*\n)*)"
    rf"(?:msgctxt[ \t]*{_STRINGS})?msgid[ \t]*{_STRINGS}msgstr[ \t]*{_STRINGS}"
)
_BLANK = re.compile(r"\ufeff?(?:[ \t\r\f\v]*\n)*")
_COMMENT = re.compile(r"[ \t]*#(?!~[ \t]*[m\"])")
_LINE = re.compile(
    r"[ \t]*(?:#~[ \t]*)?(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?[ \t]*"
    r'(?:"[^"\\\n]*(?:\\.[^"\\\n]*)*"[ \t\r]*)+'
)
_NEXT = {
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural", "msgstr"),
    "msgid_plural": ("msgstr[",),
    "msgstr[": ("msgstr[",),
    "msgstr": (),
}
"""Which keyword may follow which within an entry."""
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


class RawEntry(NamedTuple):
    """One entry as it stands in the file."""

    lead: str
    """The blank lines before it."""
    text: str
    """From its first comment to the end of its last string, line end included."""
    line: int
    """1-based line of its ``msgid``."""
    plain: re.Match[str] | None
    """Comments, msgctxt, msgid and msgstr, where the entry has the plain form."""


def scan(text: str, place: str) -> tuple[list[RawEntry], str]:
    r"""Cut ``text`` into entries.

    Args:
        text: A whole PO file whose lines end with ``\n``, the last one too.
        place: The file's name, for errors.

    Returns:
        The entries, and what follows the last: blank lines and comments that belong to none.

    Raises:
        InputError: The text is malformed; the place is ``file:line``.
    """
    blocks: list[RawEntry] = []
    position, line = 0, 1
    while True:
        blank = _BLANK.match(text, position)
        start = blank.end() if blank else position
        line += text.count("\n", position, start)
        plain = _PLAIN.match(text, start)
        if plain:
            end = plain.end()
            at = line + plain[1].count("\n") + (plain[2] or "").count("\n")
        else:
            end, at = _walk(text, start, line, place)
            if not at:
                return blocks, text[position:]
        blocks.append(RawEntry(text[position:start], text[start:end], at, plain))
        line += text.count("\n", start, end)
        position = end


def _walk(text: str, start: int, line: int, place: str) -> tuple[int, int]:
    """Return the end of the entry at ``start`` and the line of its msgid; 0 where there is none."""
    last, end, at = "", start, 0
    position = start
    while position < len(text):
        stop = text.index("\n", position)
        content = text[position:stop]
        position = stop + 1
        if content.strip() and not (_COMMENT.match(content) and not last):
            keyword = _keyword(content, f"{place}:{line}")
            if last.startswith("msgstr") and keyword in {"#", "msgctxt", "msgid"}:
                break
            if keyword and keyword not in _NEXT[last]:
                _misplaced(keyword, last, f"{place}:{line}")
            if not keyword and not last:
                raise InputError("a string without msgid or msgstr before it", f"{place}:{line}")
            at = line if keyword == "msgid" else at
            last, end = keyword or last, position
        line += 1
    if last and not last.startswith("msgstr"):
        raise InputError(f"the file ends after {last}, before msgstr", f"{place}:{line - 1}", _CUT)
    return end, at


_CUT = "it seems to be cut off: restore it from version control or a copy"


def _keyword(content: str, place: str) -> str:
    """Return what a line starts: ``msgid`` …, ``#`` for a comment, "" for one more string.

    Raises:
        InputError: The line is none of these.
    """
    if _COMMENT.match(content):
        return "#"
    match = _LINE.fullmatch(content)
    if match:
        return "msgstr[" if (match[1] or "").endswith("]") else match[1] or ""
    if content.startswith(_CONFLICT):
        hint = "resolve the merge conflict first"
        raise InputError("a conflict marker of version control", place, hint)
    if len(re.findall(r'(?<!\\)(?:\\\\)*"', content)) % 2:
        raise InputError("a string without its closing quote", place, _CUT)
    raise InputError(
        "not a line of a PO file", place, "msgcat FILE -o FILE mends the layout, where it can"
    )


def _misplaced(keyword: str, last: str, place: str) -> NoReturn:
    name = {"#": "a comment", "msgstr[": "msgstr[…]"}.get(keyword, keyword)
    where = f"after {last.rstrip('[')}" if last else "at the start of an entry"
    raise InputError(f"{name} {where}", place, "each msgid needs one msgstr, right after it")
