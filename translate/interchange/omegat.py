"""Sentences with tags as OmegaT shows them, for a memory whose matches it fills in by itself.

OmegaT 3.6 leaves the elements of markup out of a memory of another program, and calls those of a
source ``<g0>…</g0>`` and ``<x1/>``, counted from 0 in each segment. What stands at the very ends of
a segment, or around all of it, it keeps to itself: the segment is without it. So only a memory with
such names in its text is equal to the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from translate.tags import STANDALONE, Inline, Piece, name_of, tree_of


def as_omegat_shows(source: str, target: str) -> tuple[str, str] | None:
    """Return a sentence and its translation as OmegaT has them; None where it cannot.

    Args:
        source: With tags, as the catalog has it.
        target: The translation, whose tags are those of the source.

    Returns:
        Both with OmegaT's names of tags. None if a tag stands at an end of only one of them: OmegaT
        has no place for it in the other one.
    """
    own, own_ends = _without_ends(tree_of(source))
    made, made_ends = _without_ends(tree_of(target))
    if own_ends != made_ends:
        return None
    numbers = {name_of(one.mark): number for number, one in enumerate(_marks(own))}
    if any(name_of(one.mark) not in numbers for one in _marks(made)):
        return None
    return _spelled(own, numbers), _spelled(made, numbers)


def _without_ends(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], list[str]]:
    """What OmegaT has as a segment, and the names of the tags that it keeps to itself, by place."""
    ends: list[str] = []
    while pieces := _trimmed(pieces):
        first, last = pieces[0], pieces[-1]
        if isinstance(first, Inline) and len(pieces) == 1 and first.mark.kind not in STANDALONE:
            ends.append(f"around {name_of(first.mark)}")
            pieces = first.children
        elif isinstance(first, Inline) and first.mark.kind in STANDALONE:
            ends.append(f"before {name_of(first.mark)}")
            pieces = pieces[1:]
        elif isinstance(last, Inline) and last.mark.kind in STANDALONE:
            ends.append(f"after {name_of(last.mark)}")
            pieces = pieces[:-1]
        else:
            break
    return pieces, ends


def _trimmed(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Pieces without spaces at either end."""
    found = [one for one in pieces if one]
    if found and isinstance(found[0], str):
        found[0] = found[0].lstrip()
    if found and isinstance(found[-1], str):
        found[-1] = found[-1].rstrip()
    return found if all(found) else _trimmed(found)


def _marks(pieces: Iterable[Piece]) -> Iterator[Inline]:
    """The marks in a text, the outer before the inner."""
    for piece in pieces:
        if isinstance(piece, Inline):
            yield piece
            yield from _marks(piece.children)


def _spelled(pieces: Iterable[Piece], numbers: dict[str, int]) -> str:
    found = ""
    for piece in pieces:
        if isinstance(piece, str):
            found += piece
            continue
        number = numbers[name_of(piece.mark)]
        if piece.mark.kind in STANDALONE:
            found += f"<x{number}/>"
        else:
            found += f"<g{number}>{_spelled(piece.children, numbers)}</g{number}>"
    return found
