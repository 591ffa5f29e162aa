"""Names that took the place of others: a neighbour's person stands where the source has its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise

from translate.checks.context import Context
from translate.checks.name_forms import is_same_name
from translate.checks.near import near
from translate.checks.phrases import pattern_of, read
from translate.checks.text import CheckedText, Word, fold
from translate.checks.word_lists import words
from translate.checks.wording.dictionary import english
from translate.values.names.syllables import is_syllable

_ALIKE = 0.6
"""From this share of common letters on, two words may be forms of one name: Moskva, Moscow."""
_LONGEST_TITLE = 20
"""Characters before a name that tell whether it is a person's."""
_WORD_BEFORE = re.compile(r"[^\W\d_]+ $")
_ALIKE_LETTERS = {"c", "k", "q"}
_TITLES = {"mr", "mrs", "ms", "miss", "dr"}
_PLACE = 2
"""Syllables of most names of places."""
_STEM = 3
"""Letters with which an adjective begins as its name does: Icelandic."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """Where a name of the source stands, and in the English the one that it has instead."""

    source: tuple[int, int]
    target: tuple[int, int]

    @staticmethod
    def of(source: Word, target: Word) -> Exchanged:
        """Return the exchange of two words."""
        return Exchanged(source.span(), target.span())


def exchanged(context: Context) -> Exchanged | None:
    """Return a name that the English lacks, and the one that stands in its place.

    None where the English lacks none, or has none that is new. One from a neighbour may take the
    place of any name; one from nowhere only that of one of its kind: a foreign one, which English
    spells alike, or a Vietnamese one that is Vietnamese too.
    """
    own = context.source.folded_words
    if other := _other_given(context) or _other_family(context):
        return other
    # whatever asks about the likeness of words comes late, because that takes time
    strange = [word for word in context.target.names if word[0].lower() not in own]
    added = [word for word in strange if fold(word) not in own and fold(word) not in _TITLES]
    unlike = [word for word in added if _is_inside(context.target, word) or _is_first(word)]
    if len(unlike) == _PLACE and (place := _other_place(context, unlike)):
        return place
    unlike = [word for word in unlike if not _is_known(word)]
    lacking = unlike and [word for word in _runs(context.source) if _is_lacking(context, word)]
    lost = [word for word in lacking if not _has_form(context.target, word)]
    if not lost:
        return None
    new = [word for word in unlike if not _has_form(context.source, word)]
    one_each = len(new) == len(lacking) == 1
    for word in new:
        borrowed = _is_neighbours(context, word)
        for name in lost:
            foreign = not is_syllable(fold(name)) and name[0].isascii()
            if borrowed or (one_each and (foreign or _are_called(context, name, word))):
                return Exchanged.of(name, word)
    return None


def _are_called(context: Context, name: Word, other: Word) -> bool:
    """Whether a person is called by one Vietnamese name, and in English by another: ông Thắng."""
    if not is_syllable(fold(other)) or not _is_alone(context.source, name):
        return False
    is_person = _is_titled(context.source, name, "before-persons")
    return is_person and _is_alone(context.target, other)


def _is_alone(text: CheckedText, word: Word) -> bool:
    """Whether no other name stands beside a word."""
    at = _index(text, word)
    pairs = pairwise(text.words[max(at - 1, 0) : at + 2])
    titles = words("before-persons") | _TITLES
    return not any(_is_joined(text, *pair) and pair[0][0].lower() not in titles for pair in pairs)


def _other_place(context: Context, new: list[Word]) -> Exchanged | None:
    """A Vietnamese name of two syllables in the place of another: Vĩnh Long for Cần Thơ."""
    if not (_is_joined(context.target, *new) and all(is_syllable(fold(word)) for word in new)):
        return None
    lost = [word for word in _runs(context.source) if _is_lacking(context, word)]
    alone = len(lost) == _PLACE and _is_joined(context.source, *lost)
    if not alone or any(_has_form(context.target, word) for word in lost):
        return None
    return Exchanged.of(lost[0], new[0])


def _other_given(context: Context) -> Exchanged | None:
    """A name that goes on otherwise than in the source: Xuan Dieu for Xuân Quỳnh."""
    source, target = context.source.folded_words, context.target.folded_words
    new = {fold(one): two for one, two in context.target.name_pairs if fold(two) not in source}
    if not new:
        return None
    for one, two in context.source.name_pairs:
        other = new.get(fold(one))
        if other and fold(two) not in target and _are_given(two, other):
            return Exchanged.of(two, other)
    return None


def _other_family(context: Context) -> Exchanged | None:
    """A name that begins otherwise: Tran Van Thanh for Nguyễn Văn Thành, Bac Ninh for Tây Ninh."""
    source, target = context.source.folded_words, context.target.folded_words
    new = {
        fold(two): one
        for one, two in context.target.name_pairs
        if is_syllable(fold(one)) and fold(one) not in source
    }
    if not new:
        return None
    families = words("family-names")
    for one, two in context.source.name_pairs:
        name, other = fold(one), new.get(fold(two))
        if not other or name in target or near(name, fold(other)):
            continue
        family = {name, fold(other)} <= families
        place = is_syllable(fold(two)) and _is_titled(context.source, one, "before-places")
        if family or place:
            return Exchanged.of(one, other)
    return None


def _are_given(name: Word, other: Word) -> bool:
    """Whether two words can be given names of two people: both of Vietnam, or both foreign."""
    one, two = fold(name), fold(other)
    begun_alike = one[0] == two[0] or {one[0], two[0]} <= _ALIKE_LETTERS
    if len(two) == 1 or (near(one, two) and begun_alike):
        return False  # a slip, or another spelling: Hồng Công
    if is_syllable(one):
        return is_syllable(two)
    plain = name[0].isascii() and other[0].isascii() and min(len(one), len(two)) > _STEM
    return plain and not (_is_known(name) or _is_known(other) or _are_forms(one, two))


def _has_form(text: CheckedText, word: Word) -> bool:
    """Whether a name of ``text`` may be a form of a word; a Vietnamese syllable has no other."""
    spelling = fold(word)
    if is_syllable(spelling):
        return any(_are_like(spelling, fold(other)) for other in text.names)
    return any(_are_forms(spelling, fold(other)) for other in text.names)


def _are_like(syllable: str, other: str) -> bool:
    return syllable == other or (not is_syllable(other) and _are_forms(syllable, other))


def _is_inside(text: CheckedText, word: Word) -> bool:
    """Whether a word with a capital begins no sentence."""
    before = text.text[max(word.start() - 2, 0) : word.start()]
    within = before[-1:] == " " and (before[0].isalnum() or before[0] in ",;’'")
    return within and word[0][1:].islower()


def _is_first(word: Word) -> bool:
    """Whether a word that begins the text can only be a name: Vietnamese, or in the dictionary."""
    dictionary = None if word.start() else english()
    spelling = fold(word)
    if dictionary is None or dictionary.knows(spelling):
        return False
    return is_syllable(spelling) or (dictionary.names(spelling) and not is_country(spelling))


def _runs(text: CheckedText) -> Iterator[Word]:
    """Yield the words of names: of two words and more, or behind a title or what places follow."""
    names = [word for word in text.names if word[0][1:].islower()]
    starts = {word.start() for word in names}
    for word in names:
        beside = text.text[word.end() : word.end() + 1] == " " and word.end() + 1 in starts
        titled = _is_titled(text, word, "before-persons", "before-places")
        last = _WORD_BEFORE.search(_before(text, word))
        joined = last is not None and word.start() - len(last[0]) in starts
        named = titled or beside or joined or _is_foreign(text, word)
        if named and word[0].lower() not in words("not-names"):
            yield word


def _is_foreign(text: CheckedText, word: Word) -> bool:
    """Whether a word inside a sentence can only be a foreign name: Salah, Chekhov."""
    long = word[0].isascii() and len(word[0]) > _STEM
    return long and _is_inside(text, word) and not is_syllable(fold(word)) and not _is_known(word)


def _is_titled(text: CheckedText, word: Word, *lists: str) -> bool:
    """Whether a word of a list stands before a name, and so says whose or what name it is."""
    return _titles(*lists).search(_before(text, word).lower()) is not None


def _before(text: CheckedText, word: Word) -> str:
    return text.text[max(word.start() - _LONGEST_TITLE, 0) : word.start()]


@cache
def _titles(*lists: str) -> re.Pattern[str]:
    """Finds a word of a list where a name follows."""
    before = frozenset[str]().union(*map(words, lists))
    return re.compile(rf"{pattern_of(sorted(before)).pattern} $")


def _is_known(word: Word) -> bool:
    """Whether a word is a country, a month, a day, or one that English has besides."""
    spelling = fold(word)
    listed = spelling in words("not-names") or spelling in words("common-english")
    return listed or is_country(spelling)


def is_country(spelling: str) -> bool:
    """Whether a word in small letters renders a country."""
    return _known().search(spelling) is not None


def _is_lacking(context: Context, word: Word) -> bool:
    """Whether the English has no form of a name, nor of the words that it is one name with."""
    target, around = context.target.folded_words, context.source.words
    first = last = _index(context.source, word)
    while first and _is_joined(context.source, around[first - 1], around[first]):
        first -= 1
    while last + 1 < len(around) and _is_joined(context.source, around[last], around[last + 1]):
        last += 1
    return not any(fold(part) in target for part in around[first : last + 1])


def _index(text: CheckedText, word: Word) -> int:
    return next(i for i, other in enumerate(text.words) if other.start() == word.start())


def _is_joined(text: CheckedText, one: Word, two: Word) -> bool:
    """Whether two words, one beside the other, are of one name."""
    capitals = one[0][0].isupper() and two[0][0].isupper()
    return capitals and text.text[one.end() : two.start()] == " "


def _is_neighbours(context: Context, word: Word) -> bool:
    """Whether a neighbour has the name, on both sides."""
    spelling = fold(word)
    return any(
        spelling in near.source.folded_words and spelling in near.target.folded_words
        for near in context.neighbours
    )


def _are_forms(one: str, two: str) -> bool:
    """Whether two spellings may be of one name."""
    if one[:_STEM] == two[:_STEM] or is_same_name(one, two):
        return True
    if min(len(one), len(two)) <= _STEM:
        return False
    matcher = SequenceMatcher(None, one, two)
    # the quick ones are upper bounds of the ratio
    ratios = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(ratio() >= _ALIKE for ratio in ratios)


@cache
def _known() -> re.Pattern[str]:
    """Finds what renders countries, which are no names of persons."""
    lists = (phrase.renderings for name in ("nations", "countries") for phrase in read(name))
    return pattern_of(sorted({form for forms in lists for form in forms if form != "~"}))
