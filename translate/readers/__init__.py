"""Readers: a source file in, an ``Article`` out. One module per format; they share ``base.py``."""

from __future__ import annotations

from translate.readers.base import SIZE_LIMIT, Reader, refuse_large
from translate.readers.decoding import decode_article
from translate.readers.txt import read_txt

READERS: dict[str, Reader] = {
    ".txt": read_txt,
}
"""The reader for each file name extension, lower-case."""

__all__ = ["READERS", "SIZE_LIMIT", "Reader", "decode_article", "refuse_large"]
