"""Clean text: composed form, without the characters that nobody sees or that only mean a space.

Left in, they would hide words from the glossary, from the checks and from a model.
"""

from __future__ import annotations

import html
import re
import unicodedata

from translate.text.characters.forbidden import CONTROLS
from translate.text.folding import fold_spaces

_SOFT = "\u00ad\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff"
"""Soft hyphens, zero-width spaces, word joiners, byte order marks."""
_TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks of the direction of writing."""
CLEANED_AWAY = f"{_SOFT}{_TURNS}\u200c\u200d"
"""Characters that `clean` leaves out, all of them or some: invisible ones."""
_INVISIBLE = re.compile(f"[{_SOFT}]")
_DIRECTION = re.compile(f"[{_TURNS}]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINED = "\u0590-\u1dff\u1f00-\u1fff\u2100-\U0010ffff"
"""What a joiner may join: letters of scripts from Hebrew on, and pictures."""
_JOINER = re.compile(f"(?<![{_JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINED}])")
_WIDTHS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Between digits such a space groups the digits of one number.
_SPACE = re.compile(f"(?<![0-9])[{_WIDTHS}]|[{_WIDTHS}](?![0-9])")
# ``&amp;nbsp;`` is what becomes of ``&nbsp;`` in a page that was escaped twice.
_ENTITY = re.compile(
    r"&(?>(?:(?:amp|#38|#x26);)*)(#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});|&(?>(?:amp;)+)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[^\w\s!-~]{31,}")
"""Where there may be more marks on a letter than are sorted in reasonable time."""
_MARKS_AT_ONCE = 30
_JOINER_OF_MARKS = "\u034f"
_ODD = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f&]"
    "|[\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2069\u3000\ufeff]"
)
"""Whatever `clean` changes in composed text; most lines have none of it."""


def clean(text: str, *, entities: bool = True) -> str:
    r"""Return ``text`` in composed Unicode form (NFC), as a person reads it.

    HTML entities become the characters that they stand for. Control characters, soft hyphens and
    zero-width characters are left out, but for a joiner between letters of scripts that need it or
    between pictures, and for marks of direction beside right-to-left letters. A no-break space, or
    one of another width, becomes a space, unless it groups the digits of a number.

    Lines stay lines: ``\n``, ``\r``, U+2028 and U+2029 are left as they are.

    Args:
        text: Any text.
        entities: Whether an HTML entity means its character; not where a parser reads them.
    """
    text = unicodedata.normalize("NFC", _MARKS.sub(_parted, text))
    if not _ODD.search(text):
        return text
    text = _INVISIBLE.sub("", CONTROLS.sub("", unescaped(text) if entities else text))
    if not _RIGHT_TO_LEFT.search(text):
        text = _DIRECTION.sub("", text)
    text = _SPACE.sub(" ", _JOINER.sub("", text))
    # what was left out may have stood between a letter and its accent
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Return what an attribute says as an article's text has it: clean, on one line."""
    return fold_spaces(clean(text, entities=False))


def _parted(marks: re.Match[str]) -> str:
    """Marks with a joiner after each thirty, so that they are composed in a time that is linear.

    Source: Unicode Standard Annex 15, section 13, Stream-Safe Text Format. No word has as many.
    """
    found, run = [], 0
    for character in marks[0]:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > _MARKS_AT_ONCE:
            found.append(_JOINER_OF_MARKS)
            run = 1
        found.append(character)
    return "".join(found)


def unescaped(text: str) -> str:
    """Return ``text`` with the characters that its HTML entities stand for."""
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(entity: re.Match[str]) -> str:
    if not (name := entity[1]):
        return "&"
    found = html.unescape(f"&{name};")
    # of a name that there is not, html.unescape leaves the text; a line end would make a new line
    return " " if found in ("\n", "\r", "\t") else found
