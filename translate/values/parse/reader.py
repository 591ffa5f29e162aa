"""Shared parts of both languages' parsers: a cursor over tokens, and numbers with their units."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from translate.text.folding import fold_code
from translate.values.numerals import (
    VULGAR_FRACTIONS,
    Numeral,
    read_numeral,
    simplify,
    vulgar_fraction,
)
from translate.values.parse.lexer import tokenize
from translate.values.parse.ranges import share_months, share_ranges
from translate.values.value import Bound, Date, Exact, Kind, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from translate.values.parse.lexicon import Lexicon
    from translate.values.parse.word_lists import Phrases

    Rule = Callable[["TokenReader", int], tuple[Value | None, int]]
    """Examines the token at an index; returns what it found and the index to continue from."""

_GLUE = {"", " ", "-", "\u00a0", "\u2011"}
_IN_FIGURES = {"1/2": Fraction(1, 2), "1/4": Fraction(1, 4), "3/4": Fraction(3, 4)}
_IN_FIGURES |= {sign: vulgar_fraction(sign) for sign in VULGAR_FRACTIONS}
_DASH = {"-", "–", "—"}
YEARS = range(1500, 2100)
"""Bare numbers that are more likely years than counts."""

_POINTS = str.maketrans("", "", ".,")


class TokenReader:
    """A text as tokens, with the queries that the rules need."""

    def __init__(self, text: str, language: Lexicon) -> None:
        self.text = text
        self.language = language
        self.tokens = tokenize(text)
        self.words = [token[0].lower() for token in self.tokens]

    def word(self, index: int) -> str:
        """Return the lower-case token at ``index``; empty outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def written(self, index: int) -> str:
        """Return the token at ``index`` as it is written."""
        return self.tokens[index][0]

    def shape(self, index: int) -> str:
        """Return the shape of the token at ``index``; empty outside the text."""
        return self.tokens[index].lastgroup or "" if 0 <= index < len(self.tokens) else ""

    def between(self, index: int) -> str:
        """Return the text between the token at ``index`` and the one before it."""
        if not 0 < index < len(self.tokens):
            return "\n"
        return self.text[self.tokens[index - 1].end() : self.tokens[index].start()]

    def joined(self, index: int) -> bool:
        """Whether only a space or a hyphen separates the token at ``index`` from the one before."""
        return self.between(index) in _GLUE

    def match(self, table: Phrases, index: int) -> tuple[str, int] | None:
        """Return the code of the longest phrase at ``index``, and where it ends."""
        if not 0 <= index < len(self.words):
            return None
        for rest, code in table.get(self.words[index], ()):
            end = index + 1 + len(rest)
            if self.words[index + 1 : end] == rest:
                return code, end
        return None

    def guarded(self, index: int) -> bool:
        """Whether the number word at ``index`` is none: it belongs to a phrase of the list."""
        language = self.language
        if self.word(index + 1) == "mươi":
            return False  # "mỗi năm mươi mét": every fifty metres
        before = self.match(language.guards_before, index - 1)
        return self.match(language.guards, index) is not None or before is not None

    def slashed(self, index: int) -> tuple[int, int]:
        """Return the two numbers of the token at ``index`` that a slash parts: 1/2.000, 4/11."""
        first, second = self.written(index).translate(_POINTS).split("/")
        return int(first), int(second)

    def small(self, index: int, most: int) -> int | None:
        """Return the token at ``index`` as a bare whole number from 1 to ``most``."""
        if self.shape(index) != "number":
            return None
        token = self.written(index)
        number = int(token) if token.isdecimal() and len(token) <= 4 else 0
        return number if 1 <= number <= most else None

    def year(self, index: int) -> int | None:
        """Return the token at ``index`` as a year of four digits."""
        number = self.small(index, 2999)
        return number if number is not None and number >= 1000 else None

    def numeral(self, index: int) -> Numeral | None:
        """Return the token at ``index`` as a number in digits."""
        if self.shape(index) != "number":
            return None
        token = self.written(index)
        return read_numeral(token, self.language.group, self.language.decimal)

    def spaced(self, index: int, numeral: Numeral) -> tuple[Numeral, int]:
        """Return the number at ``index`` with the thousands after spaces, and where it ends.

        ``2 419`` is one number; figures that go on from others are a telephone's.
        """
        digits, after = self.written(index), index + 1
        telephone = self.shape(index - 1) == "number" and self.between(index) == " "
        if not digits.isdecimal() or len(digits) > 3 or digits[0] == "0" or telephone:
            return numeral, after
        while self.shape(after) == "number" and self.between(after) == " ":
            group = self.written(after)
            if not (group.isdecimal() and len(group) == 3):
                break
            digits, after = digits + group, after + 1
        return (numeral if after == index + 1 else Numeral(int(digits))), after

    def mixed(self, index: int, numeral: Numeral) -> tuple[Numeral, int]:
        """Return the number before ``index`` with the fraction there, ``6 1/2``, and its end."""
        part = _IN_FIGURES.get(self.word(index), 0) if self.between(index) == " " else 0
        return (Numeral(numeral.value + part), index + 1) if part else (numeral, index)

    def scale(self, index: int) -> tuple[int, int]:
        """Return the product of the magnitude words from ``index`` on, and where they end."""
        scale = 1
        while (factor := self.language.scales.get(self.word(index))) and self.joined(index):
            if self.match(self.language.guards, index) or not self._means_scale(index):
                break
            scale *= factor
            index += 1
        return scale, index

    def _means_scale(self, index: int) -> bool:
        """Whether the word is not a unit: ``2m`` is two metres, ``$2m`` two million dollars."""
        if self.word(index) not in ("m", "b"):
            return True
        return self.joined(index) and self.match(self.language.money, index - 2) is not None

    def currency_before(self, index: int) -> str:
        """Return the currency whose sign or code is directly before the number at ``index``."""
        found = self.match(self.language.money, index - 1)
        if found is None or found[1] != index or not self.joined(index):
            return ""
        sign = self.written(index - 1)
        # "USD 5", "Rs 5", but not "Won 5"
        is_sign = sign.isupper() or (sign[0].isupper() and len(sign) == 2)
        return found[0] if is_sign or self.shape(index - 1) == "symbol" else ""

    def ends_years(self, index: int) -> bool:
        """Whether the token at ``index`` is the 20 of ``2019–20``, ``2019/20``."""
        short = len(self.word(index)) == 2 and self.between(index) in (*_DASH, "/")
        return short and (self.year(index - 1) or 0) in YEARS

    def bound(self, index: int) -> Bound:
        """Return what the words before the token at ``index`` say about exactness."""
        for first in range(max(index - self.language.longest_bound, 0), index):
            found = self.match(self.language.bounds, first)
            if found and found[1] == index and self.joined(index):
                return Bound[found[0].upper()]
        return Bound.EXACT

    def value(
        self, kind: Kind, value: Exact | Date | str, first: int, last: int, **more: object
    ) -> Value:
        """Make a value of the tokens from ``first`` to before ``last``."""
        start, end = self.tokens[first].start(), self.tokens[last - 1].end()
        return Value(kind, value, start, end, self.text[start:end], **more)  # type: ignore[arg-type]  # the fields' types are the callers'

    def unit(self, index: int) -> tuple[Kind, str, int]:
        """Return the unit at ``index``: its kind, its code, and where it ends."""
        unit = self.joined(index) and not self.match(self.language.no_units, index)
        found = self.match(self.language.units, index) if unit else None
        # the sign in "$370-$376" belongs to the number after it
        before_number = (
            self.shape(index) == "symbol"
            and self.between(index + 1) == ""
            and (self.shape(index + 1) == "number")
        )
        if not found or before_number:
            return Kind.NUMBER, "", index
        section, code = found[0].split("/", 1)
        if section == "percent":
            return (Kind.PERCENT if code == "percent" else Kind.POINTS), "", found[1]
        return (Kind.MONEY if section == "money" else Kind.MEASURE), code, found[1]


