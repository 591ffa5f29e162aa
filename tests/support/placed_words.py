"""Where the words of a PDF's pages stand, as poppler finds them."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

_WORD = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>')


@dataclass(frozen=True)
class PlacedWord:
    """A word of a page, and where it stands, in points from the page's upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    def overlaps(self, other: PlacedWord) -> bool:
        """Whether both words cover some place, but for a point."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        # a label stands high, and letters have more room above than they need
        return wide > 1 and high > 0.4 * min(self.bottom - self.top, other.bottom - other.top)


def placed_words(pdf: Path) -> list[list[PlacedWord]]:
    """Return the words of each page."""
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [
        [PlacedWord(*map(float, one[:4]), one[4]) for one in _WORD.findall(page)]
        for page in shown.split("<page ")[1:]
    ]


def overlapping(page: list[PlacedWord]) -> list[tuple[str, str]]:
    """Return the pairs of words of a page of which one covers the other."""
    pairs = combinations(page, 2)
    return [(one.text, other.text) for one, other in pairs if one.overlaps(other)]
