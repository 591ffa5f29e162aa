"""Pairs made of pairs: other numbers and other names, the same on both sides.

What this teaches is to copy. A corpus of two hundred thousand pairs holds few of the names and
numbers that tomorrow's news will; one in which they change at every reading holds no end of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from tools.starter_model.corpus import Pair

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

_NUMBER = re.compile(r"(?<![\w.,/:-])\d+(?:[.,]\d+)*(?![\w/:-]|[.,]\d)")
_NAME = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?![\w-])")
_SHORTEST = 4
"""Letters of a name without marks; shorter ones are too often something else."""
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

    A name is a capitalised word on both sides that English does not also write in lower case (so
    that "May" and "Bush" are let be): spelt alike (Merkel), or with the marks that English leaves
    out (Nguyễn, Nguyen). One kind is replaced by its like.
    """

    def __init__(self, pairs: Iterable[Pair]) -> None:
        common: Counter[str] = Counter()
        names: dict[str, str] = {}
        for pair in pairs:
            common.update(re.findall(r"[a-z]{2,}", pair.english))
            names |= _shared_names(pair)
        self.known = {
            name: english for name, english in names.items() if common[english.lower()] < 2
        }
        self._alike = [name for name in self.known if name.isascii()]
        self._marked = [name for name in self.known if not name.isascii()]

    def change(self, pair: Pair, random: random.Random) -> Pair:
        """Return ``pair`` with another name for each that both sides share."""
        shared = {name: text for name, text in _shared_names(pair).items() if name in self.known}
        changes = {name: self._other(name, random) for name in shared}
        in_english = {shared[name]: plain(other) for name, other in changes.items()}
        if len(in_english) < len(changes):  # Hà and Hạ are both Ha: which Ha is which?
            return pair
        return Pair(
            _NAME.sub(lambda match: changes.get(match[0], match[0]), pair.vietnamese),
            _NAME.sub(lambda match: in_english.get(match[0], match[0]), pair.english),
            pair.weight,
        )

    def _other(self, name: str, random: random.Random) -> str:
        """Another name; for one without marks as often the head of one, the tail of another."""
        if not name.isascii():
            return random.choice(self._marked)
        first, second = random.choice(self._alike), random.choice(self._alike)
        if random.random() < 0.5:
            return first
        cut = random.randint(2, len(first) - 1)
        return first[:cut] + second[random.randint(2, len(second) - 1) :]


def plain(text: str) -> str:
    """Return ``text`` without Vietnamese marks, as English newspapers print names."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _shared_names(pair: Pair) -> dict[str, str]:
    """The names of both sides: as Vietnamese writes them, and as English does."""
    english = set(_NAME.findall(pair.english))
    here = {name for name in _NAME.findall(pair.vietnamese) if name.istitle()}
    # sorted, so that the same seed makes the same changes in every run
    return {
        name: plain(name)
        for name in sorted(here)
        if plain(name) in english and (len(name) >= _SHORTEST or not name.isascii())
    }
