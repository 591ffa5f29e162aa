"""Pairs made of pairs: other numbers, and addresses put in, the same on both sides.

What this teaches is to copy. A corpus of two hundred thousand pairs holds few of the numbers and
addresses that tomorrow's news will; one in which they change at every reading holds no end of them.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tools.starter_model.corpus import Pair

if TYPE_CHECKING:
    import random

_NUMBER = re.compile(r"(?<![\w.,/:-])\d+(?:[.,]\d+)*(?![\w/:-]|[.,]\d)")
_SWAP_SEPARATORS = str.maketrans(".,", ",.")
_LAST_DAY = 28
_CONSONANTS = "bcdghklmnpqrstvx"
_VOWELS = "aeiouy"
_PLACES = [
    ("{0} Xem {1}.", "{0} See {1}."),
    ("{0} Xem thêm tại {1}", "{0} See more at {1}"),
    ("{0} Liên hệ: {1}.", "{0} Contact: {1}."),
    ("{0} (nguồn: {1})", "{0} (source: {1})"),
    ("{0} ({1})", "{0} ({1})"),
    ("{1}: {0}", "{1}: {0}"),
    ("Theo {1}: {0}", "According to {1}: {0}"),
]
"""Where an address may stand: {0} is the sentence, {1} the address."""


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


def add_address(pair: Pair, random: random.Random) -> Pair:
    """Return ``pair`` with the same web or e-mail address, handle or code on both sides."""
    before, after = random.choice(_PLACES)
    address = _address(random)
    return Pair(
        before.format(pair.vietnamese, address), after.format(pair.english, address), pair.weight
    )


def _address(random: random.Random) -> str:
    """Something to be copied letter by letter."""
    first, second, third = (_letters(random) for _ in range(3))
    number = random.randint(1, 9999)
    ending = random.choice(["vn", "com", "com.vn", "gov.vn", "org", "edu.vn", "net", "io"])
    site = f"{first}.{ending}"
    return random.choice(
        [
            f"https://{site}/{second}-{third}",
            f"https://www.{site}/{second}/{third}-{number}.html",
            f"http://{second}.{site}/?{third}={number}",
            f"www.{site}",
            site,
            f"{second}@{site}",
            f"{second}.{third}{number}@{site}",
            f"@{second}{third}",
            f"@{second}_{number}",
            f"{second}_{third}.{random.choice(['py', 'pdf', 'docx', 'json'])}",
            f"{second}_{third}({number})",
            f"{second[:3].upper()}-{number}",
        ]
    )


def _letters(random: random.Random) -> str:
    """A word that can be said: consonants and vowels in turn, as in many names of sites."""
    return "".join(
        random.choice(_CONSONANTS) + random.choice(_VOWELS) for _ in range(random.randint(1, 3))
    ) + random.choice(["", "n", "ng", "nh"])
