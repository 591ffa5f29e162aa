"""Read the case files: texts with a bar at the end of each sentence, as ``cases/vi.txt`` says."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_ESCAPE = re.compile(r"\\(n|t|u[0-9a-f]{4})")


@dataclass(frozen=True)
class Case:
    """A text and the sentences that it should be cut into."""

    place: str
    category: str
    text: str
    sentences: tuple[str, ...]


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a file, in order.

    Raises:
        ValueError: the file has no case, or a line is not ``category<TAB>text``, or has an
            unknown escape or a misplaced bar.
    """
    cases = []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            cases.append(_case(f"{path.name}:{number}", line))
    if not cases:
        raise ValueError(f"{path.name}: no case in this file")
    return cases


def _case(place: str, line: str) -> Case:
    category, tab, marked = line.partition("\t")
    if not tab or not category.strip() or not marked.strip():
        raise ValueError(f"{place}: not 'category<TAB>text'")
    if "\\" in _ESCAPE.sub("", marked):
        raise ValueError(f"{place}: unknown escape")
    text = _ESCAPE.sub(lambda escape: _character(escape.group(1)), marked)
    if text.startswith("@NFD"):
        text = unicodedata.normalize("NFD", text.removeprefix("@NFD"))
    sentences = tuple(part.strip() for part in text.split("|"))
    if not all(sentences):
        raise ValueError(f"{place}: a bar with no sentence on one side of it")
    return Case(place, category, text.replace("|", ""), sentences)


def _character(name: str) -> str:
    return {"n": "\n", "t": "\t"}.get(name) or chr(int(name[1:], 16))
