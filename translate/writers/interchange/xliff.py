"""XLIFF 2.0: the article for other translation programs."""

from __future__ import annotations

from translate.interchange.xliff_2 import render_xliff
from translate.writers.base import Edition
from translate.writers.interchange.records import groups, header


def write_xliff(edition: Edition) -> bytes:
    """Return the article as an XLIFF file; what is missing has no target."""
    return render_xliff(header(edition), groups(edition))
