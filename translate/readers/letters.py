"""Sets of letters for regular expressions, which know no capitals but those of English."""

from __future__ import annotations

CAPITALS = "".join(
    letter for letter in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if letter.isupper()
)
"""Every capital letter of Latin script, for use inside of square brackets."""
