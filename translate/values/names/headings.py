"""Headings in capitals as sentences: ``BÀ LỤA RỜI CẦN THƠ`` is ``Bà Lụa rời Cần Thơ``.

Capitals throughout hide which words are names, and a model has hardly read such text. What is a
name is known by the lists of names (places, countries, surnames with what follows them) and by the
words before it; acronyms and codes keep their capitals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.values.names.exonyms import exonym_at
from translate.values.names.syllables import is_syllable
from translate.values.names.word_lists import words, words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from translate.values.names.exonyms import Exonym

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE = re.compile(r"(?:^|[.!?:…][\"”’)]?\s+|[\"“‘(\[•])\s*$")
_CODE = re.compile(
    r"[^\s_]*\d[^\s_]*"
    r"|(?<!\w)(?=[A-ZĐ.&/-]*(?<![AEIOUY])[B-DF-HJ-NP-TV-XZĐ]{2}(?![AEIOUYHG]))"
    r"[A-ZĐ]{1,5}(?:[-/.&][A-ZĐ]{1,5})+(?!\w)"
)
"""What has a figure, or parts with two consonants and no vowel (NĐ-CP, TP.HCM; not HANG-SEO)."""
_SHORT = re.compile(r"\d+(?:K|TR|TR\d+|Đ|H|H\d\d|G\d\d|KG|KM|HA|TỶ|M)")
_LEAST = 2
"""Syllables with marks; a run of capitals with fewer may be acronyms (TAND, TƯ)."""
_LONGEST_ACRONYM = 4
_LONGEST_PLACE = 5
_LONGEST_NAME = 4
_USUAL_NAME = 3


def sentence_case(text: str, acronyms: Collection[str] = ()) -> str:
    """Return a Vietnamese text, NFC, with its runs of capitals in small letters, except for names.

    Args:
        text: A sentence or a heading; without a run of capitals it comes back as it is.
        acronyms: Words that keep their capitals whatever their length.

    Example:
        >>> sentence_case("NGUYỄN THỊ LỤA: GIÁ VÀNG SJC TĂNG")
        'Nguyễn Thị Lụa: Giá vàng SJC tăng'
    """
    for start, end in reversed(list(_runs(text))):
        heading = _Heading(text, start, end, acronyms)
        text = text[:start] + heading.recased() + text[end:]
    return text


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where runs of words in capitals begin and end, of which enough are Vietnamese."""
    found = [word for word in _WORD.finditer(text) if any(map(str.isalpha, word[0]))]
    run: list[re.Match[str]] = []
    for word in [*found, None]:
        if word and word[0].isupper():
            run.append(word)
            continue
        least = _LEAST if len(run) < max(len(found), _LEAST) else 1
        if sum(_is_marked(one[0]) for one in run) >= least:
            yield run[0].start(), run[-1].end()
        run = []


def _is_marked(word: str) -> bool:
    return len(word) > 1 and not word.isascii() and is_syllable(word)


