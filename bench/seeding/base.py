"""What the seeding of mistakes shares: a sentence in its article, and edits of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from translate.text.folding import strip_marks

Edit = Callable[["Place"], "str | None"]
"""Returns the English with one mistake; None where the pair has nothing to spoil."""


class Seed(NamedTuple):
    """A pair, good and spoilt."""

    source: str
    good: str
    bad: str


@dataclass(frozen=True)
class Place:
    """A good pair between its neighbours."""

    source: str
    target: str
    before: tuple[str, str]
    """The pair before it, two empty texts where there is none."""
    after: tuple[str, str]
    rng: Random

    def pick(self, pattern: str, text: str = "", flags: int = 0) -> re.Match[str] | None:
        """Return one of the places in ``text`` (the English unless given) that match."""
        found = list(re.finditer(pattern, text or self.target, flags))
        return self.rng.choice(found) if found else None

    def says(self, pattern: str) -> bool:
        """Whether the source has ``pattern``, whatever its case."""
        return re.search(pattern, self.source, re.IGNORECASE) is not None


Fault = Callable[[Place], "Seed | None"]


def put(text: str, match: re.Match[str], new: str, group: int | str = 0) -> str:
    """Return ``text`` with ``new`` in place of a group of ``match``."""
    return text[: match.start(group)] + new + text[match.end(group) :]


def in_target(edit: Edit) -> Fault:
    """Make a fault of an edit of the English."""

    def fault(place: Place) -> Seed | None:
        bad = edit(place)
        if bad is None or bad == place.target or not bad.strip():
            return None
        return Seed(place.source, place.target, bad)

    return fault


def swap(
    words: Mapping[str, str | Sequence[str]], source: str = "", before: str = "", after: str = ""
) -> Fault:
    """Make a fault that puts another word in place of one, where the source has ``source``.

    ``before`` and ``after`` are patterns that must stand around it.
    """
    forms = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    pattern = rf"{before}(?<![\w-])({forms})(?:(?<=[ -])|(?![\w-])){after}"

    def edit(place: Place) -> str | None:
        if source and not place.says(source):
            return None
        match = place.pick(pattern, flags=re.IGNORECASE)
        if match is None:
            return None
        new = words[match[1].lower()]
        new = new if isinstance(new, str) else place.rng.choice(new)
        return put(place.target, match, like(match[1], new), 1)

    return in_target(edit)


def both_ways(*pairs: tuple[str, str]) -> dict[str, str]:
    """Return each word with its opposite, in both directions."""
    return {a: b for one, two in pairs for a, b in ((one, two), (two, one))}


def like(model: str, word: str) -> str:
    """Return ``word`` with a capital where ``model`` has one."""
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def tidy(text: str) -> str:
    """Return ``text`` as it reads after words were taken out."""
    text = re.sub(r"\s+([,.;:!?”])", r"\1", re.sub(r"\s{2,}", " ", text)).strip(" ,;")
    text = re.sub(r",\s*([,.])", r"\1", text)
    return text[:1].upper() + text[1:]


def folded(text: str) -> set[str]:
    """Return the words of ``text`` without their diacritics, as they are written."""
    return set(re.findall(r"[^\W_]+", strip_marks(text)))


def names_of(place: Place) -> list[re.Match[str]]:
    """Return the names of people in the English: two or three words that the source has too."""
    words = folded(place.source)
    found = re.finditer(r"(?<![\w.-])[A-Z][a-z]+(?: [A-Z][a-z]+){1,3}(?![\w-])", place.target)
    return [m for m in found if set(m[0].split()) <= words]


def sentence_start(text: str, at: int) -> bool:
    """Whether a sentence begins at ``at``."""
    return not re.search(r"[\w,;]", text[max(0, at - 2) : at])
