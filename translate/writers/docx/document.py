"""An edition as a Word document: running text, or a table with a row per passage."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

from docx.document import Document
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from translate.archive import repack
from translate.model import GroupKind, Verbatim, VerbatimKind
from translate.model.languages import name_of
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import byline, colophon, notice, notice_heading
from translate.writers.docx.blocks import WordBlocks
from translate.writers.docx.inline import add_text
from translate.writers.docx.styles import rule_table, set_row
from translate.writers.docx.surroundings import OUTSIDE, Surroundings
from translate.writers.docx.tables import fill_table, is_regular
from translate.writers.docx.template import blank, text_width
from translate.writers.front_matter import credit_lines, metadata
from translate.writers.layout.arrangement import title, tree
from translate.writers.layout.laid import LaidBlock, LaidGroup, LaidPassage
from translate.writers.layout.references import described, described_as

_LONG = 700
"""Characters above which a row may break across pages: about a quarter of one."""


def write_docx(edition: Edition) -> bytes:
    """Return the edition as a document: running text, or a table with a row per passage."""
    document = blank(edition.paper, edition.template)
    heading = title(edition)
    words = WordBlocks(document, edition, tree(edition), text_width(document))
    running_head = document.sections[0].header.paragraphs[0]
    running_head.style = "Header"
    add_text(running_head, heading.text, heading.lines[0].language)
    _set_properties(document, edition, heading)
    _add_front(words, heading)
    if edition.kind is EditionKind.BILINGUAL:
        _SideBySide(words).fill()
    else:
        for block in words.blocks:
            words.add(document, block, words.translation)
    _add_colophon(document, edition)
    buffer = io.BytesIO()
    document.save(buffer)
    return repack(buffer.getvalue())


def _add(document: Document, style: str, text: str = "", language: str = "en") -> None:
    paragraph = document.add_paragraph()
    paragraph._p.style = style
    if text:
        add_text(paragraph, text, language)


def _add_colophon(document: Document, edition: Edition) -> None:
    """Add what the edition says of its making; no page begins with it."""
    for paragraph in _last_paragraphs(document):
        paragraph.paragraph_format.keep_with_next = True
    _add(document, "Rule")
    for statement in colophon(edition):
        _add(document, "Colophon", statement)
    for paragraph in document.paragraphs[-len(colophon(edition)) - 1 : -1]:
        paragraph.paragraph_format.keep_with_next = True


def _last_paragraphs(document: Document) -> list[Paragraph]:
    """Return what stands last: a paragraph, or those of a table's last row and what is after it."""
    inner = list(document.iter_inner_content())
    last = inner[-2:] if isinstance(inner[-2], Table) else inner[-1:]
    return [
        paragraph
        for one in last
        for paragraph in ([one] if isinstance(one, Paragraph) else _paragraphs_of(one.rows[-1]))
    ]


def _paragraphs_of(row: _Row) -> list[Paragraph]:
    return [paragraph for cell in row.cells for paragraph in cell.paragraphs]


def _set_properties(document: Document, edition: Edition, heading: LaidPassage) -> None:
    properties = document.core_properties
    stated = metadata(edition)
    properties.title, properties.author = heading.text[:255], stated.author[:255]
    properties.language = edition.language
    properties.comments = properties.last_modified_by = properties.subject = ""
    properties.keywords, properties.category = ", ".join(stated.tags)[:255], stated.section[:255]
    properties.revision = 1
    try:
        day = datetime.fromisoformat(edition.revised).replace(tzinfo=UTC)
    except ValueError:
        day = datetime(1980, 1, 1, tzinfo=UTC)
    properties.created = properties.modified = day


def _add_front(words: WordBlocks, heading: LaidPassage) -> None:
    document, edition = words.document, words.edition
    paragraph = document.add_paragraph()
    paragraph._p.style = "Title"
    words.translation(paragraph, heading)
    if heading.source != heading.text:
        if edition.kind is EditionKind.BILINGUAL:
            _add(document, "Subtitle")
            words.source(document.paragraphs[-1], heading)
        else:
            _add(document, "Subtitle", heading.source, edition.article.language)
    for line in (byline(edition), credit_lines(edition)):
        if line:
            _add(document, "Byline", " · ".join(line))
    if warning := notice(edition):
        paragraph = document.add_paragraph()
        paragraph._p.style = "Notice"
        add_text(paragraph, f"{notice_heading(edition)} ", "en", "Strong")
        add_text(paragraph, warning, "en")


class _SideBySide:
    """The table of a bilingual edition: both languages of a passage in a row.

    Args:
        words: Adds what is in its cells.
    """

    def __init__(self, words: WordBlocks) -> None:
        self._words = words
        self._table: Table = words.document.add_table(rows=1, cols=2)

    def fill(self) -> None:
        """Add a row per passage under a heading row that every page repeats."""
        table, pair = self._table, self._words.edition.pair
        table.autofit = False
        rule_table(table)
        for cell, language in zip(table.rows[0].cells, (pair.source, pair.target), strict=True):
            cell.paragraphs[0]._p.style = "ColumnHeading"
            add_text(cell.paragraphs[0], name_of(language).own, language)
        set_row(table.rows[0], "w:tblHeader")
        for block in self._words.blocks:
            self._add(block, OUTSIDE, OUTSIDE)

    def _add(self, block: LaidBlock, source: Surroundings, target: Surroundings) -> None:
        """Add the rows of a block, which is inside of something on both sides."""
        words = self._words
        if isinstance(block, LaidPassage):
            if isinstance(block.block, Verbatim):
                words.add(self._across(len(block.verbatim)), block, words.translation, target)
                return
        elif block.kind is GroupKind.FIGURE:
            self._add_figure(block, source, target)
            return
        elif block.kind is GroupKind.TABLE and is_regular(block):
            fill_table(words, self._across(_LONG + 1), block, words.source, words.translation)
            return
        elif block.kind is not GroupKind.TABLE:
            if not words.is_footnote(block):
                sides = (words.children(block, source), words.children(block, target))
                for (child, ours), (_, theirs) in zip(*sides, strict=True):
                    self._add(child, ours, theirs)
            return
        row = self._row()
        left, right = row.cells
        words.add(left, block, words.source, source)
        words.add(right, block, words.translation, target)
        if isinstance(block, LaidPassage) and max(len(block.source), len(block.text)) <= _LONG:
            set_row(row, "w:cantSplit")

    def _add_figure(self, block: LaidGroup, source: Surroundings, target: Surroundings) -> None:
        """Add an image once across both columns, with its captions side by side below it."""
        for child, alt in described(block.children):
            if isinstance(child, LaidPassage) and child.kind is VerbatimKind.IMAGE:
                words = described_as(alt)
                self._words.add_shown(self._across(0), child, words, self._words.translation)
            else:
                self._add(child, source, target)

    def _row(self) -> _Row:
        table: Any = self._table  # the library has no type for what this returns
        row: _Row = table.add_row()
        return row

    def _across(self, length: int) -> _Cell:
        """A row of one cell across both columns, for so many characters."""
        row = self._row()
        if length <= _LONG:
            set_row(row, "w:cantSplit")
        left, right = row.cells
        merged: _Cell = left.merge(right)
        return merged
