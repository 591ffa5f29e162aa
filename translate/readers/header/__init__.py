"""What stands above an article's text: title, date, author and more, in the forms that people use.

Lines ``key: value``, YAML or TOML between two fences, or a run such as ``date 2025-11-05`` before
the first word. Metadata stands at the very top and nowhere else; what it takes is listed by line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from translate.readers.header.block import take_block
from translate.readers.header.front_matter import take_front_matter
from translate.readers.header.pairs import Header, MetadataPair, SourceLine, header_of, with_run

__all__ = ["Header", "MetadataPair", "SourceLine", "header_of", "take_header"]

# Newspapers' exports put these before the first sentence, on the same line.
_RUN = re.compile(
    r"\s*(?:(date)\s+(\d{4}-\d{2}-\d{2})|(source|url)\s+(https?://\S+))(?=\s|$)", re.IGNORECASE
)


def take_header(lines: Sequence[SourceLine]) -> tuple[Header, list[SourceLine]]:
    """Part what stands above the text from the text.

    Args:
        lines: The file's lines, each with its number.

    Returns:
        The metadata with what else there is above the text, and the lines that are left, with the
        numbers that they had.
    """
    start = next((i for i, (_, text) in enumerate(lines) if text.strip()), len(lines))
    lines = lines[start:]
    pairs, taken, remarks = take_front_matter(lines)
    if not pairs:
        pairs, taken = take_block(lines)
    header = header_of(pairs)
    header = replace(header, remarks=(*remarks, *header.remarks))
    run, rest = _take_run([*header.body, *lines[taken:]])
    return with_run(header, run), rest


def _take_run(lines: list[SourceLine]) -> tuple[list[MetadataPair], list[SourceLine]]:
    """``date 2025-11-05`` and the like before the first word of the text."""
    start = next((i for i, (_, text) in enumerate(lines) if text.strip()), None)
    if start is None:
        return [], lines
    number, text = lines[start]
    pairs: list[MetadataPair] = []
    while found := _RUN.match(text):
        key, value = found[1] or found[3], found[2] or found[4]
        pairs.append(MetadataPair(key, ((number, value),), ((number, found[0]),)))
        text = text[found.end() :]
    return pairs, [(number, text), *lines[start + 1 :]]
