"""Blocks of an edition as paragraphs, lists and tables of a Word document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu, Length, Twips
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from translate.model import GroupKind, Mark, MarkKind, Text, Verbatim, VerbatimKind
from translate.tags import Inline, Piece
from translate.writers.base import Edition, EditionKind
from translate.writers.docx.footnotes import Footnotes, FootnoteText
from translate.writers.docx.inline import InlineMarks, add_pieces, add_text
from translate.writers.docx.numbering import INDENT, WordLists, put_in_list
from translate.writers.docx.pictures import Described, add_picture
from translate.writers.docx.styles import CELL_SPACE, element
from translate.writers.docx.surroundings import (
    CELL_STYLES,
    OUTSIDE,
    STYLES,
    Surroundings,
    style_of,
    without_number,
)
from translate.writers.docx.tables import fill_table
from translate.writers.inline import respaced
from translate.writers.layout.arrangement import leaves
from translate.writers.layout.laid import LaidBlock, LaidGroup, LaidPassage
from translate.writers.layout.references import References, described, described_as, references
from translate.writers.nobreak import keep_together

Container: TypeAlias = Document | _Cell | FootnoteText
Fill: TypeAlias = Callable[[Paragraph, LaidPassage], None]
"""Adds a passage in one of the two languages to a paragraph."""

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


@dataclass(slots=True)
class WordBlocks:
    """Adds the blocks of one edition to one document."""

    document: Document
    edition: Edition
    blocks: tuple[LaidBlock, ...]
    """All of the edition."""
    width: Length
    """Of the text on a page."""
    marks: InlineMarks = field(init=False)
    lists: WordLists = field(init=False)
    footnotes: Footnotes = field(init=False)
    _references: References = field(init=False)
    _placed: set[str] = field(default_factory=set)
    """The bookmarks that are set."""
    _numbers: dict[str, int] = field(default_factory=dict)
    """The numbers of footnotes, by the ids of their notes."""

    def __post_init__(self) -> None:
        """Look up what marks refer to."""
        self.marks = InlineMarks(self._refer_to_note, self._add_inline_picture)
        self.lists, self.footnotes = WordLists(self.document), Footnotes(self.document)
        self._references = references(self.edition)
        ids = [one.block.id for one in leaves(self.blocks) if isinstance(one.block, Text)]
        names = (f"place-{number}" for number in range(1, len(ids) + 1))
        self.marks.bookmarks.update(zip(filter(None, ids), names, strict=False))

    def add(
        self, into: Container, block: LaidBlock, fill: Fill, around: Surroundings = OUTSIDE
    ) -> None:
        """Add a block with all that it holds.

        Args:
            into: The document, the cell of a table, or a note.
            block: The block.
            fill: Fills a paragraph with a passage: `translation` or `source`.
            around: What it is inside of.
        """
        if isinstance(block, LaidPassage):
            self.add_passage(into, block, fill, around)
        elif block.kind is GroupKind.TABLE:
            fill_table(self, into, block, fill)
        elif block.kind is GroupKind.FIGURE:
            for child, alt in described(block.children):
                self.add_shown(into, child, described_as(alt), fill)
        elif not self.is_footnote(block):
            for child, inside in self.children(block, around):
                self.add(into, child, fill, inside)

    def add_shown(self, into: Container, block: LaidBlock, alt: str, fill: Fill) -> None:
        """Add a block of a figure; ``alt`` says what an image shows."""
        if isinstance(block, LaidPassage) and block.kind is VerbatimKind.IMAGE:
            paragraph = new_paragraph(into)
            paragraph._p.style = STYLES[block.kind]
            title = self._references.title(getattr(block.block, "info", ""))
            self._add_picture(paragraph, Described(block.verbatim, alt, title))
        else:
            self.add(into, block, fill)

    def children(
        self, block: LaidGroup, around: Surroundings
    ) -> Iterator[tuple[LaidBlock, Surroundings]]:
        """Yield what a group holds, each with what it is then inside of; a list begins a new one.

        Args:
            block: The group.
            around: What it is inside of.
        """
        group = block.group
        if block.kind is GroupKind.LIST:
            level = around.level + 1
            name = self.lists.new_list(ordered=group.ordered, start=group.start, level=level)
            begins = not group.definitions
            inside = replace(around, list_id=name, level=level, begins=begins)
            for number, item in enumerate(block.children, group.start):
                yield without_number(item, number) if group.ordered else item, inside
            return
        inside = replace(
            around,
            quoted=around.quoted or block.kind is GroupKind.QUOTE,
            verse=block.kind is GroupKind.VERSE,
        )
        for child in block.children:
            yield child, inside
            inside = replace(inside, begins=False)

    def add_cell(self, cell: _Cell, block: LaidGroup, fill: Fill, *, heads: bool) -> None:
        """Add what is in a cell of the article's table to a cell of the document's."""
        around = Surroundings(align=block.group.align, heads=heads, in_cell=True)
        for child in block.children:
            self.add(cell, child, fill, around)

    def is_footnote(self, block: LaidBlock) -> bool:
        """Whether a block is a note that stands at the foot of a page."""
        return isinstance(block, LaidGroup) and block.group.id in self._numbers

    def translation(self, paragraph: Paragraph, passage: LaidPassage) -> None:
        """Add a passage as it is translated, with its labels, to a paragraph."""
        for place, line in enumerate(passage.lines):
            if place and not _ends_line(passage.lines[place - 1].pieces):
                add_text(paragraph, " ", line.language)
            style = "Draft" if line.label else None
            pieces = _kept(line.pieces, line.language)
            add_pieces(paragraph, pieces, line.language, self.marks, style)
            if line.label:
                # the label stays with its sentence, unless a narrow column would cut it in two
                space = " " if paragraph._p.style in CELL_STYLES else "\u00a0"
                add_text(paragraph, f"{space}{line.label}", "en", "Mark")

    def source(self, paragraph: Paragraph, passage: LaidPassage) -> None:
        """Add a passage in the article's language to a paragraph."""
        language = self.edition.article.language
        for place, line in enumerate(passage.lines):
            if place and not _ends_line(passage.lines[place - 1].source_pieces):
                add_text(paragraph, " ", language)
            add_pieces(paragraph, _kept(line.source_pieces, language), language, self.marks)

    def both(self, paragraph: Paragraph, passage: LaidPassage) -> None:
        """Add a passage in both languages, for a note that both columns refer to."""
        self.source(paragraph, passage)
        paragraph.add_run().add_break()
        self.translation(paragraph, passage)

    def add_passage(
        self, into: Container, passage: LaidPassage, fill: Fill, around: Surroundings
    ) -> None:
        """Add a passage as a paragraph."""
        paragraph = new_paragraph(into)
        if not isinstance(into, FootnoteText):
            paragraph._p.style = style_of(passage, around)
        if around.align in _ALIGN:
            paragraph.alignment = _ALIGN[around.align]
        if around.list_id:
            self._set_item(paragraph, passage, around)
        self._add_bookmark(paragraph, passage)
        if isinstance(passage.block, Verbatim):
            self._add_verbatim(paragraph, passage, passage.block)
            return
        if passage.lead:
            own = fill == self.source
            language = self.edition.article.language if own else passage.lines[0].language
            add_text(paragraph, f"{passage.lead} ", language)
        fill(paragraph, passage)

    def _set_item(self, paragraph: Paragraph, passage: LaidPassage, around: Surroundings) -> None:
        """Number an item's first paragraph; indent the others, and one with a number of its own."""
        if around.begins and not passage.lead:
            put_in_list(paragraph, around.list_id, around.level)
        else:
            paragraph.paragraph_format.left_indent = Twips(INDENT * (around.level + 1))

    def _add_verbatim(self, paragraph: Paragraph, passage: LaidPassage, block: Verbatim) -> None:
        if block.kind is VerbatimKind.IMAGE:
            self._add_picture(paragraph, Described(block.text))
            return
        for number, line in enumerate(passage.verbatim.split("\n")):
            if number:
                paragraph.add_run().add_break()
            add_text(paragraph, line, self.edition.language)

    def _add_inline_picture(self, paragraph: Paragraph, mark: Mark, language: str) -> None:
        alt = self._references.alt(mark)
        own = language == self.edition.article.language
        words = (alt.source if own else alt.text) if alt else ""
        self._add_picture(paragraph, Described(mark.target, words, mark.title))

    def _add_picture(self, paragraph: Paragraph, image: Described) -> None:
        """Set an image; where it cannot be shown, what it shows, in words."""
        run = paragraph.add_run()
        room, cell = self.width, paragraph._parent
        if isinstance(cell, _Cell) and cell.width:  # what is wider, a cell cuts off
            room = Emu(min(room, cell.width) - 2 * Twips(CELL_SPACE))
        if not add_picture(self.edition, run, image, room):
            run.text = f"[{image.alt or image.target}]"
            run.italic = True

    def _refer_to_note(self, paragraph: Paragraph, mark: Mark) -> None:
        number = self._numbers.get(mark.target)
        note = self._references.notes.get(mark.target)
        if number is not None:  # the note has its sign already: the number again
            again = paragraph.add_run(str(number))
            again._r.style = "FootnoteReference"
        elif note is not None:
            text = self.footnotes.add(paragraph)
            self._numbers[mark.target] = self.footnotes.count
            fill = self.both if self.edition.kind is EditionKind.BILINGUAL else self.translation
            for block in note.children:
                self.add(text, block, fill)

    def _add_bookmark(self, paragraph: Paragraph, passage: LaidPassage) -> None:
        bookmark = self.marks.bookmarks.get(getattr(passage.block, "id", ""), "")
        if bookmark and bookmark not in self._placed:
            self._placed.add(bookmark)
            number = str(len(self._placed))
            paragraph._p.append(element("w:bookmarkStart", id=number, name=bookmark))
            paragraph._p.append(element("w:bookmarkEnd", id=number))


def new_paragraph(into: Container) -> Paragraph:
    """Return a new paragraph; of an empty cell the one that it must have."""
    if isinstance(into, _Cell) and len(into._tc.xpath("w:p|w:tbl")) == 1:
        first: Paragraph = into.paragraphs[0]
        if not len(first._p):
            return first
    new: Paragraph = into.add_paragraph()
    return new


def _ends_line(pieces: tuple[Piece, ...]) -> bool:
    """Whether a line break is the last thing in a sentence."""
    last = pieces[-1] if pieces else ""
    return isinstance(last, Inline) and last.mark.kind is MarkKind.BREAK


def _kept(pieces: tuple[Piece, ...], language: str) -> tuple[Piece, ...]:
    return respaced(pieces, lambda text: keep_together(text, language))
