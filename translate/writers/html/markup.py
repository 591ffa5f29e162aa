"""Inline marks as HTML that is XHTML too, for pages and books.

https://html.spec.whatwg.org/multipage/text-level-semantics.html
"""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape

from translate.model import Mark, MarkKind, Text
from translate.tags import Piece
from translate.writers.base import Edition, Picture
from translate.writers.inline import element_of, respaced, safe_address, written
from translate.writers.layout.laid import LaidPassage
from translate.writers.layout.references import References, described_as

_ELEMENTS = {
    MarkKind.STRONG: "strong",
    MarkKind.EMPHASIS: "em",
    MarkKind.CODE: "code",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
    MarkKind.STRIKE: "s",
}


def data_address(picture: Picture) -> str:
    """Return an address that is the image itself: https://www.rfc-editor.org/rfc/rfc2397."""
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}"


@dataclass(slots=True)
class InlineMarkup:
    """Spells the sentences of an edition, in order; notes are referred to by their numbers."""

    edition: Edition
    references: References
    address: Callable[[Picture], str] = data_address
    """Returns where an image is found."""
    keep: Callable[[str, str], str] | None = None
    """Returns a text in a language with no-break spaces, as long as it was."""
    referred: Counter[int] = field(default_factory=Counter)
    """How often each note has been referred to in the translation so far."""
    referred_source: Counter[int] = field(default_factory=Counter)

    def spell(self, pieces: Sequence[Piece], language: str, *, source: bool = False) -> str:
        """Return text with its marks, as markup.

        Args:
            pieces: Text and marks.
            language: Their language.
            source: Whether this is the source's side, whose references have names of their own.
        """
        if self.keep:
            keep = self.keep
            pieces = respaced(pieces, lambda text: keep(text, language))
        return written(pieces, escape, lambda mark, inside: self._mark(mark, inside, source))

    def image(
        self, file: str, alt: LaidPassage | None, title: str = "", source: bool = False
    ) -> str:
        """Return an image; where the edition has none, a link to it, or its description.

        Args:
            file: What the article calls the image.
            alt: The text that describes it.
            title: What it says when it is pointed at, in the source.
            source: Whether it stands in the article's own language.
        """
        words = alt.source if alt and source else described_as(alt)
        title = title if source else self.references.title(title)
        if picture := self.edition.pictures.get(file):
            more = f' title="{escape(title)}"' if title else ""
            return f'<img src="{escape(self.address(picture))}" alt="{escape(words)}"{more}/>'
        shown = escape(": ".join(filter(None, (file, words or title))))
        if (address := safe_address(file)).startswith(("http://", "https://")):
            return f'<a class="image" href="{escape(address)}">{shown}</a>'
        return f'<span class="image">{shown}</span>'

    def link(self, target: str) -> str:
        """Return where a link may lead; empty where a page may not lead there."""
        return safe_address(target)

    def describes(self, passage: LaidPassage) -> bool:
        """Whether a text only describes an image, which has it already; for themes of others."""
        block = passage.block
        return isinstance(block, Text) and block.id in self.references.alts

    def _mark(self, mark: Mark, inside: str, source: bool) -> str:
        if element := element_of(mark) or _ELEMENTS.get(mark.kind):
            title = f' title="{escape(mark.title)}"' if mark.title else ""
            return f"<{element}{title}>{inside}</{element}>"
        if mark.kind is MarkKind.LINK:
            return self._link(mark, inside)
        if mark.kind is MarkKind.IMAGE:
            return self.image(mark.target, self.references.alt(mark), mark.title, source)
        if mark.kind is MarkKind.NOTE:
            return self._reference(mark, source)
        return "<br/>" if mark.kind is MarkKind.BREAK else inside

    def _reference(self, mark: Mark, source: bool) -> str:
        if not (number := self.references.number(mark)):
            return ""
        counter = self.referred_source if source else self.referred
        counter[number] += 1
        name = f"{number}-source" if source else f"{number}"
        name += f"-{counter[number]}" if counter[number] > 1 else ""
        link = f'<a href="#fn-{number}" id="ref-{name}" role="doc-noteref">{number}</a>'
        return f'<sup class="ref">{link}</sup>'

    def _link(self, mark: Mark, inside: str) -> str:
        name = mark.target.removeprefix("#")
        number = self.references.numbers.get(name) if name != mark.target else None
        if not (address := f"#fn-{number}" if number else safe_address(mark.target)):
            return inside
        title = f' title="{escape(mark.title)}"' if mark.title else ""
        return f'<a href="{escape(address)}"{title}>{inside}</a>'
