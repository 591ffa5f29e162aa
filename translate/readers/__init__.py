"""Readers: a source file in, an ``Article`` out. One file per format."""

from __future__ import annotations

from collections.abc import Callable

from translate.model import Article
from translate.readers.txt import read_txt

Reader = Callable[[str, str, str, str], Article]
"""Takes the file's text, the article's slug, its path and its language."""

READERS: dict[str, Reader] = {
    ".txt": read_txt,
}
"""The reader for each file name extension, lower-case."""
