"""Writers of editions: one file per format, each a pure function from an edition to bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from translate.writers.base import Edition, EditionKind, IncompleteWarning, Picture, Writer
from translate.writers.epub import write_book, write_epub
from translate.writers.html import edition_places, write_html, write_text
from translate.writers.index import (
    EditionLink,
    IndexedBook,
    IndexEntry,
    index_entry,
    latest,
    write_feed,
    write_index,
    write_sitemap,
)
from translate.writers.interchange.json import write_json
from translate.writers.interchange.tmx import write_tmx
from translate.writers.interchange.tsv import write_tsv
from translate.writers.interchange.xlf import omegat_memories, write_xlf
from translate.writers.interchange.xliff import write_xliff
from translate.writers.interchange.xliff12 import write_xliff12
from translate.writers.markdown import write_markdown
from translate.writers.pdf import write_pdf
from translate.writers.recognition import is_edition
from translate.writers.tex import tex_files, write_tex


def _lazy(name: str) -> Writer:
    """Return the writer of a format whose library is slow to load; it is imported on first use."""

    def write(edition: Edition) -> bytes:
        module = import_module(f"translate.writers.{name}")
        writer: Writer = getattr(module, f"write_{name}")
        return writer(edition)

    return write


WRITERS: dict[str, Writer] = {
    "html": write_html,
    "md": write_markdown,
    "docx": _lazy("docx"),
    "epub": write_epub,
    "pdf": write_pdf,
    "tex": write_tex,
}
"""Formats for readers, with one file per kind of edition, by name, which is also the extension."""

INTERCHANGE: dict[str, Writer] = {
    "tmx": write_tmx,
    "xliff": write_xliff,
    "xliff12": write_xliff12,
    "xlf": write_xlf,
    "tsv": write_tsv,
    "json": write_json,
}
"""Formats for other programs, with one file per article, whatever the kind of edition."""

BESIDE: dict[str, Callable[[Edition], Mapping[str, bytes]]] = {
    "tex": tex_files,
    "xlf": omegat_memories,
}
"""What returns the files beside those of a format, for formats that have some."""

__all__ = [
    "BESIDE",
    "INTERCHANGE",
    "WRITERS",
    "Edition",
    "EditionKind",
    "EditionLink",
    "IncompleteWarning",
    "IndexEntry",
    "IndexedBook",
    "Picture",
    "Writer",
    "edition_places",
    "index_entry",
    "is_edition",
    "latest",
    "write_book",
    "write_feed",
    "write_html",
    "write_index",
    "write_sitemap",
    "write_text",
]
