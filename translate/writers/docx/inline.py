"""Text and marks as runs of a Word paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from translate.model import Mark, MarkKind
from translate.tags import Inline, Piece
from translate.writers.docx.styles import CODE_FONT, element, set_language
from translate.writers.inline import element_of, safe_address

RUN_FORMATS: dict[MarkKind, Callable[[Run], None]] = {
    MarkKind.STRONG: lambda run: setattr(run, "bold", True),
    MarkKind.EMPHASIS: lambda run: setattr(run, "italic", True),
    MarkKind.CODE: lambda run: setattr(run.font, "name", CODE_FONT),
    MarkKind.STRIKE: lambda run: setattr(run.font, "strike", True),
    MarkKind.SUPERSCRIPT: lambda run: setattr(run.font, "superscript", True),
    MarkKind.SUBSCRIPT: lambda run: setattr(run.font, "subscript", True),
}
"""How a run is set that is inside of a mark."""
_ELEMENT_FORMATS: dict[str, Callable[[Run], None]] = {
    "u": lambda run: setattr(run, "underline", True),
    "ins": lambda run: setattr(run, "underline", True),
    "mark": lambda run: setattr(run.font, "highlight_color", WD_COLOR_INDEX.YELLOW),
}
"""The same for elements of HTML."""


@dataclass(slots=True)
class InlineMarks:
    """What marks need of the document around them."""

    note: Callable[[Paragraph, Mark], None]
    """Sets the sign of a note."""
    picture: Callable[[Paragraph, Mark, str], None]
    """Sets an image among words, in a text of this language."""
    bookmarks: dict[str, str] = field(default_factory=dict)
    """What places of the article are called in the document, by their ids."""


def add_pieces(
    paragraph: Paragraph,
    pieces: Iterable[Piece],
    language: str,
    marks: InlineMarks,
    style: str | None = None,
) -> None:
    """Add text with its marks to a paragraph.

    Args:
        paragraph: The paragraph.
        pieces: Text and marks.
        language: The language of the text.
        marks: What marks need of the document.
        style: The character style of its runs, if they have one.
    """
    _Runs(paragraph, language, marks, style).add(pieces, ())


def add_text(paragraph: Paragraph, text: str, language: str, style: str | None = None) -> Run:
    """Add plain text to a paragraph, and return its run."""
    run = paragraph.add_run(text)
    run._r.style = style
    set_language(run, language)
    return run


class _Runs:
    """Adds runs to one paragraph."""

    def __init__(
        self, paragraph: Paragraph, language: str, marks: InlineMarks, style: str | None
    ) -> None:
        self._paragraph, self._language = paragraph, language
        self._marks, self._style = marks, style
        self._link: Any = None
        """The link that runs go into; None outside of one."""

    def add(self, pieces: Iterable[Piece], around: tuple[Mark, ...]) -> None:
        """Add pieces that are inside of these marks."""
        for piece in pieces:
            if isinstance(piece, str):
                self._text(piece, around)
            else:
                self._mark(piece, around)

    def _text(self, text: str, around: tuple[Mark, ...]) -> None:
        run = self._paragraph.add_run(text)
        run._r.style = self._style or ("Hyperlink" if self._link is not None else None)
        for mark in around:
            if set_run := _ELEMENT_FORMATS.get(element_of(mark)) or RUN_FORMATS.get(mark.kind):
                set_run(run)
        set_language(run, self._language)
        if self._link is not None:
            self._link.append(run._r)

    def _mark(self, inline: Inline, around: tuple[Mark, ...]) -> None:
        mark = inline.mark
        if mark.kind is MarkKind.NOTE:
            self._marks.note(self._paragraph, mark)
        elif mark.kind is MarkKind.IMAGE:
            self._marks.picture(self._paragraph, mark, self._language)
        elif mark.kind is MarkKind.BREAK:
            self._paragraph.add_run().add_break()
        elif mark.kind is MarkKind.LINK and self._link is None:
            self._in_link(inline, around)
        else:
            self.add(inline.children, (*around, mark))

    def _in_link(self, inline: Inline, around: tuple[Mark, ...]) -> None:
        self._link = _link(self._paragraph, inline.mark.target, self._marks.bookmarks)
        if self._link is not None:
            if inline.mark.title:
                self._link.set(qn("w:tooltip"), inline.mark.title)
            self._paragraph._p.append(self._link)
        self.add(inline.children, around)
        self._link = None


def _link(paragraph: Paragraph, target: str, bookmarks: dict[str, str]) -> Any:
    """A link to an address or to a place of the document; None for one that leads nowhere."""
    if target.startswith("#"):
        name = bookmarks.get(target[1:])
        return element("w:hyperlink", anchor=name) if name else None
    address = safe_address(target)
    if not address:
        return None
    link = element("w:hyperlink")
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(_RELATION, relation)
    return link


_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
