"""Lines into blocks as version 0.1 did it: blank lines separate paragraphs, all other lines join.

A block is a heading when it is one short line without a sentence's end, or starts with ``#``;
a quotation when its lines start with ``>``; a list item when it starts with a bullet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import dropwhile, groupby

from translate.model import Block, Group, GroupKind, Text, TextKind
from translate.readers.header import SourceLine

_HEADING_LENGTH = 120
_MARKED_HEADING = re.compile(r"#{1,6}(?:[ \t]+|$)")
_BULLET = re.compile(r"[-*•‣▪◦][ \t]+")
_QUOTE = re.compile(r">[ \t]?")
_SENTENCE_END = re.compile(r"[.!?…:;,\"”»’)\]]\s*$")


class _Form(Enum):
    """What a line is by the mark that it starts with."""

    PLAIN = auto()
    HEADING = auto()
    ITEM = auto()
    QUOTE = auto()


_MARKS = ((_MARKED_HEADING, _Form.HEADING), (_BULLET, _Form.ITEM), (_QUOTE, _Form.QUOTE))


@dataclass(slots=True)
class _Run:
    """Lines that are one text, without their marks."""

    form: _Form
    lines: list[SourceLine]
    level: int = 0
    """Of a marked heading: how many ``#`` it has."""


def parse_lines(lines: Sequence[SourceLine]) -> list[Block]:
    """Return the blocks in ``lines``; bullets and other marks are no part of their texts."""
    runs = (run for paragraph in _paragraphs(lines) for run in _runs(paragraph))
    texts = ((run.form, _text(run)) for run in runs)
    return list(_blocks((form, text) for form, text in texts if text.text))


def _paragraphs(lines: Iterable[SourceLine]) -> list[list[SourceLine]]:
    groups = groupby(lines, key=lambda line: bool(line[1].strip()))
    return [list(group) for filled, group in groups if filled]


def _runs(lines: list[SourceLine]) -> list[_Run]:
    """Part lines that no blank line separates, by their marks."""
    runs: list[_Run] = []
    classified = [_classify(raw.strip()) for _, raw in lines]
    for i, (number, raw) in enumerate(lines):
        form, text = classified[i]
        if runs and runs[-1].form is _Form.PLAIN and _is_wrapped(classified[i - 1 : i + 2]):
            form, text = _Form.PLAIN, raw.strip()
        # a line without a mark of its own goes on with the text before it
        last = runs[-1].form if runs else _Form.HEADING
        goes_on = form is _Form.PLAIN and last is not _Form.HEADING
        if goes_on or form is last is _Form.QUOTE:
            runs[-1].lines.append((number, text))
        else:
            level = len(raw.split()[0]) if form is _Form.HEADING else 0
            runs.append(_Run(form, [(number, text)], level))
    return runs


def _is_wrapped(lines: list[tuple[_Form, str]]) -> bool:
    """Whether the second of three lines only seems marked: a dash where a sentence was wrapped.

    It is the only marked line there, and the sentence above has not ended.
    """
    others = [form for form, _ in (lines[0], *lines[2:])]
    return set(others) == {_Form.PLAIN} and not _SENTENCE_END.search(lines[0][1])


def _classify(text: str) -> tuple[_Form, str]:
    """The form that a line's own mark gives it, and the line without the mark."""
    for pattern, form in _MARKS:
        if match := pattern.match(text):
            return form, text[match.end() :].strip()
    return _Form.PLAIN, text


def _text(run: _Run) -> Text:
    lines = list(dropwhile(lambda line: not line[1], run.lines))
    text = "\n".join(line for _, line in lines).strip()
    plain_heading = run.form is _Form.PLAIN and len(lines) == 1 and _is_heading(text)
    kind = TextKind.PARAGRAPH
    if run.form is _Form.HEADING or plain_heading:
        kind = TextKind.HEADING
    return Text(kind, text, lines[0][0] if lines else 0, run.level)


def _is_heading(text: str) -> bool:
    """Whether a paragraph of one line is a heading: short, worded, and no sentence."""
    worded = any(character.isalpha() for character in text)
    return worded and len(text) <= _HEADING_LENGTH and not _SENTENCE_END.search(text)


def _blocks(texts: Iterable[tuple[_Form, Text]]) -> Iterator[Block]:
    """Put items that follow each other into one list, and each quotation into a group."""
    for form, run in groupby(texts, key=lambda one: one[0]):
        if form is _Form.ITEM:
            items = tuple(Group(GroupKind.ITEM, (text,)) for _, text in run)
            yield Group(GroupKind.LIST, items)
        elif form is _Form.QUOTE:
            yield from (Group(GroupKind.QUOTE, (text,)) for _, text in run)
        else:
            yield from (text for _, text in run)
