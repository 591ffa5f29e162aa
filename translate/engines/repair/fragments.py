"""What a model's slip leaves beside a name that is repaired: ``Điện Biên Phủ Bien``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from translate.text.folding import strip_marks
from translate.text.spans import TextSpan
from translate.values.names.english import EnglishText, fold
from translate.values.names.exonyms import exonym_at, is_conventional
from translate.values.names.word_lists import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translate.values.names import Name

_BEFORE = re.compile(r"([^\W\d_]+)[ -]$")
_AFTER = re.compile(r"[ -]([^\W\d_]+)(?![\w'’-])")
_ECHO = re.compile(r"[\w,;] ([^\W\d_]+) $")
"""The word before a name, unless a sentence begins with it."""
_UNIT = re.compile(r" (?:District|Province|Commune|Ward|City)(?!\w| of\b)")
_UNITS = re.compile(
    r"(?<!\w)(?:tỉnh|huyện|quận|xã|phường|thị trấn|thành phố|TP|TX|TT|[QP]\.|UBND|HĐND)(?!\w)",
    re.IGNORECASE,
)
_SHORTEST = 3
"""Letters; what is shorter may be anything."""
_SLIP = 0.34
"""The share of a syllable's letters that may be wrong."""
_COMPASS = {"bac": "north", "nam": "south", "dong": "east", "tay": "west", "trung": "central"}
"""Syllables that a model translates though they are part of a name (Nam Kỳ Khởi Nghĩa)."""


def with_fragments(
    text: str, span: TextSpan, name: Name, claimed: Sequence[TextSpan], others: str = ""
) -> TextSpan:
    """Return ``span`` with the words around it that are what the model made of the name too.

    Args:
        text: The draft.
        span: What is going to give way to ``name``.
        name: A name of the source.
        claimed: Where the other names of the source stand.
        others: The other names, with their English; their words are no fragments.
    """
    start, end = span
    known = set(_syllables(others))
    syllables = [one for form in name.forms for one in _syllables(form.letters)]
    if country := _country(text[:start], name):
        start = country.start()
    elif (word := _BEFORE.search(text, 0, start)) and not _taken(word, claimed):
        translated = word[1].lower() == _COMPASS.get(syllables[0]) or _is_strange(word[1], others)
        if translated or _is_fragment(word[1], syllables, known):
            start = word.start()
    word = _AFTER.match(text, end)
    if word and not _taken(word, claimed) and _is_fragment(word[1], syllables, known):
        end = word.end()
    return TextSpan(start, end)


def without_additions(text: str, names: Sequence[Name], source: str) -> tuple[str, tuple[str, ...]]:
    """Return a draft without what a model adds to names.

    The first syllable once more (*An An Dương Vương*), or a unit (*Lục Vân Tiên District*). A unit
    goes only where the source speaks of none and the lists know no place of that name.

    Returns:
        The draft, and a note for each change: ``An An Duong Vuong -> An Duong Vuong``.
    """
    notes = []
    for name in {name.text: name for name in names if not name.conventional}.values():
        for start, end in reversed(EnglishText(text).places(name)):
            first = re.split("[ -]", text[start:end])[0]
            echo = _ECHO.search(text, 0, start)
            same = echo and echo[1][0].isupper() and fold(echo[1]) == fold(first)
            begin = echo.start(1) if echo and same else start
            known = _may_have_unit(name.text, source)
            unit = None if known else _UNIT.match(text, end)
            stop = unit.end() if unit else end
            if (begin, stop) != (start, end):
                notes.append(f"{text[begin:stop]} -> {text[start:end]}")
                text = text[:begin] + text[start:end] + text[stop:]
    return text, tuple(notes)


def _country(before: str, name: Name) -> re.Match[str] | None:
    """The country that a model made of the first syllable of ``name``: *U.S. Dinh* for Mỹ Đình."""
    first, *others = name.text.split()
    exonym = exonym_at([first], 0) if others and not name.conventional else None
    if exonym is None or not exonym.english:
        return None
    forms = [exonym.english.lower(), *(form.strip() for form in exonym.also.split("|"))]
    stems = "|".join(re.escape(form).replace(r"\*", r"\w*") for form in forms if form)
    return re.search(rf"(?<![\w.])(?:{stems})\.?[ -]$", before, re.IGNORECASE)


def _taken(word: re.Match[str], claimed: Sequence[TextSpan]) -> bool:
    return any(word.start(1) < one.end and one.start < word.end(1) for one in claimed)


def _may_have_unit(name: str, source: str) -> bool:
    """Whether a unit after ``name`` may be right; a person is none, whatever else is there."""
    if name in words_of("places", "provinces"):
        return True
    person = name.count(" ") > 1 and name.split(maxsplit=1)[0] in words_of(
        "surnames", "frequent surnames"
    )
    units = [unit.end() for unit in _UNITS.finditer(source)]
    return any(source.startswith(f" {name}", end) for end in units) if person else bool(units)


def _is_strange(word: str, others: str) -> bool:
    """Whether ``word`` is a country that no name of the source is (Văn Miếu-China Quốc Tử Giám)."""
    return is_conventional(word) and word != "Vietnam" and word not in others


def _is_fragment(word: str, syllables: Sequence[str], known: set[str]) -> bool:
    """Whether a word with a capital is one of the name's syllables, or a slip of one."""
    letters = strip_marks(word).lower()
    if not word[0].isupper() or len(letters) < _SHORTEST or letters in known:
        return False
    return any(
        letters == one or (len(one) > _SHORTEST and OSA.distance(letters, one) <= _SLIP * len(one))
        for one in syllables
    )


def _syllables(names: str) -> Iterator[str]:
    yield from strip_marks(names).lower().replace("-", " ").split()
