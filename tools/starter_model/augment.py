"""Pairs made of pairs: other numbers and other names, the same on both sides.

What this teaches is to copy. A corpus of two hundred thousand pairs holds few of the names and
numbers that tomorrow's news will; one in which they change at every reading holds no end of them.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tools.starter_model.corpus import Pair

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Sequence

_NUMBER = re.compile(r"(?<![\w.,/:-])\d+(?:[.,]\d+)*(?![\w/:-]|[.,]\d)")
_NAME = re.compile(r"(?<![\w-])[A-Z][a-z]{3,}(?![\w-])")
_SWAP_SEPARATORS = str.maketrans(".,", ",.")
_LAST_DAY = 28


def change_numbers(pair: Pair, random: random.Random) -> Pair:
    """Return ``pair`` with other numbers wherever both sides have the same number, once each.

    Vietnamese writes 1.234,5 where English writes 1,234.5. Shapes are kept (digits, separators),
    what could be a day stays one, and 0 and 1 stay (the noun after them would change).
    """
    vietnamese, english = pair.vietnamese, pair.english
    there = Counter(_NUMBER.findall(english))
    here = Counter(_NUMBER.findall(vietnamese))
    changes = {
        number: _other_number(number, random)
        for number, times in here.items()
        if times == 1 and there[number.translate(_SWAP_SEPARATORS)] == 1
    }
    in_english = {
        old.translate(_SWAP_SEPARATORS): new.translate(_SWAP_SEPARATORS)
        for old, new in changes.items()
    }
    return Pair(
        _NUMBER.sub(lambda match: changes.get(match[0], match[0]), vietnamese),
        _NUMBER.sub(lambda match: in_english.get(match[0], match[0]), english),
        pair.weight,
    )


def _other_number(number: str, random: random.Random) -> str:
    if number.isdigit() and int(number) <= 1:
        return number
    if number.isdigit() and int(number) <= 31:
        return str(random.randint(2, 9) if len(number) == 1 else random.randint(10, _LAST_DAY))
    if re.fullmatch(r"(19|20)\d\d", number):
        return str(random.randint(1900, 2049))
    first, rest = number[0], number[1:]
    other = first if first == "0" else random.choice("123456789")
    return other + re.sub(r"\d", lambda _: random.choice("0123456789"), rest)


class Names:
    """The names of a corpus, and pairs with one name put for another.

    A name is a capitalised word of plain letters that stands on both sides, spelt alike, and that
    English does not also write in lower case (so that "May" and "Bush" are let be).
    """

    def __init__(self, pairs: Iterable[Pair]) -> None:
        common: Counter[str] = Counter()
        names: Counter[str] = Counter()
        for pair in pairs:
            common.update(word for word in re.findall(r"[a-z]{4,}", pair.english))
            names.update(_shared_names(pair))
        self.known: Sequence[str] = [name for name in names if common[name.lower()] < 2]
        self._set = frozenset(self.known)

    def change(self, pair: Pair, random: random.Random) -> Pair:
        """Return ``pair`` with another name for each that both sides share."""
        changes = {name: self._other(random) for name in sorted(_shared_names(pair) & self._set)}
        if not changes:
            return pair

        def replace(text: str) -> str:
            return _NAME.sub(lambda match: changes.get(match[0], match[0]), text)

        return Pair(replace(pair.vietnamese), replace(pair.english), pair.weight)

    def _other(self, random: random.Random) -> str:
        """A name of the corpus, or as often the head of one with the tail of another."""
        first = random.choice(self.known)
        if random.random() < 0.5:
            return first
        second = random.choice(self.known)
        return (
            first[: random.randint(2, len(first) - 1)]
            + second[random.randint(2, len(second) - 1) :]
        )


def _shared_names(pair: Pair) -> set[str]:
    return set(_NAME.findall(pair.english)) & set(_NAME.findall(pair.vietnamese))
