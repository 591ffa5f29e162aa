"""The images of a book: files beside its chapters, each once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from translate.writers.base import Picture

_EXTENSIONS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/svg+xml": "svg",
    "image/webp": "webp",
}
"""The kinds of images that every reading program shows (EPUB 3.3, 3.2), and their extensions."""


def shown_in_books(pictures: Mapping[str, Picture]) -> dict[str, Picture]:
    """Return those of an article's images that a book may have."""
    return {name: one for name, one in pictures.items() if one.media_type in _EXTENSIONS}


@dataclass(frozen=True, slots=True)
class BookImage:
    """An image with its place in the book."""

    href: str
    """Relative to the chapters."""
    picture: Picture

    @property
    def media_type(self) -> str:
        """Return what kind of image it is: ``image/png``."""
        return self.picture.media_type


@dataclass(slots=True)
class BookImages:
    """The images that the chapters of a book show so far."""

    _known: dict[Picture, BookImage] = field(default_factory=dict)

    @property
    def used(self) -> list[BookImage]:
        """Return them in the order in which they are shown first."""
        return list(self._known.values())

    def address(self, picture: Picture) -> str:
        """Return where an image is in the book, which it now belongs to."""
        if picture not in self._known:
            href = f"images/{len(self._known) + 1}.{_EXTENSIONS[picture.media_type]}"
            self._known[picture] = BookImage(href, picture)
        return self._known[picture].href
