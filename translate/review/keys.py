"""The short names by which addresses and forms mean a sentence."""

from __future__ import annotations

import hashlib


def key_of(source: str) -> str:
    """A short name for a sentence, for addresses and anchors: a sentence is its own identity."""
    return hashlib.blake2b(source.encode(), digest_size=6).hexdigest()
