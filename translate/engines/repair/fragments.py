"""What a model's slip leaves beside a name that is repaired: ``Điện Biên Phủ Bien``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from translate.engines.choosing.invented import is_ordinary
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
_THE = re.compile(r"(?<!\w)[Tt]he $")
_STREET = re.compile(r" (?:Street|Road|Square)(?!\w)")
"""What a model adds to a person's name; but many a street is called by such a name alone."""
_VILLAGE = re.compile(r" (?:Village|Hamlet)(?!\w)")
_VILLAGES = re.compile(
    r"(?<!\w)(?:làng|bản|thôn|ấp|buôn|xóm|plei|plây|phum|sóc)(?!\w)", re.IGNORECASE
)
_UNITS = re.compile(
    r"(?<!\w)(?:tỉnh|huyện|quận|xã|phường|thị trấn|thành phố|TP|TX|TT|[QP]\.|UBND|HĐND)(?!\w)",
    re.IGNORECASE,
)
_SHORTEST = 3
"""Letters; what is shorter may be anything."""
_SLIP = 0.34
"""The share of a syllable's letters that may be wrong."""
_TRANSLATED = {
    "bac": "north",
    "nam": "south five",
    "dong": "east",
    "tay": "west",
    "trung": "central",
    "khong": "no",
    "hai": "two",
    "ba": "three",
    "tu": "four",
    "sau": "six",
    "bay": "seven",
    "tam": "eight",
    "chin": "nine",
}
"""Syllables that a model translates though they are part of a name (Nam Kỳ Khởi Nghĩa)."""
_ENDING = 3
"""Letters that a model may add to a syllable (Hoangang for Hoàng)."""


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
    elif (begin := _aligned(text, span, name, claimed)) < start:
        start = begin
    elif (word := _BEFORE.search(text, 0, start)) and not _taken(word, claimed):
        translated = word[1] in _TRANSLATED.get(syllables[0], "").title().split()
        stub = word[1].islower() and _is_stub(word[1], syllables[0])
        made = translated or stub or _is_strange(word[1], others)
        if made or _is_fragment(word[1], syllables, known):
            start = word.start()
    word = _AFTER.match(text, end)
    if word and not _taken(word, claimed) and _is_fragment(word[1], syllables, known):
        end = word.end()
    return TextSpan(start, end)


def _aligned(text: str, span: TextSpan, name: Name, claimed: Sequence[TextSpan]) -> int:
    """Where the name begins of which ``span`` has the last syllables: The A [Sung].

    The first syllable need only begin alike where another one between is right.
    """
    wanted = list(_syllables(name.forms[0].letters))
    there = list(_syllables(text[span.start : span.end]))
    left = wanted[: -len(there)] if wanted[-len(there) :] == there else []
    start, right = span.start, 0
    while left and (word := _BEFORE.search(text, 0, start)) and not _taken(word, claimed):
        letters, syllable = fold(word[1]), left.pop()
        alike = not left and right and letters[:2] == syllable[:2]
        if not word[1][0].isupper() or not (letters == syllable or alike):
            break
        start, right = word.start(), right + 1
    return start


def _is_stub(word: str, syllable: str) -> bool:
    """Whether ``word`` is the end of a syllable and no word: ng for Nông."""
    return syllable.endswith(word) and not set(word) & set("aeiouy")


def without_additions(text: str, names: Sequence[Name], source: str) -> tuple[str, tuple[str, ...]]:
    """Return a draft without what a model adds to names.

    A syllable once more (*An An Dương Vương*, *Tien Thùy Tiên*, *Hoàng Hoangang*), or a unit (*Lục
    Vân Tiên District*). A unit goes only where the source speaks of none and the lists know no
    place of that name.

    Returns:
        The draft, and a note for each change: ``An An Duong Vuong -> An Duong Vuong``.
    """
    notes = []
    english = EnglishText(text)
    for name in {name.text: name for name in names if not name.conventional}.values():
        if english.text != text:
            english = EnglishText(text)
        for start, end in reversed(english.places(name)):
            begin = _echo_before(text, TextSpan(start, end), names)
            stop = _echo_after(text, TextSpan(start, end), source)
            unit = _added_unit(text, stop, name, source)
            stop = unit.end() if unit else stop
            if unit and _is_person(name.text) and (the := _THE.search(text, 0, begin)):
                begin = the.start()
            if (begin, stop) != (start, end):
                notes.append(f"{text[begin:stop]} -> {text[start:end]}")
                text = text[:begin] + text[start:end] + text[stop:]
    return text, tuple(notes)


def _echo_before(text: str, span: TextSpan, names: Sequence[Name]) -> int:
    """Where a name begins with one of its syllables, or a stub of the first, before it."""
    echo = _ECHO.search(text, 0, span.start)
    if echo is None or not echo[1][0].isupper():
        return span.start
    word, syllables = fold(echo[1]), re.split("[ -]", fold(text[span.start : span.end]))
    first = word == syllables[0]
    again = len(word) >= _SHORTEST and not is_ordinary(word)
    stub = syllables[0].startswith(word) and len(word) == len(syllables[0]) - 1
    if not (first or (again and (word in syllables or stub))):
        return span.start
    others = (one for name in names for one in EnglishText(text).places(name))
    taken = not first and any(one.start <= echo.start(1) < one.end for one in others)
    return span.start if taken else echo.start(1)


def _echo_after(text: str, span: TextSpan, source: str) -> int:
    """Where a name ends with its last syllable once more, or what a model made of that."""
    last = re.split("[ -]", text[span.start : span.end])[-1]
    if len(last) < _SHORTEST:
        return span.end
    more = re.compile(rf" {re.escape(last)}([^\W\d_]{{0,{_ENDING}}})(?![\w'’-])")
    end = span.end
    while found := more.match(text, end):
        word = found[0].strip()
        other = found[1] and (len(last) <= _SHORTEST or is_ordinary(word.lower()))
        if other or (word if found[1] else f"{last} {word}") in strip_marks(source):
            break
        end = found.end()
    return end


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


def _added_unit(text: str, end: int, name: Name, source: str) -> re.Match[str] | None:
    """The unit after a name that ends at ``end``, of which the source does not speak."""
    if not _may_have_unit(name.text, source) and (unit := _UNIT.match(text, end)):
        return unit
    if not _is_person(name.text):
        return None
    before = source[: name.start].lower().split()
    titles = words_of("kin", "titles")
    titled = any(" ".join(before[-size:]) in titles for size in (1, 2, 3))
    if titled and (street := _STREET.match(text, end)):
        return street
    return None if _VILLAGES.search(source) else _VILLAGE.match(text, end)


def _may_have_unit(name: str, source: str) -> bool:
    """Whether a unit after ``name`` may be right; a person is none, whatever else is there."""
    if name in words_of("places", "provinces"):
        return True
    person = _is_person(name, after_noun=True)
    units = [unit.end() for unit in _UNITS.finditer(source)]
    return any(source.startswith(f" {name}", end) for end in units) if person else bool(units)


def _is_person(name: str, *, after_noun: bool = False) -> bool:
    """Whether ``name`` has the form of a person's whole name, in three syllables or more.

    *Đường* is a surname and a road; with ``after_noun`` that counts too.
    """
    first = name.split(maxsplit=1)[0]
    noun = first.lower() in words_of("places before", "venues before") and not after_noun
    return name.count(" ") > 1 and first in words_of("surnames", "frequent surnames") and not noun


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
