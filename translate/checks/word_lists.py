"""Read the checks' word lists, ``data/<name>.txt``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translate.text.word_list import read

DATA = Path(__file__).parent / "data"


@cache
def forms(name: str) -> tuple[str, ...]:
    """Return the entries of ``data/<name>.txt``, which has one phrase per line."""
    return read(DATA / f"{name}.txt")


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of ``data/<name>.txt``, which has any number of words per line."""
    return frozenset(word for form in forms(name) for word in form.split())
