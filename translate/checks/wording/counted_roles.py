"""Two numbers and what each counts: "14 dead and 9 missing"; the words are data.

Only where a sentence has two numbers that are right, and two words of the list that take turns with
them, is it plain which belongs to which: ``data/counted-roles.txt``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from translate.checks.phrases import pattern_of, read
from translate.values import Relation

if TYPE_CHECKING:
    import re

    from translate.checks.context import Context
    from translate.values import Pair

_TWO = 2
_Role = int


def exchanged_counts(context: Context) -> tuple[Pair, Pair] | None:
    """Return two numbers each of which counts in the English what the other counts."""
    numbers = [one for one in context.comparison.pairs if isinstance(one.source.value, int)]
    if len(numbers) != _TWO or any(one.relation is not Relation.SAME for one in numbers):
        return None
    one, two = numbers
    if one.source.value == two.source.value:
        return None
    source = _counted(context.source.lower, 0, one.source.start, two.source.start)
    if source is None:
        return None
    first, second = sorted((one.target.start, two.target.start))
    target = _counted(context.target.lower, 1, first, second)
    if target is None or sorted(source) != sorted(target):
        return None
    in_order = one.target.start < two.target.start
    return (one, two) if (source == target) is not in_order else None


def _counted(text: str, side: int, one: int, two: int) -> tuple[_Role, _Role] | None:
    """What the numbers at two places count, where two words take turns with them."""
    if not _any_role(side).search(text):
        return None  # as in most sentences
    found = sorted(
        (match.start(), role)
        for role, patterns in enumerate(_roles())
        for match in patterns[side].finditer(text)
    )
    if len(found) != _TWO or found[0][1] == found[1][1]:
        return None
    (first, role), (second, other) = found
    behind = one < first < two < second
    before = first < one < second < two
    return (role, other) if behind or before else None


@cache
def _roles() -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    """A pattern of the Vietnamese words and one of the English, for each line of the list."""
    return [(pattern_of(words), pattern_of(english)) for words, english in _lines()]


@cache
def _any_role(side: int) -> re.Pattern[str]:
    """A pattern of the Vietnamese words of all lines, or of the English."""
    return pattern_of([form for line in _lines() for form in line[side]])


def _lines() -> list[tuple[list[str], tuple[str, ...]]]:
    """The Vietnamese words and the English of each line of the list."""
    lines: dict[tuple[str, ...], list[str]] = {}
    for phrase in read("counted-roles"):
        lines.setdefault(phrase.renderings, []).append(" ".join(phrase.lower))
    return [(words, english) for english, words in lines.items()]
