"""Editions written out: one file per format, each a pure function from an edition to bytes."""

from __future__ import annotations

from translate.writers.base import Edition, EditionKind, Writer
from translate.writers.html import write_html
from translate.writers.index import Entry, Link, entry, write_feed, write_index
from translate.writers.json import write_json
from translate.writers.markdown import write_markdown
from translate.writers.tmx import write_tmx
from translate.writers.tsv import write_tsv
from translate.writers.xliff import write_xliff

WRITERS: dict[str, Writer] = {
    "html": write_html,
    "md": write_markdown,
}
"""Formats for readers, of which each kind of edition is a file; the name is the extension too."""

INTERCHANGE: dict[str, Writer] = {
    "tmx": write_tmx,
    "xliff": write_xliff,
    "tsv": write_tsv,
    "json": write_json,
}
"""Formats for other programs, one file an article; the edition's kind makes no difference."""

__all__ = [
    "INTERCHANGE",
    "WRITERS",
    "Edition",
    "EditionKind",
    "Entry",
    "Link",
    "Writer",
    "entry",
    "write_feed",
    "write_index",
]
