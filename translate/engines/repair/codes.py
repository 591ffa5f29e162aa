"""Codes in a draft that lost or changed a letter: ``04/2019/NQ-HTP`` for 04/2019/NQ-HĐTP.

To repair one in its place costs nothing else of the draft; a second try with a placeholder does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from translate.text.folding import strip_marks
from translate.text.verbatim import holds_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PIECE = re.compile(r"[+(]?\w[\w/.,&()-]*(?<![.,])")
_SLIP = 0.3
"""The share of a code's characters that may be wrong."""
_SHORTEST = 5
"""Characters; a shorter code is a slip of too much."""


def repair(draft: str, codes: Sequence[str], source: str) -> tuple[str, tuple[str, ...]]:
    """Return a draft in which codes of the source stand right, and a note for each change.

    A piece gives way where it has figures, is like one code that is lost and no other piece is,
    and is nothing else of the source.

    Args:
        draft: The model's English.
        codes: What looks like a code in its source.
        source: The sentence.
    """
    notes = []
    for code in codes:
        if holds_code(draft, code) or len(code) < _SHORTEST:
            continue
        size = code.count(" ") + 1
        for pieces in dict.fromkeys((size, max(size - 1, 1))):
            spans = _pieces(draft, pieces)
            alike = [(a, b) for a, b in spans if _is_slip(draft[a:b], code, codes, source)]
            if len(alike) == 1:
                start, end = alike[0]
                notes.append(f"{draft[start:end]} -> {code}")
                draft = draft[:start] + code + draft[end:]
                break
    return draft, tuple(notes)


def without_echo(draft: str, codes: Sequence[str], source: str) -> str:
    """Return a draft without the last group of a number once more: ``079 203 004 512 512``."""
    for code in codes:
        last = code.split()[-1]
        if " " in code and last.isdigit() and source.count(last) == code.count(last):
            draft = re.sub(rf"({re.escape(code)})(?:,? {last}(?![\w/-]|[.,]\d))+", r"\1", draft)
    return draft


def _pieces(draft: str, size: int) -> Iterator[tuple[int, int]]:
    """The runs of ``size`` pieces of a draft that begin with no article."""
    found = list(_PIECE.finditer(draft))
    for first, last in zip(found, found[size - 1 :], strict=False):
        apart = draft.count(" ", first.start(), last.end()) != size - 1
        if not apart and first[0].lower() not in ("the", "a", "an"):
            yield first.start(), last.end()


def _is_slip(there: str, code: str, codes: Sequence[str], source: str) -> bool:
    if not any(map(str.isdigit, there)) or any(other in there for other in codes):
        return False
    rest = source.replace(code, " ")
    figures = {_figures(piece[0]) for piece in _PIECE.finditer(rest)}
    if _figures(there) in figures or there in rest:
        return False
    if "/" in code and there.partition("/")[0] != code.partition("/")[0]:
        return False  # another law
    return OSA.distance(strip_marks(there), strip_marks(code)) <= _SLIP * len(code)


def _figures(text: str) -> str:
    return "".join(filter(str.isdigit, text))
