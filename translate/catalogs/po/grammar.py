"""What may follow what within an entry of a PO file, and which part of it each token belongs to."""

from __future__ import annotations

import re
from typing import NamedTuple

from translate.catalogs.po.lex import CONTINUED, PoToken, TokenKind
from translate.errors import InputError
from translate.message import Message

_NEXT = {
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural", "msgstr"),
    "msgid_plural": ("msgstr[",),
    "msgstr[": ("msgstr[",),
    "msgstr": (),
}
"""Which keyword may follow which."""
COMMENT_PARTS = {"#.": "extracted", "#:": "references", "#|": "previous"} | dict.fromkeys(
    ("#,", "#=", "#!"), "flags"
)
"""What a comment holds, by its first characters; ``#!`` is an older ``#,``, ``#=`` a newer one."""
_PARTS = {"msgid_plural": "plural", "msgstr[": "forms"}
_DOMAIN = re.compile(r'domain[ \t]*"')
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_CUT = "it seems to be cut off: restore it from version control or a copy"
_ONE = "each msgid needs one msgstr, right after it"


class EntryToken(NamedTuple):
    """A token and the part of its entry that it belongs to."""

    part: str
    """``comments``, ``extracted``, ``references``, ``flags``, ``previous``, ``msgctxt``, ``msgid``,
    ``plural``, ``msgstr`` (of plural forms, the first) or ``forms`` (the others)."""
    token: PoToken
    text: str
    """As it would be spelt on one line."""


class EntryTokens:
    """The pieces of an entry, as they come.

    Args:
        text: The file or a part of it.
        start: Where the entry before ends.
        line: The line of that place.
        place: The file's name, for errors.
    """

    def __init__(self, text: str, start: int, line: int, place: str) -> None:
        self.pieces: list[EntryToken] = []
        self.line = 0
        """1-based line of the ``msgid``."""
        self._text, self._start, self._first, self._place = text, start, line, place
        self._last = ""
        """The last keyword, but for those of the previous source."""
        self._part = ""
        self._form = -1

    def takes(self, token: PoToken) -> bool:
        """Return whether ``token`` belongs to this entry, and not to the next."""
        if not self._complete:
            return True
        if token.kind in {TokenKind.COMMENT, TokenKind.JUNK} or token.previous:
            return False
        return token.kind is TokenKind.STRING or self._spelt(token).startswith("msgstr")

    def take(self, token: PoToken) -> None:
        """Add a token.

        Raises:
            InputError: It may not follow those before it; the place is ``file:line``.
        """
        if token.kind is TokenKind.JUNK:
            raise self._junk(token.start)
        if token.kind is TokenKind.COMMENT or token.previous:
            part = self._aside(token)
        elif token.kind is TokenKind.STRING:
            if not self._last:
                raise self._error(token, "a string without msgid or msgstr before it")
            part = self._part
        else:
            part = self._keyword(token)
        self.pieces.append(EntryToken(part, token, self._spelt(token)))

    def ended(self) -> bool:
        """Return whether this is an entry; comments alone are none.

        Raises:
            InputError: The file ends within it.
        """
        if self._last and not self._complete:
            before = "msgstr" if not self._last.startswith("msgstr") else "its string"
            message = Message(
                "the file ends after {last}, before {before}",
                last=self._last.rstrip("["),
                before=before,
            )
            last = self._first + self._text.rstrip().count("\n", self._start)
            raise InputError(message, f"{self._place}:{last}", _CUT)
        return bool(self._last)

    @property
    def _complete(self) -> bool:
        return self._last.startswith("msgstr") and self.pieces[-1].token.kind is TokenKind.STRING

    def _aside(self, token: PoToken) -> str:
        """Return the part of a comment or of the previous source."""
        if self._last:
            raise self._error(token, f"a comment after {self._last.rstrip('[')}", _ONE)
        if token.kind is not TokenKind.COMMENT:
            return "previous"
        return COMMENT_PARTS.get(self._spelt(token)[:2], "comments")

    def _keyword(self, token: PoToken) -> str:
        """Return the part that a keyword begins."""
        name, bracket, index = self._spelt(token).partition("[")
        name = name[:6] if bracket else name
        keyword = f"{name}{bracket}"
        after = f"after {self._last.rstrip('[')}" if self._last else "at the start of an entry"
        shown = keyword.replace("[", "[…]")
        if keyword not in _NEXT[self._last]:
            raise self._error(token, f"{shown} {after}", _ONE)
        if self._last and self.pieces[-1].token.kind is not TokenKind.STRING:
            raise self._error(token, f"{shown} {after}, which has no string", _ONE)
        if bracket:
            form = int(re.sub(r"\D", "", index)[:9])
            if form <= self._form:
                raise self._error(token, f"msgstr[{form}] after msgstr[{self._form}]", _ONE)
            self._form = form
        elif name == "msgid":
            self.line = self._line(token.start)
        self._last = keyword
        self._part = "msgstr" if bracket and not self._form else _PARTS.get(keyword, keyword)
        return self._part

    def _junk(self, at: int) -> InputError:
        start = self._text.rfind("\n", 0, at) + 1
        place = f"{self._place}:{self._line(at)}"
        if self._text.startswith(_CONFLICT, start):
            hint = "resolve the merge conflict first"
            return InputError("a conflict marker of version control", place, hint)
        if self._text[at] == '"':
            return InputError("a string without its closing quote", place, _CUT)
        if _DOMAIN.match(self._text, at):
            hint = "put the entries of each domain into a file of its own"
            return InputError("several domains in a file are not supported", place, hint)
        hint = "msgcat FILE says what gettext makes of it"
        return InputError("not a line of a PO file", place, hint)

    def _error(self, token: PoToken, message: str, hint: str = "") -> InputError:
        return InputError(message, f"{self._place}:{self._line(token.start)}", hint)

    def _spelt(self, token: PoToken) -> str:
        return self._text[token.start : token.end].replace(CONTINUED, "")

    def _line(self, at: int) -> int:
        return self._first + self._text.count("\n", self._start, at)
