"""The short keys of sentences in addresses and forms."""

from __future__ import annotations

import hashlib


def key_of(source: str) -> str:
    """Return a short key for a sentence, which depends on its text only."""
    return hashlib.blake2b(source.encode(), digest_size=6).hexdigest()
