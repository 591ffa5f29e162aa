"""A translator's own cuts: sentences joined or split by hand, remembered in a small file.

::

    # Cut by hand; `translate join` and `translate split` write here.
    join
      “Tôi đến để dạy các em đọc.
      Cuối cùng chính các em dạy tôi bơi!”, anh Phúc cười.
    split
      Trời mưa,
      nước lên nhanh.

A correction holds the two texts on either side of its cut, so it finds its sentence wherever the
article's edits move it, and is known to be out of use when the sentence is gone. Corrections apply
in the file's order; a later one sees what an earlier one made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from translate.errors import InputError
from translate.message import Message
from translate.text.folding import fold_spaces
from translate.walk import Span

JOIN = "join"
SPLIT = "split"
_HEAD = "# Cut by hand; `translate join` and `translate split` write here.\n"


@dataclass(frozen=True, slots=True)
class Correction:
    """Two texts that belong into one sentence (join), or into one each (split)."""

    kind: str
    first: str
    second: str
    line: int = 0
    """1-based line of the file on which it stands; 0 for a new one."""

    @property
    def whole(self) -> str:
        """Both texts as one."""
        return f"{self.first} {self.second}"


def parse_corrections(text: str, place: str) -> tuple[Correction, ...]:
    """The corrections in a file's ``text``.

    Args:
        text: What the file holds.
        place: Its path, for errors.

    Raises:
        InputError: A line is neither a keyword, an indented text nor a comment, or a correction
            has not just two texts.
    """
    found: list[tuple[str, int, list[str]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.strip() in (JOIN, SPLIT) and not line[0].isspace():
            found.append((line.strip(), number, []))
        elif line[0].isspace() and found:
            found[-1][2].append(fold_spaces(line))
        else:
            hint = Message(
                "a correction is {join!r} or {split!r}, then two indented lines",
                join=JOIN,
                split=SPLIT,
            )
            raise InputError(
                Message("cannot be read: {line!r}", line=line.strip()[:40]),
                f"{place}:{number}",
                hint,
            )
    return tuple(_correction(kind, texts, f"{place}:{line}", line) for kind, line, texts in found)


def _correction(kind: str, texts: list[str], place: str, line: int) -> Correction:
    if len(texts) != 2:
        message = Message(
            "this {kind!r} has {count} indented lines, not two", kind=kind, count=len(texts)
        )
        raise InputError(message, place, "correct it, or remove it")
    return Correction(kind, texts[0], texts[1], line)


def with_correction(text: str, new: Correction) -> str:
    """The file's ``text`` with one more correction; all else, comments too, stays as it is.

    A correction that ``new`` takes back goes, instead of both staying.

    Raises:
        InputError: The text holds something else than corrections.
    """
    opposite = JOIN if new.kind == SPLIT else SPLIT
    undone = (opposite, new.first, new.second)
    for one in reversed(parse_corrections(text, "")):
        if (one.kind, one.first, one.second) == undone:
            return _without(text, one)
    text = text or _HEAD
    end = "" if text.endswith("\n") else "\n"
    return f"{text}{end}{new.kind}\n  {new.first}\n  {new.second}\n"


def _without(text: str, correction: Correction) -> str:
    """``text`` less the keyword of a correction and the two texts under it."""
    lines = text.split("\n")
    dropped = {correction.line - 1}
    for i in range(correction.line, len(lines)):
        if len(dropped) == 3:
            break
        if lines[i][:1].isspace() and lines[i].strip():
            dropped.add(i)
    return "\n".join(line for i, line in enumerate(lines) if i not in dropped)


def correct(
    text: str,
    spans: Sequence[Span],
    corrections: Iterable[Correction],
) -> tuple[list[Span], list[Correction]]:
    """Cut a text as a translator wants it.

    Args:
        text: A block's text.
        spans: Where its sentences are by the rules.
        corrections: What the translator corrected, in order.

    Returns:
        Where the sentences are now, and the corrections that found theirs, or found them
        corrected already.
    """
    result, used = list(spans), []
    for correction in corrections:
        change = _joined if correction.kind == JOIN else _split
        if changed := change(text, result, correction):
            result = changed
            used.append(correction)
        elif _is_done(text, result, correction):
            used.append(correction)
    return result, used


def _is_done(text: str, spans: Sequence[Span], wanted: Correction) -> bool:
    """Whether the sentences are what a correction asks for, by other means: newer rules perhaps."""
    folded = [fold_spaces(text[start:end]) for start, end in spans]
    if wanted.kind == JOIN:
        return not {wanted.whole, wanted.first + wanted.second}.isdisjoint(folded)
    return (wanted.first, wanted.second) in pairwise(folded)


def _joined(text: str, spans: list[Span], wanted: Correction) -> list[Span] | None:
    folded = [fold_spaces(text[start:end]) for start, end in spans]
    for i in range(len(spans) - 1):
        if (folded[i], folded[i + 1]) == (wanted.first, wanted.second):
            return [*spans[:i], (spans[i][0], spans[i + 1][1]), *spans[i + 2 :]]
    return None


def _split(text: str, spans: list[Span], wanted: Correction) -> list[Span] | None:
    for i, (start, end) in enumerate(spans):
        # a cut may fall where there is no space
        if fold_spaces(text[start:end]) not in (wanted.whole, wanted.first + wanted.second):
            continue
        for cut in range(start + len(wanted.first), end):
            parts = fold_spaces(text[start:cut]), fold_spaces(text[cut:end])
            if parts == (wanted.first, wanted.second):
                first = (start, start + len(text[start:cut].rstrip()))
                second = (end - len(text[cut:end].lstrip()), end)
                return [*spans[:i], first, second, *spans[i + 1 :]]
    return None
