"""HTML that stands in an article of another format: what it has to know of that."""

from __future__ import annotations

from dataclasses import dataclass, field

from translate.readers.inline import Numbers


@dataclass(frozen=True, slots=True)
class Within:
    """What a piece of HTML in another file has to know of it."""

    numbers: Numbers = field(default_factory=Numbers)
    """Gives the images of the article their numbers."""
    line: int = 1
    """The line of the file that the piece begins on."""
    spans: frozenset[str] = frozenset()
    """Elements that are marks as they are, beside those that always are."""
    empties: frozenset[str] = frozenset()
    """Elements that are marks at a point of a text where nothing is in them."""
