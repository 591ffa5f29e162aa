r"""PO strings: what stands between the quotes of ``msgid "…"``, to and from the text it means.

The rules are C's, as the gettext manual (section "PO Files") has them. polib leaves ``\a``, ``\v``
and numeric escapes as they stand and so changes the text; this module does not.
"""

from __future__ import annotations

import re

_NAMED = {
    "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
    "\\": "\\", '"': '"',
}  # fmt: skip
_TO_NAMED = str.maketrans({char: f"\\{name}" for name, char in _NAMED.items()})
_NUMBER = r"\\(?:x[0-9A-Fa-f]{1,2}|[0-7]{1,3})"
ESCAPE = re.compile(rf"((?:{_NUMBER})+)|\\(.)", re.DOTALL)


def escape(text: str) -> str:
    r"""Return ``text`` as it stands between quotes, e.g. a line end as ``\n``."""
    return text.translate(_TO_NAMED)


def unescape(text: str) -> str:
    r"""Return what ``text``, found between quotes, means; an unknown escape keeps its backslash."""
    if "\\" not in text:
        return text
    return ESCAPE.sub(_meaning, text)


def _meaning(match: re.Match[str]) -> str:
    numbers, name = match.groups()
    if name:
        return _NAMED.get(name, match.group())
    # a run of numeric escapes spells bytes, which together may be one character of UTF-8
    codes = (number[1:] for number in re.findall(_NUMBER, numbers))
    values = bytes(int(c[1:], 16) if c[0] == "x" else int(c, 8) & 0xFF for c in codes)
    return values.decode("utf-8", errors="replace")
