"""Title, authors and date above a document for Pandoc: three fields that begin with ``%``.

https://pandoc.org/MANUAL.html#extension-pandoc_title_block
"""

from __future__ import annotations

from collections.abc import Sequence

from translate.readers.header import Header, MetadataPair, SourceLine, header_of
from translate.text.markdown.pandoc import title_block

_FIELDS = ("title", "author", "date")


def take_title_block(lines: Sequence[SourceLine]) -> tuple[Header, list[SourceLine]] | None:
    """Part a title block from the text below; None where there is none.

    Args:
        lines: The file's lines, each with its number.
    """
    rest = iter(lines)
    fields = [[next(rest) for _ in field] for field in title_block([text for _, text in lines])]
    if not fields:
        return None
    pairs = [
        MetadataPair(
            key, tuple((number, text.removeprefix("%").strip()) for number, text in own), tuple(own)
        )
        for key, own in zip(_FIELDS, fields, strict=False)
    ]
    return header_of(pairs), [*rest]
