"""Mistakes by which the English says less than the source, or more."""

from __future__ import annotations

import re

from seeding.base import Fault, Place, in_target, put, tidy

_CLAUSE = 15
"""Letters of a clause that is worth the name."""


def _clauses(text: str) -> list[str]:
    return re.split(r"(?<=[a-z\d”\"]), (?=[a-z“\"A-Z])", text)


def neighbour(place: Place) -> str | None:
    """The English is that of the next sentence, or of the last."""
    texts = [pair[1] for pair in (place.after, place.before) if pair[1]]
    return place.rng.choice(texts) if texts else None


def last_clause(place: Place) -> str | None:
    """What stands after the last comma is gone."""
    *parts, last = _clauses(place.target)
    if not parts or len(last) < _CLAUSE or len(", ".join(parts)) < _CLAUSE:
        return None
    return ", ".join(parts) + (place.target[-1] if place.target[-1] in ".!?" else "")


def first_clause(place: Place) -> str | None:
    """What stands before the first comma is gone."""
    first, *parts = _clauses(place.target)
    if not parts or len(first) < _CLAUSE or len(", ".join(parts)) < _CLAUSE:
        return None
    return tidy(", ".join(parts))


def middle_clause(place: Place) -> str | None:
    """What stands between two commas is gone."""
    parts = _clauses(place.target)
    long = [i for i in range(1, len(parts) - 1) if len(parts[i]) >= _CLAUSE]
    if not long:
        return None
    at = place.rng.choice(long)
    return " ".join([", ".join(parts[:at]), ", ".join(parts[at + 1 :])])


def last_third(place: Place) -> str | None:
    """The last third of the words is gone, the full stop stays."""
    words = place.target.split()
    if len(words) < 12:
        return None
    return " ".join(words[: len(words) * 2 // 3]).rstrip(",;:") + "."


def item(place: Place) -> str | None:
    """One of three things listed is gone."""
    match = place.pick(r"(?<=[a-z]), [\w-]+(?: [\w-]+)?(?=,? and [a-z])")
    return put(place.target, match, "") if match else None


def word(place: Place) -> str | None:
    """A content word is gone."""
    match = place.pick(r"(?<=[a-z] )[a-z]{5,} (?=[a-z])")
    return put(place.target, match, "") if match else None


def clause_added(place: Place) -> str | None:
    """A clause of a neighbour's English stands at the end."""
    parts = [part for pair in (place.after, place.before) for part in _clauses(pair[1])]
    parts = [part.rstrip(".!?") for part in parts if 20 <= len(part) <= 90]
    if not parts or not place.target.endswith("."):
        return None
    part = place.rng.choice(parts)
    return f"{place.target[:-1]}, {part[0].lower()}{part[1:]}."


def attribution(place: Place) -> str | None:
    """``, he said`` is gone."""
    match = place.pick(r", (?:\w+ ){1,3}said(?=\.$)|, according to [^,.]+(?=\.$)")
    return put(place.target, match, "") if match else None


FAULTS: dict[str, Fault] = {
    "53": in_target(neighbour),
    "54": in_target(last_clause),
    "55": in_target(first_clause),
    "56": in_target(middle_clause),
    "57": in_target(last_third),
    "58": in_target(item),
    "59": in_target(word),
    "60": in_target(clause_added),
    "64": in_target(attribution),
}
