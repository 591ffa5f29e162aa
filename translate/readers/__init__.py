"""Readers: a source file in, an ``Article`` out. One module per format; they share ``base.py``."""

from __future__ import annotations

from importlib import import_module

from translate.model import Article, Source
from translate.readers.base import SIZE_LIMIT, Reader, refuse_large
from translate.readers.decoding import decode_article
from translate.readers.txt import read_txt


def _lazy(name: str) -> Reader:
    """Return the reader of a format whose library is slow to load; it is imported on first use."""

    def read(source: Source) -> Article:
        module = import_module(f"translate.readers.{name}")
        reader: Reader = getattr(module, f"read_{name}")
        return reader(source)

    return read


READERS: dict[str, Reader] = {
    ".txt": read_txt,
    **dict.fromkeys((".html", ".htm", ".xhtml"), _lazy("html")),
    **dict.fromkeys((".md", ".markdown"), _lazy("markdown")),
    ".docx": _lazy("word"),
}
"""The reader for each file name extension, lower-case."""

NOT_TEXT = frozenset({".docx"})
"""Kinds of files that no encoding applies to."""

__all__ = ["NOT_TEXT", "READERS", "SIZE_LIMIT", "Reader", "decode_article", "refuse_large"]
