"""Keep together what a line must not separate: numbers and units, days and months, names.

Both languages of an edition have the same rules, in every format, and its words in
``data/nobreak.txt``; numbers, dates and money are those that ``values`` finds. Sources: the Chicago
Manual of Style, 17th edition, 6.121 and 7.36; for Vietnamese, the same practice by analogy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from translate.model.languages import base
from translate.text.word_list import sections
from translate.values import VALUE_PARSERS, Kind
from translate.values.names import names_vi

NO_BREAK = "\u00a0"
"""The space at which no line ends."""

LONGEST = 24
"""Code points that are kept together at most: two columns on a small page have room for more."""

_LIST = Path(__file__).parent / "data" / "nobreak.txt"
_YEAR = re.compile(r"\s(?=năm\s|\d{4}$)")
_INITIAL = re.compile(r"(?<![\w.])[A-ZĐ]\.( )(?=[A-ZĐ])")
_DASH = re.compile(r"\S( )(?=[–—](?: |$))")
_DIGIT = re.compile(r"\d")
_NUMBER = r"\d+(?:[.,/:-]\d+)*"

_Patterns = tuple[re.Pattern[str], ...]


def keep_together(text: str, language: str) -> str:
    """Return ``text`` with no-break spaces where a line must not end, and as long as before.

    Since nothing but single spaces change, offsets into the text stay right: those of inline
    markup, for example.

    Args:
        text: Plain text, without tags.
        language: Its language: ``vi``, ``en``. In any other, only dashes and initials are kept.
    """
    return _joined(text, base(language)) if " " in text else text


@lru_cache(maxsize=4096)
def _joined(text: str, language: str) -> str:
    """`keep_together`; a sentence comes again in every format."""
    wanted = set(_places(text, language))
    if not wanted:
        return text
    signs = list(text)
    start = 0
    for end in (*(i for i, sign in enumerate(text) if sign.isspace()), len(text)):
        if end in wanted and _next_space(text, end) - start <= LONGEST:
            signs[end] = NO_BREAK
        elif not (end < len(text) and text[end] == NO_BREAK):
            start = end + 1
    return "".join(signs)


def _next_space(text: str, at: int) -> int:
    """Return where the word after the space at ``at`` ends."""
    following = text.find(" ", at + 1)
    return len(text) if following < 0 else following


def _places(text: str, language: str) -> Iterator[int]:
    """Yield the offsets of the spaces in ``text`` at which no line should end."""
    beside_numbers, before_names = _patterns(language)
    digits = _DIGIT.search(text) is not None
    patterns = (_INITIAL, _DASH, *before_names, *(beside_numbers if digits else ()))
    yield from (match.start(1) for one in patterns for match in one.finditer(text))
    spans = chain(_value_spans(text, language) if digits else (), _name_spans(text, language))
    for start, end in spans:
        yield from (at for at in range(start, end) if text[at] == " ")


def _value_spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where values with digits stand in ``text``; a date's year may go to the next line."""
    parser = VALUE_PARSERS.get(language)
    for value in parser(text) if parser else ():
        if not _DIGIT.search(value.text):
            continue
        if value.kind is not Kind.DATE:
            yield value.start, value.end
            continue
        start = value.start
        for year in _YEAR.finditer(value.text):
            yield start, value.start + year.start()
            start = value.start + year.end()
        yield start, value.end


def _name_spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where names in Vietnamese letters stand in ``text``."""
    if language not in ("vi", "en") or (language == "en" and text.isascii()):
        return
    for name in names_vi(text):
        # in English, a name without a mark may be any two words with capitals
        if language == "vi" or (not name.conventional and not name.text.isascii()):
            yield name.start, name.end


@cache
def _patterns(language: str) -> tuple[_Patterns, _Patterns]:
    """Return what finds words of the list beside a number, and before a name.

    The space is the first group of each pattern.
    """
    listed = sections(_LIST.read_text("utf-8"))

    def words(section: str) -> str:
        lines = (entry for _, entry in listed.get(f"{language} {section}", ()))
        found = sorted({word.strip() for line in lines for word in line.split(",")} - {""})
        return "|".join(map(re.escape, sorted(found, key=len, reverse=True)))

    before_number, after, before_name = map(words, ("before number", "after number", "before name"))
    if not before_number:
        return (), ()
    beside_numbers = (
        re.compile(rf"(?<!\w)(?:{before_number})( )(?=\d)", re.IGNORECASE),
        re.compile(rf"(?<!\w){_NUMBER}( )(?=(?:{after})(?!\w))"),
    )
    return beside_numbers, (re.compile(rf"(?<![\w.])(?:{before_name})( )(?=[^\W\d_])"),)
