"""Which keys there are above an article, and what each says of its value; ``data/keys.txt``."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from translate.text.canonical import canonical
from translate.text.folding import fold_spaces, strip_marks
from translate.text.word_list import sections

_KEYS = Path(__file__).parents[1] / "data" / "keys.txt"
_JOINTS = re.compile(r"[_-]+")
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Role(Enum):
    """What the value of a key is; the value is the section of the list."""

    TITLE = "title"
    DATE = "date"
    AUTHOR = "author"
    SOURCE = "source"
    SITE = "site"
    SECTION = "section"
    TAGS = "tags"
    LEAD = "lead"
    BODY = "body"
    LINES = "lines"
    OTHER = "other"
    ANNOUNCEMENT = "announcement"

    @property
    def is_text(self) -> bool:
        """Whether the value is text of the article, to be translated."""
        return self in (Role.LEAD, Role.BODY)


@lru_cache(maxsize=1 << 12)
def role_of(key: str) -> Role | None:
    """Return what a key says of its value; None for a key that is not in the list."""
    key = fold_spaces(_JOINTS.sub(" ", _HUMPS.sub(" ", key)))
    key = canonical(key.removeprefix("og:").removeprefix("article:").lower())
    return _roles().get(key)


@cache
def _roles() -> dict[str, Role]:
    found: dict[str, Role] = {}
    for name, lines in sections(_KEYS.read_text("utf-8")).items():
        for _, key in lines:
            found[canonical(key)] = Role(name)
    # keys of one syllable without their marks are other words: "the", "bao", "muc"
    for key, role in list(found.items()):
        if " " in key:
            found.setdefault(strip_marks(key), role)
    return found