def times(numbers: tuple[Exact, ...], scale: int) -> tuple[Exact, ...]:
    """Multiply each number; whole numbers stay ``int``."""
    if scale == 1:
        return numbers
    return tuple(simplify(Fraction(number) * scale) for number in numbers)


def read(
    text: str, language: Lexicon, words: dict[str, Rule], shapes: dict[str, Rule]
) -> list[Value]:
    """Find the values of ``text``.

    Args:
        text: The text.
        language: Its language.
        words: The rules for words that begin a value.
        shapes: The rules for number shapes.
    """
    reader = TokenReader(text, language)
    values: list[Value] = []
    done = 0
    for index, (word, token) in enumerate(zip(reader.words, reader.tokens, strict=True)):
        rule = words.get(word)
        if rule is None:
            shape = token.lastgroup
            if shape == "word":
                continue
            rule = shapes.get(shape or "")
        if rule is None or index < done:
            continue
        found, done = rule(reader, index)
        if found is not None:
            first = index - 1 if found.start < token.start() else index  # "VND" stands before it
            bound = reader.bound(first)
            values.append(found._replace(bound=bound) if bound is not Bound.EXACT else found)
    if len(values) <= 1:
        return values  # as in most sentences, and it shares nothing with another one
    return share_months(share_ranges(values, text), text)


def code(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """A name or reference with numerals."""
    folded = fold_code(reader.written(index))
    # a disease and its virus have many names: a missing one proves nothing
    weak = folded in ("covid19", "cov2")
    return reader.value(Kind.CODE, folded, index, index + 1, weak=weak), index + 1


def spelled_code(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """What a code stands for: ``carbon dioxide``."""
    found = reader.match(reader.language.codes, index)
    if found is None:
        return None, index + 1
    return reader.value(Kind.CODE, found[0], index, found[1], spelled=True, weak=True), found[1]


def iso(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``2025-11-04``."""
    year, month, day = (int(part) for part in reader.written(index).split("-"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return code(reader, index)
    return reader.value(Kind.DATE, Date(year, month, day), index, index + 1), index + 1


def month_year(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``12/2025``, ``T12/2025``."""
    month, year = re.split("[/-]", reader.written(index).lstrip("Tt"))
    if not 1 <= int(month) <= 12:
        return code(reader, index)
    return reader.value(Kind.DATE, Date(int(year), int(month)), index, index + 1), index + 1
