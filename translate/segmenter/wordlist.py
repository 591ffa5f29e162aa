"""The word lists in ``data/``: UTF-8 text, an entry a line, ``#`` begins a comment."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files


@cache
def words(language: str, name: str) -> frozenset[str]:
    """The entries of ``data/<language>/<name>.txt``, NFC.

    Raises:
        ValueError: the list is empty, or says something twice.
    """
    text = files("translate.segmenter").joinpath("data", language, f"{name}.txt").read_text("utf-8")
    lines = (
        line.partition("#")[0].strip() for line in unicodedata.normalize("NFC", text).split("\n")
    )
    entries = [line for line in lines if line]
    found = frozenset(entries)
    if not entries or len(entries) > len(found):
        twice = sorted(entry for entry in found if entries.count(entry) > 1)
        raise ValueError(f"data/{language}/{name}.txt is empty, or lists twice: {twice}")
    return found
