"""Encodings that Vietnamese had before Unicode: recognised by how the text reads, and converted."""

from __future__ import annotations

import unicodedata
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.readers import encodings
from translate.readers.encodings import ENCODINGS, NAMES, detect, western
from translate.text.word_list import entries

TEXT = "Hội làng mở sớm. Năm nay, dân làng dựng cây nêu từ hôm qua; ai cũng được thưởng 5.000 đồng."
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LOWER = [unicodedata.normalize("NFC", v + tone) for v in VOWELS for tone in TONES] + ["đ"]
LETTERS = [*LOWER, *map(str.upper, LOWER)]
DATA = Path(encodings.__file__).parent / "data"


def _by_table(name: str, text: str) -> bytes:
    """Encode by the table; of two codes for a letter the first."""
    codes: dict[str, bytes] = {}
    for _, line in entries((DATA / f"{name}.txt").read_text("utf-8")):
        code, letter = line.split()
        codes.setdefault(letter, bytes.fromhex(code))
    return b"".join(codes.get(letter) or letter.encode("ascii") for letter in text)


def _in_1258(text: str) -> bytes:
    """Encode as Windows-1258: a letter, then its tone."""
    found = b""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(sign for sign in parts if sign in TONES[1:])
        base = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in tone))
        found += (base + tone).encode("cp1258")
    return found


def _twice(text: str) -> bytes:
    return text.encode()


ENCODE = {
    "tcvn3": partial(_by_table, "tcvn3"),
    "vni": partial(_by_table, "vni"),
    "windows-1258": _in_1258,
    "utf-8-twice": _twice,
}


def test_every_encoding_has_a_name_and_a_test() -> None:
    """A table without one would go unnoticed."""
    assert ENCODINGS.keys() == NAMES.keys() == ENCODE.keys()


@pytest.mark.parametrize("name", ENCODINGS)
@given(st.text(st.sampled_from([*LETTERS, *"bcdghklmnpqrstvx ,.0123456789"])))
def test_what_is_encoded_comes_back(name: str, text: str) -> None:
    """Every letter of Vietnamese, in any order."""
    if name in ("tcvn3", "vni"):  # two letters in one word can look like one with marks
        text = " ".join(text)
    assert ENCODINGS[name](western(ENCODE[name](text))) == text


@pytest.mark.parametrize("name", ENCODINGS)
def test_an_encoding_is_recognised(name: str) -> None:
    """By bytes and as mis-decoded Unicode, and a headline is enough; Vietnamese is left alone."""
    for text in (TEXT, "Hội làng mở sớm hơn mọi năm vì mùa lúa chín"):
        assert detect(western(ENCODE[name](text))) == name
        assert ENCODINGS[name](western(ENCODE[name](text))) == text
        assert not detect(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le garçon a mangé la crème brûlée à Orléans, près du château où il est né.",
        "The café’s façade – naïve, but charming – was restored in 1905.",
        "B ộ Y t ế cho bi ế t ngày mai s ẽ có thêm 20 b ệ nh nhân xu ấ t vi ệ n.",
        "Wir müssen früh aufstehen, weil der Zug nach Köln schon um fünf Uhr fährt.",
        "123 – 456",
        "",
    ],
)
def test_other_text_is_in_none_of_them(text: str) -> None:
    """Other languages in Western letters, and Vietnamese that is broken otherwise."""
    assert not detect(text)


def test_a_no_break_space_that_an_editor_lost_is_made_good() -> None:
    """``Ã`` and byte A0 are one letter, and many editors make a space of that byte."""
    broken = western(TEXT.encode()).replace("\u00a0", " ")
    assert broken != western(TEXT.encode())
    assert ENCODINGS["utf-8-twice"](broken) == TEXT
    latin = TEXT.encode().decode("latin-1")
    assert ENCODINGS["utf-8-twice"](latin) == TEXT
