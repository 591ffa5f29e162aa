"""Roman numerals."""

from __future__ import annotations

from translate.values.parse.reader import TokenReader
from translate.values.parse.vi.parser import VI_LEXICON
from translate.values.parse.vi.roman import ROMAN, roman


def test_numerals() -> None:
    """One to twenty-nine, each once."""
    assert sorted(ROMAN.values()) == list(range(1, 30))
    assert (ROMAN["iv"], ROMAN["xix"], ROMAN["xxix"]) == (4, 19, 29)


def test_in_a_text() -> None:
    """In capitals only: "vi" is a word."""
    reader = TokenReader("khóa XI vi mô", VI_LEXICON)
    assert [roman(reader, index) for index in range(4)] == [None, 11, None, None]
