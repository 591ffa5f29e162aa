"""XLIFF 1.2: the article for OmegaT, together with the edition's TMX."""

from __future__ import annotations

from translate.interchange.xliff_1 import render_xlf
from translate.writers.base import Edition
from translate.writers.records import groups, header


def write_xlf(edition: Edition) -> bytes:
    """Return the article's sentences, to be translated with the edition's TMX as memory."""
    return render_xlf(header(edition), groups(edition))
