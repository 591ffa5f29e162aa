"""Is a file an edition that this program made? What stands in it says so, in every format."""

from __future__ import annotations

import io
import re
import zipfile

from translate.archive import DAMAGED
from translate.writers.interchange.tsv import COLUMNS

_MARK = re.compile(
    rb'Made with songngu \d|"generator"(?: content=|: )"songngu \d|<generator>songngu \d'
)
"""The colophon, which all editions for readers have; the generator of JSON, the index, the feed."""
_PDF = (b"%PDF-", b"/Creator(Typst ", b"<pdfuaid:part>1<")
"""What our PDFs have instead, whose text is compressed; Typst makes PDF/UA only on demand."""
_TSV = "\t".join(COLUMNS).encode()
_ZIP = b"PK\x03\x04"
_TEXTS = re.compile(r"word/document\.xml|.*\.xhtml")
"""The parts of Word documents and e-books that have the colophon."""
_UNPACKED = 100_000_000
"""Bytes that one of these parts may unpack to."""


def is_edition(data: bytes) -> bool:
    """Whether a file's bytes are plainly an edition, an index or a feed of this program.

    Files that say nothing of their origin, such as sitemaps and pictures, are not.
    """
    if data.startswith(_ZIP):
        return _is_packed_edition(data)
    if data.startswith(_PDF[0]):
        return all(mark in data for mark in _PDF)
    return bool(_MARK.search(data)) or data.splitlines()[:1] == [_TSV]


def _is_packed_edition(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            texts = (part for part in archive.infolist() if _TEXTS.fullmatch(part.filename))
            small = (part for part in texts if part.file_size <= _UNPACKED)
            return any(_MARK.search(archive.read(part)) for part in small)
    except DAMAGED:
        return False
