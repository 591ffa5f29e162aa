"""The plural of English nouns: whether words have it, and what it is."""

from __future__ import annotations

import re

_PLURAL = re.compile(r"(?<![^\W\d_])([a-z]*[a-z](?<![sui])s)\Z", re.IGNORECASE)
_NO_PLURALS = frozenset(
    (
        *("news", "series", "species", "means", "headquarters", "physics", "politics"),
        *("mathematics", "economics", "ethics", "athletics", "gymnastics", "electronics"),
        *("diabetes", "measles", "mumps"),
    )
)
"""Words with the ending of a plural, which may be none."""
_SINGULAR = re.compile(r"(?<![^\W\d_])[a-z]*[a-z](?<!s)\Z")
_ENDING = (
    (re.compile(r"(?<!hu)(?<!ger)(?<!ro)(?<!sha)man\Z"), "men"),
    (re.compile(r"(?<=child)\Z"), "ren"),
    (re.compile(r"(?<![a-z])foot\Z"), "feet"),
    (re.compile(r"(?<![a-z])tooth\Z"), "teeth"),
    (re.compile(r"(?<![a-z])goose\Z"), "geese"),
    (re.compile(r"(?<![a-z])mouse\Z"), "mice"),
    (re.compile(r"(?<![a-z])person\Z"), "people"),
    (
        re.compile(
            r"(?:(?<=wi)|(?<=li)|(?<=kni))fe\Z|(?<=lea|loa|hal|sel|hel|wol|cal)f\Z|(?<=thie)f\Z"
        ),
        "ves",
    ),
    (re.compile(r"(?<=hero|tato|mato|echo)\Z"), "es"),
    (re.compile(r"(?<=[^aeiou])y\Z"), "ies"),
    (re.compile(r"(?:(?<=[sxz])|(?<=[cs]h))\Z"), "es"),
    (re.compile(r"\Z"), "s"),
)
"""How the plural ends, the first that fits."""
_COMPLEMENT = re.compile(r" (?:of|in|on|at|to|for|from|by|with|without|between)(?= )")
"""Follows the noun that has the ending: "members of staff"."""


def is_plural(words: str, *, begins: bool) -> bool:
    """Return whether words end with a noun in the plural.

    Args:
        words: They may be a name that only ends like one: the Philippines.
        begins: Whether they begin a sentence, so that a capital makes no name.
    """
    found = _PLURAL.search(words)
    if not found or found[1].lower() in _NO_PLURALS:
        return False
    return found[1].islower() or (begins and found.start() == 0)


def plural_of(noun: str) -> str:
    """Return a noun in the plural; as it is where it is a name, or may have the ending already."""
    complement = _COMPLEMENT.search(noun)
    head = noun[: complement.start()] if complement else noun
    if not _SINGULAR.search(head):
        return noun
    pattern, ending = next(one for one in _ENDING if one[0].search(head))
    return pattern.sub(ending, head, count=1) + noun[len(head) :]
