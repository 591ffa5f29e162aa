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
_IN_LANGUAGE = re.compile(r"(?P<field>.*[^\W_])[-_](?P<code>[A-Za-z]{2,3})")
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
    RENDERING = "rendering"
    """The value of another key in another language: ``source-en``."""

    @property
    def is_text(self) -> bool:
        """Whether the value is text of the article, to be translated."""
        return self in (Role.LEAD, Role.BODY)


_RENDERED = frozenset({Role.AUTHOR, Role.SOURCE, Role.SITE, Role.SECTION})
"""What an edition shows in its own language."""


@lru_cache(maxsize=1 << 12)
def role_of(key: str) -> Role | None:
    """Return what a key says of its value; None for a key that is not in the list."""
    words = fold_spaces(_JOINTS.sub(" ", _HUMPS.sub(" ", key)))
    words = canonical(words.removeprefix("og:").removeprefix("article:").lower())
    return _roles().get(words) or (Role.RENDERING if rendered_field(key) else None)


def rendered_field(key: str) -> str:
    """Return what a key such as ``nguồn-en`` renders and in which language: ``source-en``.

    Empty for any other key.
    """
    found = _IN_LANGUAGE.fullmatch(key.strip())
    role = role_of(found["field"]) if found else None
    return f"{role.value}-{found['code'].lower()}" if found and role in _RENDERED else ""


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
