"""XLIFF 1.2: the article's sentences with their translations, for any program that reads it."""

from __future__ import annotations

from translate.interchange.xliff_1 import render_xliff_1
from translate.writers.base import Edition
from translate.writers.interchange.records import groups, header


def write_xliff12(edition: Edition) -> bytes:
    """Return the edition as XLIFF 1.2; drafts need review, reviewed sentences are approved."""
    return render_xliff_1(header(edition), groups(edition))
