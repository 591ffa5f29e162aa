"""A pair of languages, and what languages are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LanguagePair:
    """The language of an article and the one that it is translated into, as codes.

    In a rule about pairs, an empty code stands for any language: see `covers`.
    """

    source: str = "vi"
    target: str = "en"

    def __str__(self) -> str:
        """The pair as files are called: ``vi-en``."""
        return f"{self.source}-{self.target}"

    def covers(self, other: LanguagePair) -> bool:
        """Whether ``other`` is such a pair; regions (``pt-BR``) do not count."""
        pairs = ((self.source, other.source), (self.target, other.target))
        return all(not wanted or wanted == base(given) for wanted, given in pairs)


VIETNAMESE_TO_ENGLISH = LanguagePair("vi", "en")
"""What this program is for: values, names and word lists are known in these languages."""


@dataclass(frozen=True, slots=True)
class LanguageName:
    """What a language is called, and how it is written."""

    english: str
    own: str
    """Its name in itself."""
    scripts: frozenset[str]
    """Its letters, as Unicode's names of characters begin: ``LATIN``; empty: not known."""


def name_of(code: str) -> LanguageName:
    """Return the names of the language with this code; the code itself where none is known."""
    known = _names()
    return known.get(code) or known.get(base(code)) or LanguageName(code, code, frozenset())


def base(code: str) -> str:
    """Return a language's code without script and region: ``pt`` of ``pt-BR``."""
    return code.replace("_", "-").partition("-")[0].lower()


@cache
def _names() -> dict[str, LanguageName]:
    lines = Path(__file__).with_name("languages.txt").read_text("utf-8").splitlines()
    rows = (line.split("|") for line in lines if line.strip() and not line.startswith("#"))
    cells = ([cell.strip() for cell in row] for row in rows)
    return {
        code: LanguageName(english, own, frozenset(scripts.split()))
        for code, english, own, scripts in cells
    }
