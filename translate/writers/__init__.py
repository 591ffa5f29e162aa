"""Editions written out: one file per format, each a pure function from an edition to bytes."""

from __future__ import annotations

from translate.writers.base import Edition, EditionKind, Writer
from translate.writers.html import write_html
from translate.writers.index import Entry, Link, entry, write_feed, write_index
from translate.writers.markdown import write_markdown

WRITERS: dict[str, Writer] = {
    "html": write_html,
    "md": write_markdown,
}
"""Format to its writer; the format is the file's extension too."""

__all__ = [
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