class _Heading:
    """A run of capitals within a text, word by word."""

    def __init__(self, text: str, start: int, end: int, acronyms: Collection[str]) -> None:
        self._text, self._start, self._end = text, start, end
        self._acronyms = acronyms
        self._matches = list(_WORD.finditer(text, start, end))
        self._lower = [match[0].lower() for match in self._matches]
        self._title = [word.capitalize() for word in self._lower]
        self._codes = [code.span() for code in _CODE.finditer(text)]

    def recased(self) -> str:
        """The run in small letters, with capitals where names and sentences begin."""
        written = list(self._lower)
        for index in range(len(written)):
            written[index] = self._alone(index)
        index = 0
        while index < len(written):
            name = self._name(index)
            written[index : index + len(name)] = name
            index += len(name) or 1
        parts, at = [], self._start
        for match, word in zip(self._matches, written, strict=True):
            parts += [self._text[at : match.start()], word]
            at = match.end()
        return "".join([*parts, self._text[at : self._end]])

    def _alone(self, index: int) -> str:
        """How the word at ``index`` is written where it is no part of a name."""
        match, lower = self._matches[index], self._lower[index]
        if _SHORT.fullmatch(match[0]):
            return lower
        if any(start <= match.start() and match.end() <= end for start, end in self._codes):
            return match[0]
        begins = bool(_SENTENCE.search(self._text, 0, match.start()))
        if is_syllable(lower) and match[0] not in self._acronyms:
            return self._title[index] if begins else lower
        short = len(lower) <= _LONGEST_ACRONYM or not any(map("aeiouy".__contains__, lower))
        named = not short or self._after(index, "kin", "titles")
        return self._title[index] if named and match[0] not in self._acronyms else match[0]

    def _name(self, index: int) -> list[str]:
        """The words of the name that begins at ``index``, as written; none if none does."""
        exonym = self._exonym_at(index)
        if exonym and (len(exonym.words) > 1 or self._is_country(index)):
            begins = bool(_SENTENCE.search(self._text, 0, self._matches[index].start()))
            first = exonym.words[0].capitalize() if begins else exonym.words[0]
            if exonym.words[0].islower() or exonym.words[0].istitle():
                return [first, *exonym.words[1:]]
        if self._is_given_name(index):
            return [self._title[index]]
        length = self._place(index) or self._person(index) or self._announced(index)
        return self._title[index : index + length]

    def _exonym_at(self, index: int) -> Exonym | None:
        """The name of the list of exonyms that begins at ``index``."""
        found = exonym_at(self._title, index)
        if found is None:
            return None
        last = self._matches[index + len(found.words) - 1]
        written = self._text[self._matches[index].start() : last.end()]
        return found if found.stands_in(written) else None

    def _is_given_name(self, index: int) -> bool:
        """Whether the word follows a foreign name and goes on with a hyphen (PARK HANG-SEO)."""
        goes_on = self._text[self._matches[index].end() :][:1] == "-"
        return goes_on and self._joined(index) and not is_syllable(self._lower[index - 1])

    def _is_country(self, index: int) -> bool:
        """Whether the one syllable at ``index`` is a country, and no part of another word."""
        before = self._lower[index - 1] if index and self._joined(index) else ""
        after = self._lower[index + 1] if self._joined(index + 1) else ""
        return self._lower[index] in words("countries in headings") and not (
            {f"{before} {self._lower[index]}", f"{self._lower[index]} {after}"}
            & words("no countries")
        )

    def _place(self, index: int) -> int:
        """How many words a place of the lists has that begins at ``index``."""
        known = words_of("places", "provinces")
        for length in range(min(_LONGEST_PLACE, self._bound(index)), 0, -1):
            if " ".join(self._title[index : index + length]) in known:
                return length
        return 0

    def _person(self, index: int) -> int:
        """How many words a person's name has that begins at ``index``."""
        if self._title[index] not in words_of("surnames", "frequent surnames"):
            return 0
        bound = self._bound(index)
        middle = self._lower[index + 1] if bound > 1 else ""
        announced = self._after(index, "kin", "titles")
        strong = self._title[index] in words("strong surnames")
        if not (announced or strong or middle in ("thị", "văn")) or bound == 1:
            return 0
        if middle in ("thị", "văn") and self._joined(index + 2):
            bound = max(bound, _USUAL_NAME)
        if bound <= _LONGEST_NAME:
            return bound
        double = middle == "thị" and self._lower[index + 2] in words("middle names")
        return _LONGEST_NAME if double else _USUAL_NAME

    def _announced(self, index: int) -> int:
        """How many words a name has that only the word before it announces."""
        if self._lower[index] in words_of("starters", "kin", "no names"):
            return 0
        bound = self._bound(index)
        if self._after(index, "places before") and bound <= 2:
            return bound
        return 1 if self._after(index, "persons before") else 0

    def _bound(self, index: int) -> int:
        """How many words follow each other from ``index`` on, up to a mark or a small word."""
        end = index + 1
        while self._joined(end) and self._lower[end] not in words_of("starters", "no names"):
            if not is_syllable(self._lower[end]):
                break
            end += 1
        return end - index

    def _after(self, index: int, *sections: str) -> bool:
        """Whether a word or phrase of the word lists stands right before the word at ``index``."""
        listed = words_of(*sections)
        for first in range(max(0, index - 3), index):
            joined = all(self._joined(at) for at in range(first + 1, index + 1))
            if joined and " ".join(self._lower[first:index]) in listed:
                return True
        return False

    def _joined(self, index: int) -> bool:
        """Whether a space alone parts the word at ``index`` from the one before."""
        if not 0 < index < len(self._matches):
            return False
        before, this = self._matches[index - 1 : index + 1]
        return self._text[before.end() : this.start()] == " "
