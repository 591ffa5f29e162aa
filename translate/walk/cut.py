"""Cut a text of an article into sentences, and its marks with them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from translate.model import Mark, MarkKind, Remark, Sentence, Text
from translate.tags import STANDALONE, reaching, shared_out, tagged
from translate.text.folding import fold_spaces, folded_places

Span = tuple[int, int]
_SHOWN = STANDALONE - {MarkKind.BREAK}
_SIGN = "\ufffc"
"""Unicode's own sign for what is shown among words."""
_LONGEST_ADDRESS = 60
"""Characters of an address that a remark shows."""


def cut(text: Text, split: Callable[[str], Sequence[Span]]) -> tuple[Text, list[Remark]]:
    """Return a text with its sentences, and what a person should know of its marks.

    A sentence never ends inside code. A mark over two sentences becomes two; where the others go,
    `shared_out` says.

    Args:
        text: The text; its marks in the order that `translate.tags.tagged` asks for.
        split: Returns the ``(start, end)`` offsets of the sentences in plain text.
    """
    spans = [span for span in split(text.text) if fold_spaces(text.text[slice(*span)])]
    if not text.marks:
        return replace(text, sentences=tuple(_plain(text, spans))), []
    spans = _outside_code([_trimmed(text.text, span) for span in spans], text.marks)
    spans = _with_points(reaching(text.marks, spans), text.marks)
    shared, lost = shared_out(text.marks, spans)
    dropped = list(lost)
    sentences = []
    for bare, span, marks in zip(_plain(text, spans), spans, shared, strict=True):
        sentence, empty = _with_marks(bare, text.text[slice(*span)], span[0], marks)
        sentences.append(sentence)
        dropped += empty
    remarks = [Remark(text.line, _remark(mark)) for mark in dropped if spans]
    return replace(text, sentences=tuple(sentences)), remarks


def _plain(text: Text, spans: Iterable[Span]) -> Iterable[Sentence]:
    """Yield the sentences of a text without marks."""
    line, counted = text.line, 0
    for start, end in spans:
        line += text.text.count("\n", counted, start)
        counted = start
        yield Sentence(fold_spaces(text.text[start:end]), line)


def _trimmed(text: str, span: Span) -> Span:
    """Return a span without the spaces at its ends, which belong to no sentence."""
    words = text[slice(*span)]
    return span[0] + len(words) - len(words.lstrip()), span[1] - len(words) + len(words.rstrip())


def _with_points(spans: list[Span], marks: Iterable[Mark]) -> list[Span]:
    """Return spans that begin with what is shown before them, the last one ends with what follows.

    The space between is then one of the sentence; `shared_out` gives the mark to it anyway.
    """
    points = sorted(mark.start for mark in marks if mark.kind in _SHOWN)
    if not points or not spans:
        return spans
    found = []
    reach = -1
    for start, end in spans:
        first = bisect_right(points, reach)
        free = points[first] if first < len(points) else start
        found.append((min(start, free), end))
        reach = end
    if points[-1] > reach:
        found[-1] = (found[-1][0], points[-1])
    return found


def _outside_code(spans: Sequence[Span], marks: Iterable[Mark]) -> list[Span]:
    """Join the sentences between which a cut is inside code."""
    code = sorted((mark.start, mark.end) for mark in marks if mark.kind is MarkKind.CODE)
    result: list[Span] = []
    reach = index = 0
    for start, end in spans:
        while index < len(code) and code[index][0] < start:
            reach = max(reach, code[index][1])
            index += 1
        if result and reach > start:
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return result


def _with_marks(
    bare: Sentence, words: str, offset: int, marks: Sequence[Mark]
) -> tuple[Sentence, tuple[Mark, ...]]:
    """Return a sentence with its marks, and those that are over no text.

    Args:
        bare: The sentence without.
        words: The same before spaces were folded.
        offset: Where ``words`` begins in the text.
        marks: With offsets into the text.
    """
    places = [max(place - offset, 0) for mark in marks for place in (mark.start, mark.end)]
    plain, moved_places = _folded(words, places, [mark.kind for mark in marks])
    folded = iter(moved_places)
    moved = [replace(mark, start=next(folded), end=next(folded)) for mark in marks]
    written = tagged(plain, moved)
    if not written.marks:
        return bare, written.dropped
    sentence = Sentence(written.text, bare.line, written.marks, plain)
    return sentence, written.dropped


def _folded(words: str, places: Sequence[int], kinds: Sequence[MarkKind]) -> tuple[str, list[int]]:
    """Return words with their spaces folded, and where places are in them.

    What is shown at a point, such as an image, keeps a space on either side.

    Args:
        words: The text.
        places: Where each mark begins and ends.
        kinds: What the marks are.
    """
    points = sorted(
        {
            place
            for place, kind in zip(places[::2], kinds, strict=True)
            if kind in _SHOWN and _has_space_around(words, place)
        }
    )
    if not points or _SIGN in words:
        return fold_spaces(words), folded_places(words, places)
    edges = [0, *points, len(words)]
    held = _SIGN.join(words[slice(*edge)] for edge in pairwise(edges))
    shifted = [place + bisect_left(points, place) for place in places]
    folded, moved = fold_spaces(held), folded_places(held, shifted)
    signs = [at for at, char in enumerate(folded) if char == _SIGN]
    return folded.replace(_SIGN, ""), [place - bisect_left(signs, place) for place in moved]


def _has_space_around(words: str, place: int) -> bool:
    """Whether folding would take a space that is beside a point."""
    before, after = words[:place], words[place:]
    return (not before.strip() or before[-1:].isspace()) and (
        not after.strip() or after[:1].isspace()
    )


def _remark(mark: Mark) -> str:
    """What a person reads of a mark that has no text."""
    address = f" to {mark.target[:_LONGEST_ADDRESS]}" if mark.target else ""
    return f"a mark without text ({mark.kind.value}{address}) is left out"
