"""How an article's file was read, as text and for programs: shown by ``show`` and ``add``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from translate.cli.language import spoken
from translate.message import Message, as_message
from translate.model import Reading, Taken

_WIDTH = 60
"""Characters of a part that are shown."""


def reading_text(reading: Reading) -> str:
    """Return what was taken for something other than text, by line; empty where nothing was."""
    form = Message("lines were read as: {form}", form=as_message(reading.form))
    lines = [f"  {spoken(form)}"] if reading.form else []
    lines += taken_lines(reading.taken)
    lines += [f"  {_line(one.line)}{spoken(one.text)}" for one in reading.remarks]
    return "\n".join([spoken(Message("How the file was read:")), *lines]) if lines else ""


def _line(number: int) -> str:
    return f"{spoken(Message('line {number}', number=number))}: " if number else ""


def taken_lines(taken: Iterable[Taken]) -> Iterator[str]:
    """Yield a line for each part: its line in the file, what it was taken for, the part."""
    for one in taken:
        text = one.text if len(one.text) <= _WIDTH else f"{one.text[: _WIDTH - 1]}…"
        yield f"  {_line(one.line)}{spoken(one.kind.value)}: {text}"


def reading_record(reading: Reading) -> dict[str, object]:
    """Return the same for programs."""
    return {
        "form": reading.form,
        "taken": taken_records(reading.taken),
        "remarks": [{"line": one.line, "text": one.text} for one in reading.remarks],
    }


def taken_records(taken: Iterable[Taken]) -> list[dict[str, object]]:
    """Return the parts for programs."""
    return [{"line": one.line, "kind": one.kind.value, "text": one.text} for one in taken]
