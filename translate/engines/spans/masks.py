"""Placeholders: what must not change stands aside while the model translates the rest.

A model copies a rare code of letters and digits as it stands, and puts it where a name would
stand. In 30 sentences with room for an address starter 0.3 copies ``KX12`` 30 times, and so does
its successor; capitals alone (``ZZZ``) get longer, numbers are taken for quantities, ``<1>`` is
lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING

from translate.text.capitals import capitalised, is_beginning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CODES = ("KX12", "RZ34", "TQ56", "VX78", "BN90", "DJ21", "HW43", "LC65", "GP87", "FM09")
"""What stands in the text first."""
FIRMS = ("Zalo", "Reuters", "Yahoo", "Skype", "Amazon", "Samsung", "Toyota", "Nokia")
"""What stands there when a model has lost a code: names that every model has seen."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text whose pieces have given way to placeholders."""

    text: str
    """What the model gets."""
    kept: tuple[tuple[str, str], ...] = ()
    """Each placeholder, and what stands for it in the draft."""
    names: frozenset[str] = frozenset()
    """The placeholders that stand for names with small letters, which get a capital where a
    sentence begins with them."""
    capitals: frozenset[str] = frozenset()
    """Those of ``names`` that the text has with a capital: they get one in quotations, too."""

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The placeholders in their order."""
        return tuple(placeholder for placeholder, _ in self.kept)

    def restore(self, draft: str) -> str:
        """Return ``draft`` with what the placeholders in it stand for."""
        for placeholder, piece in self.kept:
            before, *others = _alone(placeholder).split(draft)
            for other in others:
                before += self._in_case(placeholder, piece, before) + other
            draft = before
        return draft

    def _in_case(self, placeholder: str, piece: str, before: str) -> str:
        """``piece`` with the capital that it gets behind ``before``."""
        capital = placeholder in self.capitals
        if placeholder in self.names and is_beginning(before, capital=capital):
            return capitalised(piece)
        return piece


def mask(
    text: str, pieces: Sequence[tuple[int, int, str]], placeholders: Sequence[str] = CODES
) -> Masked:
    """Put placeholders into a text.

    Args:
        text: The text.
        pieces: Start and end of each piece, in order and apart, and what it is in the draft.
        placeholders: What to use; one that stands in the text already is passed over.
    """
    if not pieces:
        return Masked(text)
    free = (one for one in _endless(placeholders) if one.lower() not in text.lower())
    kept = []
    parts = []
    at = 0
    for (start, end, piece), placeholder in zip(pieces, free, strict=False):
        parts += [text[at:start], placeholder]
        kept.append((placeholder, piece))
        at = end
    return Masked("".join([*parts, text[at:]]), tuple(kept))


def lost(draft: str, placeholders: Sequence[str]) -> int:
    """Return how many of ``placeholders`` do not stand in ``draft`` exactly once."""
    return sum(len(_alone(one).findall(draft)) != 1 for one in placeholders)


def _endless(placeholders: Sequence[str]) -> Iterator[str]:
    """Yield ``placeholders``, and more of the kind when they run out."""
    return chain(placeholders, (f"KX{number}" for number in count(100)))


def _alone(placeholder: str) -> re.Pattern[str]:
    """A pattern for a placeholder as a word of its own."""
    return re.compile(rf"(?<![^\W_]){placeholder}(?![^\W_])")
