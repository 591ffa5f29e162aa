"""Whether the lines of a text are its paragraphs, or were wrapped at some width.

Word's "plain text" and what is copied from a web page have a paragraph a line, with or without
blank lines between them; mail, terminals and PDF files wrap. Wrapped lines are as full as they can
be, end anywhere and go on with small letters; paragraphs end with a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from translate.readers.letters import CAPITALS

_SENTENCE_END = re.compile(r"[.!?…:;][\"”’»)\]]*$|[”\"»]$")
_INNER_END = re.compile(rf"[.!?…][\"”»’)\]]*\s+[“\"‘«(]?[{CAPITALS}]")
_SPEECH = re.compile(r"[“\"‘«–—-]")
_WIDE = 130
"""Characters: nobody wraps wider than this."""
_NARROW = 40
"""Characters: of lines shorter than this, their fullness says nothing."""
_STRETCHES = 3
"""Stretches of several lines that show that each is a paragraph."""


def width_of(lines: Iterable[str]) -> int:
    """Return the width at which ``lines`` are wrapped, if they are: most are no longer."""
    lengths = sorted(len(line) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def is_wrapped(stretches: Sequence[Sequence[str]]) -> bool | None:
    """Return whether lines are wrapped, so that those of a stretch are one paragraph.

    Args:
        stretches: Lines that no blank line separates, without spaces at either end.

    Returns:
        None where every line is a stretch of its own, and it makes no difference.
    """
    width = width_of(line for lines in stretches for line in lines)
    pairs = _pairs(stretches)
    return sum(_evidence(pairs, width)) > 0 if pairs else None


def is_by_sentence(stretches: Sequence[Sequence[str]]) -> bool:
    """Return whether each line is a sentence, and those of a stretch are one paragraph.

    Authors who keep their texts under version control write so, with blank lines between the
    paragraphs. Long sentences may go on in the next line.

    Args:
        stretches: As of `is_wrapped`.
    """
    several = [lines for lines in stretches if len(lines) > 1]
    lines = [line for lines in several for line in lines]
    ended = sum(ends_sentence(lines[-1]) for lines in several)
    inner = _pairs(several)
    heads = any(not ends_sentence(one) and not after[0].islower() for one, after in inner)
    single = sum(not _INNER_END.search(line) for line in lines)
    spoken = sum(bool(_SPEECH.match(line)) for line in lines)
    return (
        len(several) >= _STRETCHES
        and ended == len(several)
        and not heads
        and single * 5 >= len(lines) * 4
        and spoken * 3 < len(lines)
    )


def _pairs(stretches: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    return [pair for lines in stretches for pair in pairwise(lines)]


def ends_sentence(line: str) -> bool:
    """Return whether a sentence, or the words before a list, end with ``line``."""
    return bool(_SENTENCE_END.search(line))


def room(line: str, after: str, width: int) -> int:
    """Return how much room ``line`` had left for the first word of the line ``after`` it.

    Returns:
        Characters; negative where there was none, and the line was full.
    """
    return width - len(line) - 1 - len(after.split(maxsplit=1)[0])


def _evidence(pairs: Iterable[tuple[str, str]], width: int) -> Iterator[float]:
    """For each line and the one after it, how much likelier it is wrapped (negative: less)."""
    for line, after in pairs:
        ended = ends_sentence(line)
        goes_on = after[0].islower() and not ended
        if goes_on:
            yield 3
        elif ended and not after[0].islower():
            yield -2.5
        if len(line) > _WIDE:
            yield -3
        elif width >= _NARROW:
            left = room(line, after, width)
            yield (12 if goes_on else 1.5) if left < 0 else -min(2.5, 0.5 + left / 10)
