r"""PO strings: what stands between the quotes of ``msgid "…"``, to and from the text it means.

The rules are C's, as gettext's lexer has them: a hexadecimal escape takes all the digits that
follow, and a backslash at the end of a line joins it to the next, before anything else is looked
at. An unknown escape, which gettext refuses, keeps its backslash.
"""

from __future__ import annotations

import re

from translate.text.characters.forbidden import ILLEGAL_IN_PO

_NAMED = {
    "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
    "\\": "\\", '"': '"',
}  # fmt: skip
_TO_NAMED = str.maketrans({char: f"\\{name}" for name, char in _NAMED.items()})
_NUMERIC = re.compile(r"\\[x0-7]")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]+)|([0-7]{1,3})|.)", re.DOTALL)
_FIXED = re.compile(r"((?:\\[0-7]{3})+)|\\(.)", re.DOTALL)


def escape(text: str) -> str:
    r"""Return ``text`` as it stands between quotes, e.g. a line end as ``\n``.

    What a PO file cannot hold becomes U+FFFD, for the translator to see.
    """
    return ILLEGAL_IN_PO.sub("\ufffd", text).translate(_TO_NAMED)


def unescape(*texts: str) -> str:
    r"""Return what ``texts``, each found between its quotes, mean together.

    The bytes of one character may be spelt in two of them (``"\303" "\251"`` is é), a single
    escape may not: ``"\x4" "1"`` is not ``"\x41"``.
    """
    text = "".join(texts)
    if "\\" not in text:
        return text
    if _NUMERIC.search(text):
        text = "".join(_ESCAPE.sub(_three_digits, one.replace("\\\n", "")) for one in texts)
    return _FIXED.sub(_meaning, text.replace("\\\n", ""))


def _three_digits(match: re.Match[str]) -> str:
    """Return a numeric escape in its octal form of fixed length, and any other as it is."""
    digits, octal = match.groups()
    if digits:
        return f"\\{int(digits[-2:], 16):03o}"
    return f"\\{int(octal, 8) & 0xFF:03o}" if octal else match[0]


def _meaning(match: re.Match[str]) -> str:
    numbers, name = match.groups()
    if name:
        return _NAMED.get(name, match[0])
    values = bytes(int(number, 8) for number in numbers.split("\\")[1:])
    return values.decode("utf-8", errors="replace")
