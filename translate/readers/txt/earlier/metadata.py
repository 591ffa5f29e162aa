"""Which lines version 0.1 took for metadata: ``key: value`` lines, or a run ``date 2025-11-05``."""

from __future__ import annotations

import re

from translate.readers.header import SourceLine
from translate.text.folding import fold_spaces

_KEYS = {
    "title": "title",
    "tiêu đề": "title",
    "tựa đề": "title",
    "date": "date",
    "ngày": "date",
    "ngày đăng": "date",
    "author": "author",
    "tác giả": "author",
    "source": "source",
    "url": "source",
    "nguồn": "source",
}
_PAIR = re.compile(rf"\s*({'|'.join(_KEYS)})\s*:\s*(.*)", re.IGNORECASE)
_ANY_PAIR = re.compile(r"\s*[\w -]{1,40}:.*")
# A key of somebody's system, ``category: news``; what ends like a sentence is the text's.
_OTHER_PAIR = re.compile(r"[A-Za-z][A-Za-z_-]*:.*[^.!?…:\"”\s]\s*")
_QUOTED = re.compile(r"""^(["'])([^"']*)\1$""")
_FENCE = "---"
# Newspapers' exports put these before the first sentence, on the same line.
_RUN = re.compile(
    r"\s*(?:(date)\s+(\d{4}-\d{2}-\d{2})|(source|url)\s+(https?://\S+))(?=\s|$)", re.IGNORECASE
)


def take_metadata(lines: list[SourceLine]) -> tuple[str, list[SourceLine]]:
    """Part what version 0.1 took for metadata from the text.

    Args:
        lines: The file's lines, each with its number.

    Returns:
        The title, and the lines that are left, with the numbers they had.
    """
    start = next((i for i, (_, text) in enumerate(lines) if text.strip()), len(lines))
    lines = lines[start:]
    found: dict[str, str] = {}
    lines = _take_fenced(lines, found) or _take_block(lines, found)
    lines = _take_run(lines, found)
    return found.get("title", ""), lines


def _take_fenced(lines: list[SourceLine], found: dict[str, str]) -> list[SourceLine] | None:
    """Front matter between two ``---`` lines; None when there is none."""
    if not lines or lines[0][1].strip() != _FENCE:
        return None
    for i, (_, text) in enumerate(lines[1:], 1):
        if text.strip() == _FENCE:
            return lines[i + 1 :]
        if match := _PAIR.fullmatch(text):
            _note(found, match[1], match[2])
        elif text.strip() and not _ANY_PAIR.fullmatch(text):
            break
    found.clear()
    return None


def _take_block(lines: list[SourceLine], found: dict[str, str]) -> list[SourceLine]:
    """``key: value`` lines, up to the first line that is something else.

    The first key must be one that we know. After it others may follow, a value may go on in an
    indented line, and a blank line may separate two pairs.
    """
    key, end = "", 0
    for i, (_, text) in enumerate(lines):
        if match := _PAIR.fullmatch(text):
            key = match[1]
            _note(found, key, match[2])
        elif key and not text.strip():
            continue
        elif not key or end != i:
            break
        elif text[0].isspace() and _KEYS[fold_spaces(key.lower())] in found:
            _go_on(found, _KEYS[fold_spaces(key.lower())], text)
        elif not _OTHER_PAIR.fullmatch(text):
            break
        end = i + 1
    return lines[end:]


def _go_on(found: dict[str, str], name: str, text: str) -> None:
    found[name] = f"{found[name]} {fold_spaces(text)}"


def _take_run(lines: list[SourceLine], found: dict[str, str]) -> list[SourceLine]:
    """``date 2025-11-05`` and the like before the first word of the text."""
    start = next((i for i, (_, text) in enumerate(lines) if text.strip()), None)
    if start is None:
        return lines
    number, text = lines[start]
    while match := _RUN.match(text):
        _note(found, match[1] or match[3], match[2] or match[4])
        text = text[match.end() :]
    return [(number, text), *lines[start + 1 :]]


def _note(found: dict[str, str], key: str, value: str) -> None:
    value = _QUOTED.sub(r"\2", fold_spaces(value))
    if value:
        found[_KEYS[fold_spaces(key.lower())]] = value
