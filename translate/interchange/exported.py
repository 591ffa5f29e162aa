"""What a file that is given away remembers of a sentence, so that it can be compared on its return.

An id has digests of the sentence and of the English as they were exported. Whatever another program
does to the file, the id says which sentence a text is about, and whether the catalog still holds
what the reviewer saw.
"""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple

from translate.text.characters.forbidden import ILLEGAL_IN_XML
from translate.text.folding import fold_spaces

ID = re.compile(r"id:([0-9a-f]{16})\.([0-9a-f]{16})\.([01])\b")
"""How an id is written: sentence, English, and whether the sentence was reviewed."""


class Id(NamedTuple):
    """What a sentence was exported as."""

    source: str
    """Digest of the source sentence."""
    target: str
    """Digest of the English that the reviewer was given."""
    ticked: bool
    """Whether the sentence counted as reviewed then."""

    def __str__(self) -> str:
        return f"id:{self.source}.{self.target}.{self.ticked:d}"


def exported(source: str, target: str, *, ticked: bool) -> Id:
    """Return the id of a sentence that is exported as this."""
    return Id(digest(source), digest(target), ticked)


def ids_in(text: str) -> tuple[Id, ...]:
    """Return the ids that stand in a text."""
    return tuple(Id(source, target, tick == "1") for source, target, tick in ID.findall(text))


def digest(text: str) -> str:
    """Return a short digest of a text, blind to spaces that a word processor may change."""
    return hashlib.sha256(fold_spaces(clean(text)).encode()).hexdigest()[:16]


def clean(text: str) -> str:
    """Return ``text`` without what no file of a word processor may hold."""
    return ILLEGAL_IN_XML.sub("", text)
