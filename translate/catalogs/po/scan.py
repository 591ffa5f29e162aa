"""A PO file cut into its entries, each with its exact text and its place; nothing interpreted.

The scanner finds where entries begin and end and which part of one each token belongs to, and
refuses what is malformed, with the line. What an entry says is for ``parser.py``. It is fast
because a usual entry is one match of one pattern; only what does not match (plural forms, odd
layouts) is walked token by token.

Source: the gettext manual, section "PO Files"; what it leaves open was measured with msgcat 0.21.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from translate.catalogs.po.grammar import EntryToken, EntryTokens
from translate.catalogs.po.lex import TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence


def _entry_as_usual(mark: str, previous: str) -> re.Pattern[str]:
    """Return the pattern of an entry as nearly all programs write it: a keyword or string a line.

    Its groups are the comments, the previous source, and the strings of msgctxt, msgid and msgstr.
    """
    string = r'"[^"\\\n]*+(?>(?:\\.[^"\\\n]*+)*)"[ \t\r]*+\n'
    strings = rf"((?>{string}(?:[ \t]*+{mark}[ \t]*+{string})*))"
    return re.compile(
        r"((?>(?:#(?![~|])[^\n]*+(?<!\\)\n)*))"
        rf"((?>(?:{previous}[ \t]*+(?:msg(?:ctxt|id|id_plural)[ \t]*+)?{string})*))"
        rf"(?:{mark}[ \t]*+msgctxt[ \t]*+{strings})?{mark}[ \t]*+msgid[ \t]*+{strings}"
        rf"{mark}[ \t]*+msgstr[ \t]*+{strings}"
        r'(?!(?>(?:[ \t\r\f\v\n]|#~)*)["\\])'
    )


USUAL_ENTRY = _entry_as_usual("", r"#\|")
USUAL_OBSOLETE_ENTRY = _entry_as_usual("#~", r"#~\|")
_SPACES = re.compile(r"[ \t\r\f\v]*+")
_BLANK = re.compile(r"(?>(?:[ \t\r\f\v\ufeff]*+\n)*)\ufeff?")


class RawEntry(NamedTuple):
    """One entry as it stands in the file."""

    lead: str
    """What stands before it and belongs to no entry: blank lines."""
    text: str
    """From its first comment to the end of its last string, line end included."""
    line: int
    """1-based line of its ``msgid``."""
    usual: re.Match[str] | None
    """The match of `USUAL_ENTRY` or `USUAL_OBSOLETE_ENTRY`."""
    pieces: Sequence[EntryToken] = ()
    """Its tokens, by their places in the file, where it has not the usual form."""
    inline: bool = False
    """Whether it begins on the line on which the entry before it ends."""
    mark: str = ""
    """``#~ ``, where what makes it obsolete stands before an earlier entry on its line."""


class ScanPosition(NamedTuple):
    """How far a text is read: where the entry before ended."""

    at: int = 0
    line: int = 1
    inline: bool = False
    """Whether that is within a line."""
    obsolete: bool = False
    """Whether a ``#~`` stands before it on that line."""


def scan(text: str, place: str) -> tuple[list[RawEntry], str]:
    """Cut ``text`` into entries.

    Args:
        text: A whole PO file.
        place: The file's name, for errors.

    Returns:
        The entries, and what follows the last: blank lines and comments that belong to none.

    Raises:
        InputError: The text is malformed; the place is ``file:line``.
    """
    entries: list[RawEntry] = []
    here = ScanPosition()
    while True:
        entry = None if here.inline else _usual(text, here)
        entry = entry or walk(text, here, place)
        if not entry:
            return entries, text[here.at :]
        end = here.at + len(entry.lead) + len(entry.text)
        line = here.line + text.count("\n", here.at, end)
        inline = text[end - 1] != "\n"
        here = ScanPosition(end, line, inline, inline and entry.pieces[-1].token.obsolete)
        entries.append(entry)


def _usual(text: str, here: ScanPosition) -> RawEntry | None:
    """Return the entry that comes next, if it has the usual form."""
    blank = _BLANK.match(text, here.at)
    start = blank.end() if blank else here.at
    match = USUAL_ENTRY.match(text, start) or USUAL_OBSOLETE_ENTRY.match(text, start)
    if not match:
        return None
    line = here.line + text.count("\n", here.at, match.start(4))
    return RawEntry(text[here.at : start], match[0], line, match)


def walk(text: str, here: ScanPosition, place: str = "") -> RawEntry | None:
    """Return the entry that comes next, read token by token; None when there is none.

    Args:
        text: A PO file or a part of it.
        here: How far it is read.
        place: The file's name, for errors.

    Raises:
        InputError: The entry is malformed; the place is ``file:line``.
    """
    blank = None if here.inline else _BLANK.match(text, here.at)
    start = blank.end() if blank else here.at
    message = EntryTokens(text, here.at, here.line, place)
    begin, end, inline = -1 if here.inline else start, start, here.inline
    spaces = True  # whether there is nothing else since the last piece
    for token in tokens(text, start, obsolete=here.obsolete):
        if token.kind is TokenKind.LINE_END:
            if not message.pieces:
                begin, inline = token.end, False
            elif spaces and _SPACES.fullmatch(text, end, token.start):
                end = token.end
            spaces = False
            continue
        begin = token.start if begin < 0 else begin
        if token.kind is TokenKind.MARK:
            spaces = False
        elif message.takes(token):
            message.take(token)
            end, spaces = token.end, True
        else:
            break
    if not message.ended():
        return None
    return RawEntry(
        lead=text[here.at : begin],
        text=text[begin:end],
        line=message.line,
        usual=None,
        pieces=message.pieces,
        inline=inline,
        mark="#~ " if inline and here.obsolete else "",
    )
