"""How many things a sentence lists, in Vietnamese and in English: "A, B, C và D"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from translate.checks.context import Context
from translate.checks.phrases import pattern_of_list

_AND_VI = re.compile(r"(?<!\w)(?:và|hoặc|hay|lẫn)(?!\w)")
_AND_EN = re.compile(r"(?<!\w)(?:and|or|&|as well as)(?!\w)")
_BEFORE_AND_VI = re.compile(r", (?:và|hoặc|hay)(?!\w)")
_BEFORE_AND_EN = re.compile(r", (?:and|or)(?!\w)")
_IN_NUMBER = re.compile(r"(?<=\d),(?=\d)")
_NO_ITEM = re.compile(r"[.;:!?()“”\"–—]")
_LONGEST_VI, _LONGEST_EN = 5, 4
"""Words of a thing that is listed."""
_PAST = re.compile(r"\w{2,}ed\b")
"""How a clause in English begins: "and launched an investigation"."""
_NEAR = 0.4
"""How far apart, as a share of the sentence, the two lists may end."""
_AHEAD = 40


@dataclass(frozen=True, slots=True)
class Listed:
    """Things that are listed, up to "and" and what follows it."""

    text: str
    """The sentence in lower case."""
    at: int
    """Where its "and" stands."""
    middle: tuple[str, ...]
    """The things between the first comma and the "and"; empty where two are named."""

    @property
    def start(self) -> int:
        """Where the second thing begins, if more than two are named."""
        return self.text.find(self.middle[0])

    @property
    def size(self) -> int:
        """How many things there are."""
        return len(self.middle) + 2

    @property
    def place(self) -> float:
        """Where it stands, as a share of the sentence."""
        return self.at / len(self.text)


def one_is_lost(context: Context) -> Listed | None:
    """Return a list of the source that has one thing less in the English; None without one.

    Only where both sides have as many "and", and the English one comma less: else commas part
    clauses, and lists are rendered otherwise.
    """
    if "," not in context.unit.source or not _AND_VI.search(context.source.lower):
        return None
    source = _IN_NUMBER.sub(".", context.source.lower)
    source = pattern_of_list("paired-items").sub(lambda pair: pair[0].replace(",", " "), source)
    target = _IN_NUMBER.sub(".", context.target.lower)
    commas = source.count(",") - len(_BEFORE_AND_VI.findall(source))
    if target.count(",") - len(_BEFORE_AND_EN.findall(target)) != commas - 1:
        return None
    found = _lists(source, _AND_VI, _LONGEST_VI)
    english = _lists(target, _AND_EN, _LONGEST_EN)
    if len(found) != len(english):
        return None
    long = (one for one in found if one.middle and not _are_clauses(one))
    return next((one for one in long if _is_shorter(one, english)), None)


def _is_shorter(listed: Listed, english: list[Listed]) -> bool:
    """Whether the English list that stands where ``listed`` does has one thing less."""
    near = [one for one in english if abs(one.place - listed.place) < _NEAR]
    return any(_may_render(one, listed) for one in near) and all(
        one.size < listed.size for one in near
    )


def _lists(text: str, last: re.Pattern[str], longest: int) -> list[Listed]:
    """The lists of a text: short parts between commas before an "and"."""
    found = []
    for match in last.finditer(text):
        *parts, _ = f"{text[: match.start()].rstrip().removesuffix(',')},".split(",")
        middle: list[str] = []
        while len(parts) > 1 and _is_item(parts[-1], longest):
            middle.append(parts.pop().strip())
        found.append(Listed(text, match.start(), tuple(reversed(middle))))
    return found


def _is_item(part: str, longest: int) -> bool:
    return len(part.split()) <= longest and not _NO_ITEM.search(part)


def _are_clauses(listed: Listed) -> bool:
    """Whether the commas part clauses, or an adverb from two things: "Hôm nay, Nga và Mỹ"."""
    if any(_is_clause(one) or any(map(str.isdigit, one)) for one in listed.middle):
        return True
    after = listed.text[listed.at : listed.at + _AHEAD].partition(" ")[2]
    if _begins("list-verb", after):
        return True
    before = listed.text[: listed.start]
    if _said().search(before):
        return True
    return before.count(",") == 1 and _begins("list-adverb", before.lstrip(" \"“'‘([-–"))


def _may_render(one: Listed, listed: Listed) -> bool:
    """Whether an English list may be that of the source with one thing less."""
    after = one.text[one.at : one.at + _AHEAD].partition(" ")[2]
    is_clause = _begins("list-verb-english", after) or _PAST.match(after)
    return one.size == listed.size - 1 and not is_clause


def _begins(name: str, text: str) -> bool:
    return pattern_of_list(name).match(text) is not None


def _is_clause(text: str) -> bool:
    return pattern_of_list("list-clause").search(text) is not None


@cache
def _said() -> re.Pattern[str]:
    """Before what is said: "Ông cho biết, luật sư và nhân chứng rất quan trọng"."""
    return re.compile(rf"{pattern_of_list('said').pattern},\s*\Z")
