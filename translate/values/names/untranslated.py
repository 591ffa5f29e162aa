"""Names of things that English keeps: dishes, clothes, songs (``data/untranslated.txt``)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from translate.text.word_list import entries

_DATA = Path(__file__).parent / "data" / "untranslated.txt"


class UntranslatedName(NamedTuple):
    """A name in lower case and NFC."""

    before: str
    """What has to stand before it, with a space behind: ``hát ``; mostly empty."""
    text: str
    """Empty where what is before is no name, and is not to be searched for one."""

    @property
    def whole(self) -> str:
        """What stands in a sentence."""
        return (self.before + self.text).rstrip(" ")


@cache
def untranslated_names() -> tuple[UntranslatedName, ...]:
    """Return the names of the list."""
    lines = (line for _, line in entries(_DATA.read_text("utf-8")))
    names = (name.strip() for line in lines for name in line.split(","))
    parts = (name.rpartition("|") for name in names if name)
    return tuple(UntranslatedName(f"{one} " if one else "", two) for one, _, two in parts)
