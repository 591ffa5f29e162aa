"""Title, authors and date above a document for Pandoc: three fields that begin with ``%``.

https://pandoc.org/MANUAL.html#extension-pandoc_title_block
"""

from __future__ import annotations

from collections.abc import Sequence

from translate.readers.header import Header, MetadataPair, SourceLine, header_of

_FIELDS = ("title", "author", "date")


def take_title_block(lines: Sequence[SourceLine]) -> tuple[Header, list[SourceLine]] | None:
    """Part a title block from the text below; None where there is none.

    Args:
        lines: The file's lines, each with its number.
    """
    fields: list[list[SourceLine]] = []
    for number, text in lines:
        if text.startswith("%") and text[1:2] in ("", " ") and len(fields) < len(_FIELDS):
            fields.append([(number, text)])
        elif fields and text[:1] == " " and text.strip():
            fields[-1].append((number, text))
        else:
            break
    taken = sum(map(len, fields))
    if not fields or not fields[0][0][1].strip("% ") or "".join(t for _, t in lines[taken:][:1]):
        return None
    pairs = [
        MetadataPair(
            key, tuple((number, text.removeprefix("%").strip()) for number, text in own), tuple(own)
        )
        for key, own in zip(_FIELDS, fields, strict=False)
    ]
    return header_of(pairs), [*lines[taken:]]
