"""Tests that the width on terminals and in PO files is msgcat's."""

from __future__ import annotations

import unicodedata

import pytest
from support.gettext import msgcat

from translate.text.characters.width import display_width

_ROOM = 79 - len('msgstr "aa "')
"""Columns of a line of msgcat's, without the text around the character and the filling."""
_FEW = [range(0x20, 0x3400), range(0xA000, 0xAC20), range(0xF900, 0x20000), range(0xE0000, 0xE0200)]
"""Ranges with characters of many kinds; those between are ideographs and Hangul."""


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("Đà Nẵng", 7),
        (unicodedata.normalize("NFD", "Đà Nẵng"), 7),
        ("a\u200bb", 2),
        ("a\u200db\u2060c\ufeffd\u00ade", 5),
        ("\u202eabc\u202c", 3),
        ("日本", 4),
        ("ｖｎ１", 6),
        ("ﾊﾟ", 2),
        ("한국어", 6),
        ("\u1112\u1161\u11ab", 2),
        ("😀", 2),
        ("a\u2028\x1bb", 2),
        ("–—…“”", 5),
        ("ಿ", 1),
        ("\U0001fbff\u0378", 2),
    ],
)
def test_text_takes_so_many_columns(text: str, columns: int) -> None:
    """Marks and invisible characters take none, wide characters two, all others one."""
    assert display_width(text) == columns


def test_every_character_is_as_wide_as_msgcat_says() -> None:
    """A line of 79 columns stays on the line of its keyword, one of 80 does not.

    Only characters of Unicode 3.2 are tested: gettext and Python differ on later ones.
    """
    letters = [letter for part in _FEW for letter in map(chr, part) if _is_tested(letter)]
    assert len(letters) > 9000
    texts = [f"a{letter}a {'x' * (_ROOM - columns)}" for letter in letters for columns in (0, 1)]
    entries = "".join(f'\nmsgid "{n}"\nmsgstr "{text}"\n' for n, text in enumerate(texts))
    data = f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n{entries}'
    shown = [entry.partition("\n")[2] for entry in msgcat(data.encode()).decode().split("\n\n")[1:]]
    broken = [entry.startswith('msgstr ""\n') for entry in shown]
    theirs = [no_column + one for no_column, one in zip(broken[::2], broken[1::2], strict=True)]
    ours = list(map(display_width, letters))
    pairs = zip(letters, ours, theirs, strict=True)
    assert [(hex(ord(letter)), one, other) for letter, one, other in pairs if one != other] == []


def _is_tested(letter: str) -> bool:
    known = unicodedata.ucd_3_2_0.category(letter) not in {"Cn", "Co", "Cs"}
    return known and letter not in '"\\\u2028\u2029' and unicodedata.category(letter) != "Cc"
