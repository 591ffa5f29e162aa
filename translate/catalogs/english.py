"""English text cut into sentences, where a translation follows a source that was split."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_ABBREVIATIONS = Path(__file__).parent / "data" / "english_abbreviations.txt"
_END = re.compile(r"([\w.]*)[.!?…][\"'”’)\]]*(\s+)(?=[\"'“‘(\[]*[A-Z0-9])")


def english_sentences(text: str) -> list[str]:
    """``text`` cut where a sentence ends and another begins with a capital or a figure.

    A full stop after an abbreviation, an initial or letters with stops (``U.S.``) ends none.
    """
    spans = [match.span(2) for match in _END.finditer(text) if not _abbreviated(match)]
    starts, ends = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _abbreviated(match: re.Match[str]) -> bool:
    word = match[1]
    stop = match[0][len(word)] == "."
    return stop and (word in _words() or "." in word or (len(word) == 1 and word.isalpha()))


@cache
def _words() -> frozenset[str]:
    lines = _ABBREVIATIONS.read_text("utf-8").split("\n")
    return frozenset(line for line in lines if line and not line.startswith("#"))
