"""How many things a sentence lists, in Vietnamese and in English: "A, B, C và D"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from translate.checks.context import Context
from translate.checks.phrases import blanked, pattern_of_list
from translate.checks.word_lists import words

_IN_NUMBER = re.compile(r"(?<=\d),(?=\d)")
_FIRST_LETTER = re.compile(r"\w")
_NO_ITEM = re.compile(r"[.;:!?()“”\"–—\d]")
_LONG = 80
"""Characters of a part of a sentence that is no thing, whatever it says."""
_PAST = re.compile(r"\w{2,}ed\b")
"""How a clause in English begins: "and launched an investigation"."""
_NEAR = 0.4
"""How far apart, as a share of the sentence, the two lists may end."""
_AHEAD = 40
_OPENING = " \"“'‘([-–"
_SURE = 4
"""Things of a list that is compared whatever the other commas of the sentence do."""


@dataclass(frozen=True, slots=True)
class _Language:
    """How a language lists things."""

    last: re.Pattern[str]
    """What stands before the last thing."""
    longest: int
    """Words of a thing."""
    clause: str
    """The list of words that stand in a clause, or open a list: no thing but the first has one."""
    head: str
    """The list of words with which no thing but the first begins."""
    adverb: str
    """The list of words with which an adverb begins; a comma parts it from a sentence."""

    def commas(self, text: str) -> int:
        """How many commas a text has but for those before "and"."""
        return text.count(",") - len(re.findall(f", {self.last.pattern}", text))


_VIETNAMESE = _Language(
    re.compile(r"(?<!\w)(?:và|hoặc|hay(?! (?:còn |được )*gọi(?!\w)| không(?!\w))|lẫn)(?!\w)"),
    6,
    "list-clause",
    "list-head",
    "list-adverb",
)
_ENGLISH = _Language(
    re.compile(r"(?<!\w)(?:and|or|&|as well as)(?!\w)"),
    4,
    "list-clause-english",
    "list-head-english",
    "list-adverb-english",
)


@dataclass(frozen=True, slots=True)
class Listed:
    """Things that are listed, up to "and" and what follows it."""

    text: str
    """The sentence; its first letter is small."""
    start: int
    """Where the second thing begins, if more than two are named."""
    at: int
    """Where its "and" stands."""
    most: int
    """How many things there are, if the first stands before the first comma of the list."""
    least: int
    """How many there are at least: before that comma may be an adverb or a clause."""
    is_after_adverb: bool
    """Whether it may be an adverb, with which the sentence begins."""
    is_open: bool
    """Whether what stands before may belong to the list too, but for a figure in it."""

    @property
    def place(self) -> float:
        """Where it stands, as a share of the sentence."""
        return self.at / len(self.text)


def one_is_lost(context: Context) -> Listed | None:
    """Return a list of the source that has one thing less in the English; None without one.

    Only where both sides have as many "and", and the English one comma less: else commas part
    clauses, and lists are rendered otherwise. For the longest list the "and" suffice.
    """
    if "," not in context.unit.source or not _VIETNAMESE.last.search(context.unit.source):
        return None
    source, target = _plain(_unpaired(context)), _plain(context.unit.target)
    found, english = _lists(source, _VIETNAMESE), _lists(target, _ENGLISH)
    if len(found) != len(english):
        return None
    found = [one for one in found if one.most > 2 and not _is_followed(one)]
    if _ENGLISH.commas(target) == _VIETNAMESE.commas(source) - 1:
        return next((one for one in found if _is_shorter(one, english)), None)
    longest = max(found, key=lambda one: one.least, default=None)
    if longest is None or longest.least < _SURE:
        return None
    others = max((one.most for one in found if one is not longest), default=0)
    alone = others < longest.least - 1 == max(one.most for one in english)
    return longest if alone and _is_shorter(longest, english) else None


def _unpaired(context: Context) -> str:
    """The source with no comma between two words that English says with one."""
    text, lower = list(context.unit.source), context.source.lower
    for pair in pattern_of_list("paired-items").finditer(lower):
        for at in range(pair.start(), pair.end()):
            text[at] = " " if lower[at] == "," else text[at]
    return "".join(text)


def _plain(text: str) -> str:
    """A text without the commas of numbers, its first letter small: a capital is a name's."""
    first = _FIRST_LETTER.search(text)
    if first:
        text = f"{text[: first.start()]}{first[0].lower()}{text[first.end() :]}"
    return _IN_NUMBER.sub(".", text)


