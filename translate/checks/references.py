"""Addresses, handles and hashtags in a text: they are copied, and are no words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator

_REFERENCE = re.compile(
    r"https?://[^\s<>\"”]+|www\.[^\s<>\"”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)[@#][^\W\d_][\w.]+"
)
_SIGNS = ("@", "#", "://", "www.")


def references(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each reference stands, the punctuation after it left out."""
    if any(sign in text for sign in _SIGNS):
        for match in _REFERENCE.finditer(text):
            yield match.start(), match.start() + len(match[0].rstrip(".,;:!?)…"))
