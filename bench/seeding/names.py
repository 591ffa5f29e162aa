"""Mistakes in names and acronyms."""

from __future__ import annotations

import re

from seeding.base import Fault, Place, folded, in_target, names_of, put
from seeding.dates import MONTHS

_FAMILY = {
    "Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Mai Trinh Dao Doan"
}
_FAMILY = frozenset(" ".join(_FAMILY).split())
_NOT_PEOPLE = re.compile(
    r"\b(?:City|Province|District|River|Island|Street|University|Bank|Group|Party|North|South|East|"
    r"West|New|San|Los|Saint|United|Ho Chi Minh|Ha|Da|Hong|Da Nang|League|Cup|Premier|World|Real)\b"
)


def misspelt(place: Place) -> str | None:
    """One letter of a name is another, missing, or has changed places."""
    words = folded(place.source)
    found = [
        m
        for m in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", place.target)
        if m[0] in words and m[0] not in MONTHS
    ]
    if not found:
        return None
    match = place.rng.choice(found)
    at, text = place.rng.randrange(1, len(match[0]) - 1), match[0]
    letter = place.rng.choice([c for c in "aeioulnrst" if c not in text[at : at + 2]])
    options = [text[:at] + letter + text[at + 1 :], text[:at] + text[at + 1 :]]
    if text[at] != text[at + 1]:
        options.append(text[:at] + text[at + 1] + text[at] + text[at + 2 :])
    return put(place.target, match, place.rng.choice(options))


def turned(place: Place) -> str | None:
    """Kamala Harris becomes Harris Kamala."""
    found = [m for m in names_of(place) if len(m[0].split()) == 2 and m[0] in place.source]
    found = [m for m in found if not _NOT_PEOPLE.search(m[0]) and m[0].split()[0] not in _FAMILY]
    if not found:
        return None
    match = place.rng.choice(found)
    return put(place.target, match, " ".join(reversed(match[0].split())))


def westernised(place: Place) -> str | None:
    """Nguyen Van An becomes Van An Nguyen, or An Nguyen Van."""
    found = [m for m in names_of(place) if m[0].split()[0] in _FAMILY and m[0] not in place.source]
    if not found:
        return None
    match = place.rng.choice(found)
    first, *rest = match[0].split()
    return put(place.target, match, " ".join([*rest, first]))


def persons_exchanged(place: Place) -> str | None:
    """Two names change places."""
    found = names_of(place)
    if len(found) < 2 or found[0][0] == found[1][0]:
        return None
    one, two = found[:2]
    return put(put(place.target, two, one[0]), one, two[0])


def other_person(place: Place) -> str | None:
    """A name becomes that of a person of the next or the last sentence."""
    words = folded(place.source)
    found = [m for m in names_of(place) if not _NOT_PEOPLE.search(m[0])]
    others = [
        m[0]
        for pair in (place.before, place.after)
        for m in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]+(?! [A-Z])", pair[1])
        if not set(m[0].split()) & words
        and not _NOT_PEOPLE.search(m[0])
        and set(m[0].split()) <= folded(pair[0])
    ]
    if not found or not others:
        return None
    return put(place.target, place.rng.choice(found), place.rng.choice(others))


def acronym(place: Place) -> str | None:
    """One letter of an acronym that both sides have is another."""
    pattern = r"(?<![\w.-])[A-Z]{3,}(?![\w-])"
    words = set(re.findall(pattern, place.source)) - {"USD", "VND", "COVID"}
    found = [m for m in re.finditer(pattern, place.target) if m[0] in words]
    if not found:
        return None
    match = place.rng.choice(found)
    at = place.rng.randrange(len(match[0]))
    letter = place.rng.choice([c for c in "ABCDEFGHIKLMNOPRSTUV" if c != match[0][at]])
    return put(place.target, match, match[0][:at] + letter + match[0][at + 1 :])


def small(place: Place) -> str | None:
    """Montreal becomes montreal."""
    words = folded(place.source)
    found = re.finditer(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b", place.target)
    found_ = [m for m in found if m[0] in words and m[0] not in MONTHS]
    return (
        put(place.target, match, match[0].lower())
        if found_ and (match := place.rng.choice(found_))
        else None
    )


FAULTS: dict[str, Fault] = {
    "33": in_target(misspelt),
    "34": in_target(turned),
    "35": in_target(westernised),
    "36": in_target(persons_exchanged),
    "37": in_target(other_person),
    "38": in_target(acronym),
    "74": in_target(small),
}
