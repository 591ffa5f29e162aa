"""English whole numbers in words: ``one hundred and five``, ``two hundred thousand``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.values.parse.en.lexicon import EN_LEXICON
from translate.values.parse.word_lists import load

if TYPE_CHECKING:
    from translate.values.parse.reader import TokenReader
    from translate.values.value import Exact

TENS = {form: int(number) for form, number in load("en")["tens"].items()}


def spelled(reader: TokenReader, index: int) -> tuple[Exact, int, int]:
    """A whole number in words: its value, the factor of the last magnitude word, its end."""
    total, last, after = 0, 1, index
    while True:
        section, end = _section(reader, after, started=after > index)
        if section is None:
            break
        scale, after = reader.scale(end)
        total += section * scale
        if scale == 1:
            break
        last = scale
    return total, last, after


def _section(reader: TokenReader, index: int, *, started: bool) -> tuple[int | None, int]:
    """A number below 1000 in words; ``a hundred``; None if there is none at ``index``."""
    total, after, last = 0, index, 1000
    while True:
        at = after + 1 if reader.word(after) == "and" and last >= 100 and total | started else after
        if (at > index or started) and not reader.joined(at):
            break
        word = reader.word(at)
        if word == "hundred" and 0 < total < 100 and last != 100:
            total, last = total * 100, 100
        elif (step := EN_LEXICON.digits.get(word)) is not None and step < _most(last):
            total, last = total + step, 1
        elif (step := TENS.get(word)) is not None and last >= 100:
            total, last = total + step, 20
        elif word == "a" and at == index and not started and counts(reader, index + 1):
            total, last = 1, 1
        else:
            break
        after = at + 1
    return (total if after > index else None), after


def _most(last: int) -> int:
    """What the next word of a number is below, after one of that order: nothing follows ones."""
    return {1: 0, 20: 10}.get(last, last)


def counts(reader: TokenReader, index: int) -> bool:
    """Whether the word at ``index`` makes the article before it a number."""
    word = reader.word(index)
    return word in ("hundred", "dozen", "decade") or (
        EN_LEXICON.scales.get(word, 0) >= 1000 and len(word) > 3
    )