def _is_shorter(listed: Listed, english: Sequence[Listed]) -> bool:
    """Whether the English list that stands where ``listed`` does has one thing less."""
    near = [one for one in english if abs(one.place - listed.place) < _NEAR]
    if any(one.is_open for one in near):
        return False
    lost = [_difference(listed, one) for one in near]
    rendered = [one for one, less in zip(near, lost, strict=True) if less == 1]
    return all(less > 0 for less in lost) and any(map(_may_render, rendered))


def _difference(listed: Listed, english: Listed) -> int:
    """How many things the English has less, at least; both may begin behind the same adverb."""
    doubtful = listed.is_after_adverb and not english.is_after_adverb
    return (listed.least if doubtful else listed.most) - english.most


def _lists(text: str, language: _Language) -> list[Listed]:
    """The lists of a text: short parts between commas before an "and"."""
    commas = [comma.start() for comma in re.finditer(",", text)]
    found = []
    for last in language.last.finditer(text):
        near = max(last.start() - 2, 0)
        end = near + len(text[near : last.start()].rstrip(", "))
        index = bisect_left(commas, end)
        between = 0
        while index > between and _is_item(text, commas[index - between - 1] + 1, end, language):
            between += 1
            end = commas[index - between]
        before = commas[index - between - 1] + 1 if index > between else 0
        said = _is_said(text, before, end)
        most = between + (1 if said and between else 2)
        adverb = before == 0 and _is_adverb(text[:end], language)
        least = most - 1 if (adverb or before > 0) and not said and between else most
        is_open = before > 0 and _may_be_item(text, before, end, language)
        found.append(Listed(text, end + 2, last.start(), most, least, adverb, is_open))
    return found


def _is_item(text: str, start: int, end: int, language: _Language) -> bool:
    """Whether a part of a text, with a comma before it, may be a thing, but not the first."""
    if not _may_be_item(text, start, end, language):
        return False
    part = text[start:end]
    return not (_NO_ITEM.search(part) or language.last.search(part))


def _may_be_item(text: str, start: int, end: int, language: _Language) -> bool:
    """Whether a part would be a thing if there were no figure in it, or no "and"."""
    if end - start > _LONG:
        return False
    part = text[start:end]
    few = len(part.split()) <= language.longest
    if not few or _begins(language.head, part.strip()):
        return False
    return not _has(language.clause, blanked(pattern_of_list("list-compounds"), part))


def _is_adverb(part: str, language: _Language) -> bool:
    """Whether a sentence begins with what may be in no list: "Hôm nay, Nga và Mỹ"."""
    opening = part[: 2 * _LONG].lstrip(_OPENING)
    if not _begins(language.adverb, opening):
        return False
    last = opening.lower().rpartition(" ")[2]
    # "Yesterday police, the army and ..."
    return language is not _ENGLISH or last.isdigit() or last in words("list-adverb-end-english")


def _is_said(text: str, start: int, end: int) -> bool:
    """Whether a part tells who says what follows: "Ông cho biết, luật sư và nhân chứng"."""
    return _said().search(text, max(start, end - _LONG), end) is not None


def _is_followed(listed: Listed) -> bool:
    """Whether a clause goes on behind the "and": "Bà mua rau, gạo và nấu cơm"."""
    return _begins("list-verb", _behind(listed))


def _may_render(english: Listed) -> bool:
    """Whether things are listed in English, and no clause goes on behind the "and"."""
    after = _behind(english)
    return not (_begins("list-verb-english", after) or _PAST.match(after))


def _behind(listed: Listed) -> str:
    """What follows the "and"."""
    return listed.text[listed.at : listed.at + _AHEAD].partition(" ")[2]


def _has(name: str, text: str) -> bool:
    return pattern_of_list(name).search(text) is not None


def _begins(name: str, text: str) -> bool:
    return pattern_of_list(name).match(text) is not None


@cache
def _said() -> re.Pattern[str]:
    """Before what is said."""
    return re.compile(rf"{pattern_of_list('said').pattern}\s*\Z")
