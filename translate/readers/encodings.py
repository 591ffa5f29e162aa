"""Text in the encodings that Vietnamese had before Unicode, as bytes and taken for something else.

TCVN3 and VNI live in fonts: such a text looks Vietnamese in one of them and is Western letters to
everything else. Copied into a Unicode file, it stays that. The tables are in ``data/``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from translate.text.vietnamese_signs import signs_of
from translate.text.word_list import entries

_DATA = Path(__file__).parent / "data"
_WESTERN = [bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x100)]
"""What each byte is to a program that knows nothing of Vietnamese: Windows-1252, else Latin-1."""
_BYTE = {letter: bytes([code]) for code, letter in enumerate(_WESTERN)}
_FROM_LATIN_1 = dict(enumerate(_WESTERN))
_HIGH = f"[{re.escape(''.join(_WESTERN[0x80:]))}]+"
_LEADS = f"[{''.join(_WESTERN[0xC3:0xF0])}]"
# UTF-8 taken for Windows-1252: a byte that begins a letter, and one or two that go on.
_TWICE = re.compile(
    "[{two}][{on}]|[{three}][{on}]{{2}}".format(
        two="".join(_WESTERN[0xC3:0xE0]),
        three="".join(_WESTERN[0xE0:0xF0]),
        on=re.escape("".join(_WESTERN[0x80:0xC0])),
    )
)
_SPACED = re.compile(f"(?<={_LEADS}) (?=\\S)|(?<=\u00e1[\u00ba\u00bb]) ")
"""A space that an editor made of the no-break space that stands for the byte A0."""


def western(data: bytes) -> str:
    """Return bytes as a program shows them that takes them for Windows-1252."""
    return data.decode("latin-1").translate(_FROM_LATIN_1)


def _by_table(name: str) -> Callable[[str], str]:
    def convert(text: str) -> str:
        table, pattern = _table(name)
        return pattern.sub(lambda found: table[found[0]], text)

    return convert


@cache
def _table(name: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The letters of a table by what they are taken for, and an expression that finds these."""
    lines = [line.split() for _, line in entries((_DATA / f"{name}.txt").read_text("utf-8"))]
    table = {western(bytes.fromhex(code)): letter for code, letter in lines}
    longest_first = sorted(table, key=len, reverse=True)
    return table, re.compile("|".join(map(re.escape, longest_first)))


def _from_1258(text: str) -> str:
    """Read Windows-1258, in which a tone follows its letter as a sign of its own."""
    pieces = re.split(f"({_HIGH})", text)
    pieces[1::2] = [
        b"".join(map(_BYTE.__getitem__, one)).decode("cp1258", "replace") for one in pieces[1::2]
    ]
    return unicodedata.normalize("NFC", "".join(pieces))


def _from_utf_8_twice(text: str) -> str:
    """Undo what happens to UTF-8 that is taken for Windows-1252 and saved as UTF-8 once more."""
    text = text.translate({code: _WESTERN[code] for code in range(0x80, 0xA0)})
    return _TWICE.sub(_once, _SPACED.sub("\u00a0", text))


def _once(found: re.Match[str]) -> str:
    try:
        return b"".join(map(_BYTE.__getitem__, found[0])).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]


ENCODINGS: Mapping[str, Callable[[str], str]] = {
    "tcvn3": _by_table("tcvn3"),
    "vni": _by_table("vni"),
    "windows-1258": _from_1258,
    "utf-8-twice": _from_utf_8_twice,
}
"""How text becomes Vietnamese that was in one of these encodings and was taken for Western text."""

NAMES = {
    "tcvn3": "TCVN3 (ABC fonts)",
    "vni": "VNI (VNI fonts)",
    "windows-1258": "Windows-1258",
    "utf-8-twice": "UTF-8 that was encoded twice",
}
"""What a person calls them."""


def detect(text: str) -> str:
    """Return the encoding of ``ENCODINGS`` in which ``text`` reads as Vietnamese.

    Args:
        text: Text that was read in a wrong encoding, perhaps: Unicode, or what `western` made of
            bytes.

    Returns:
        The encoding's name; empty where the text reads as Vietnamese already, or in none of them.
    """
    sample = text[:6000]
    before = signs_of(sample)
    if not re.search(_HIGH, sample) or not before.words:
        return ""
    found = {name: signs_of(convert(sample)) for name, convert in ENCODINGS.items()}
    best = max(found, key=lambda name: found[name].syllables)
    after = found[best]
    better = after.syllables > max(before.syllables + 0.15, 0.75) and after.marked > before.marked
    return best if better and not after.problem else ""
