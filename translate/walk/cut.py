"""Cut a text of an article into sentences, and its marks with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from translate.model import Mark, MarkKind, Remark, Sentence, Text
from translate.tags import shared_out, tagged
from translate.text.folding import fold_spaces, folded_places

Span = tuple[int, int]
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
    folded = iter(folded_places(words, places))
    moved = [replace(mark, start=next(folded), end=next(folded)) for mark in marks]
    written = tagged(bare.text, moved)
    if not written.marks:
        return bare, written.dropped
    sentence = Sentence(written.text, bare.line, written.marks, bare.text)
    return sentence, written.dropped


def _remark(mark: Mark) -> str:
    """What a person reads of a mark that has no text."""
    address = f" to {mark.target[:_LONGEST_ADDRESS]}" if mark.target else ""
    return f"a mark without text ({mark.kind.value}{address}) is left out"
