r"""The tokens of a PO file, as gettext's own lexer finds them: nothing hangs on lines.

Several strings may stand on a line, a string may go on over a backslash at a line's end, and what
makes a message obsolete is a ``#~`` anywhere before its words on the line.

Source: the gettext manual, section "PO Files"; what it leaves open was measured with msgcat 0.21.
We are milder in two points, since people write such files: ``#~ note`` is a comment, and so is each
of two comment lines of which the first ends with a backslash (gettext makes one of them).
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class TokenKind(Enum):
    """What a token is; the values are the names of the groups in the lexer's pattern."""

    LINE_END = "line_end"
    MARK = "mark"
    """``#~``, ``#|`` or ``#~|``: what follows on the line is obsolete, or a previous source."""
    COMMENT = "comment"
    KEYWORD = "keyword"
    """``msgid`` and its like; ``msgstr[1]`` with its number."""
    STRING = "string"
    JUNK = "junk"
    """What has no place in a PO file."""


class PoToken(NamedTuple):
    """A token and where it stands."""

    kind: TokenKind
    start: int
    end: int
    obsolete: bool
    """Whether a ``#~`` stands before it on its line."""
    previous: bool
    """Whether a ``#|`` stands before it on its line."""


CONTINUED = "\\\n"
"""A backslash at the end of a line: nothing, wherever it stands, even within a word."""
_CONTINUED = r"(?>(?:\\\n)*)"
_WORDS = "|".join(
    _CONTINUED.join(word) + r"(?![\w$])" for word in ("msgctxt", "msgid_plural", "msgid", "msgstr")
)
_FORM = _CONTINUED.join("msgstr")
_GAPS = r"(?>(?:[ \t\r\f\v\n]|\\\n|\#~)*)"
_MARK = rf"\#{_CONTINUED}(?>~{_CONTINUED}\|?|\|)"
_NOTE = rf'(?![ \t\r\f\v]*(?:["\#\\\n]|{_WORDS}|\Z))'
"""Follows a mark that is none, since a note stands after it."""
_ENTRY = r'[ \t]*(?:\#|msg(?:ctxt|id)[ \t]*")'
"""Begins a line that belongs to no comment, though the one before may end with a backslash."""
_TOKEN = re.compile(
    rf"""(?>(?:[ \t\r\f\v]|\\\n)+)
    |(?P<line_end>\n)
    |(?P<comment>\#(?!{_CONTINUED}[~|])[^\n]*+(?>(?:(?<=\\)\n(?!{_ENTRY}|\Z)[^\n]*+)*)
        |{_MARK}{_NOTE}[^\n]*+)
    |(?P<mark>{_MARK})
    |(?P<string>"(?>(?:[^"\\\n]++|\\\n|\\(?>(?:\\\n)*)[^\n])*)")
    |(?P<keyword>{_FORM}{_GAPS}\[{_GAPS}\d+{_GAPS}\]|{_WORDS})
    |(?P<junk>[^\n])""",
    re.VERBOSE | re.ASCII,
)
_KINDS = {kind.value: kind for kind in TokenKind}


def tokens(text: str, start: int = 0, *, obsolete: bool = False) -> Iterator[PoToken]:
    """Yield the tokens of ``text`` from ``start`` on; spaces are none.

    Args:
        text: A PO file or a part of it.
        start: Where to begin.
        obsolete: Whether a ``#~`` stands before that on the line.
    """
    previous = False
    for match in _TOKEN.finditer(text, start):
        name = match.lastgroup
        if name is None:
            continue
        kind = _KINDS[name]
        if kind is TokenKind.LINE_END:
            obsolete = previous = False
        elif kind is TokenKind.MARK:
            obsolete = obsolete or "~" in match[0]
            previous = previous or "|" in match[0]
        yield PoToken(kind, match.start(), match.end(), obsolete, previous)
