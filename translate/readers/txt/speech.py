"""Who speaks: which dashes begin what somebody says, and not an item of a list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from translate.readers.txt.marks import Shape
from translate.readers.txt.pieces import TextPiece
from translate.text.word_list import sections

_WORDS = Path(__file__).parents[1] / "data" / "speech.txt"
_ASKED = re.compile(r"[?][\"”»’)]*$")
_LABEL = re.compile(r"(?P<label>[^\W\d_][\w .]{0,40}?)\s*(?::\s+|\uff1a\s*)\S")
_TOKEN = re.compile(r"[^\W\d_]+")
_QUESTION = 600
"""Characters that a question has at most."""


def is_speech(run: Sequence[TextPiece], before: TextPiece | None) -> bool:
    """Return whether pieces that begin with a dash are what people say, and no list.

    Args:
        run: Pieces that follow each other, each with a dash.
        before: The piece before them, if there is one.
    """
    return _before(before, run) + sum(map(_spoken, run)) > 0


def is_interview(run: Sequence[TextPiece]) -> bool:
    """Return whether pieces are questions with one mark, ``*``, and answers with dashes.

    Args:
        run: Pieces that follow each other, each with a bullet or dash.
    """
    questions = [one for one in run if one.shape is Shape.BULLET and one.mark != "+"]
    asked = sum(bool(_ASKED.search(one.text)) for one in questions)
    answers = sum(one.shape is Shape.DASH for one in run)
    return (
        run[0] in questions
        and len(questions) + answers == len(run)
        and (answers > 0 and asked * 3 >= len(questions) * 2)
    )


def asks(piece: TextPiece) -> bool:
    """Return whether a piece is a question, as before an answer."""
    plain = piece.shape is Shape.PLAIN and len(piece.text) <= _QUESTION
    return plain and bool(_ASKED.search(piece.text))


def labelled(pieces: Sequence[TextPiece]) -> range:
    """Return the pieces that are an interview with labels: ``Hỏi: …``, ``Đáp: …``; empty for none.

    Two labels take turns, one of them twice at least, and one of them is of those who ask.
    """
    found = [(i, label) for i, one in enumerate(pieces) if (label := _label(one))]
    times = Counter(label for _, label in found)
    asking = {label for label in times if label in _words()["asking"]}
    others = {
        label
        for label in times
        if label not in asking and (label in _words()["answering"] or times[label] > 1)
    }
    turns = [i for i, label in found if label in asking | others]
    if not asking or not others or len(turns) < 3:
        return range(0)
    return range(turns[0], turns[-1] + 1)


def _label(piece: TextPiece) -> str:
    found = _LABEL.match(piece.text) if piece.shape is Shape.PLAIN else None
    return found["label"].lower() if found else ""


def _before(piece: TextPiece | None, run: Sequence[TextPiece]) -> float:
    """How much likelier what stands before a run makes it speech (negative: a list)."""
    weight = 0.3 if run[0].mark != "-" else 0.0
    if piece is None or piece.shape not in (Shape.PLAIN, Shape.HEADING):
        return weight
    if asks(piece):
        return weight + 2.5
    if piece.text.endswith(":"):
        words = piece.text[:-1].lower()
        says = any(words.endswith(f" {verb}") or words == verb for verb in _words()["verbs"])
        lists = any(words.endswith(f" {verb}") for verb in _words()["lists"])
        return weight + (3.0 if says else -3.0 if lists else -1.0)
    return weight


def _spoken(piece: TextPiece) -> float:
    """How much likelier the words of a piece make it speech."""
    text = piece.text.rstrip('"”»’)')
    tokens = [word.lower() for word in _TOKEN.findall(text)]
    weight = 1.0 if sum(word in _words()["spoken"] for word in tokens) else 0.0
    if tokens and tokens[-1] in ("ạ", "nhé", "nhỉ", "hả", "ơi", "à", "chứ", "đấy"):
        weight += 1.5
    if text.endswith(("?", "!", "…", "...")):
        return weight + 2.0
    if text.endswith((";", ",")):
        return weight - 3.0
    if piece.text[:1].islower():
        return weight - 1.5
    return weight + (-0.2 if text.endswith(".") else -0.7)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    found = sections(_WORDS.read_text("utf-8"))
    return {name: frozenset(word for _, word in lines) for name, lines in found.items()}
