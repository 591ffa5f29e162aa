"""An edition as a Word document: running text, or a table with a row per passage."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from docx.document import Document
from docx.table import _Row
from docx.text.paragraph import Paragraph

from translate.archive import repack
from translate.model import GroupKind, TextKind, VerbatimKind
from translate.model.languages import name_of
from translate.walk import PassageKind
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import byline, colophon, notice, notice_heading
from translate.writers.docx.styles import blank, element, rule_table, set_language
from translate.writers.front_matter import credit_lines, metadata
from translate.writers.laid import SMALL, LaidPassage, LaidSentence
from translate.writers.layout import body, title

_STYLES: dict[PassageKind | VerbatimKind, str] = {
    TextKind.HEADING: "Heading1",
    GroupKind.QUOTE: "Quote",
    GroupKind.ITEM: "ListBullet",
    **dict.fromkeys(SMALL, "Caption"),
}
"""Styles by their ids: looking them up by name takes half the time of a document."""
_TEXT = "Normal"
"""The style of whatever has none of its own."""

_LONG = 1500
"""Characters above which a table row may break across pages: it would not fit on one."""


def write_docx(edition: Edition) -> bytes:
    """Return the edition as a document: running text, or a table with a row per passage."""
    document = blank(edition.paper)
    heading = title(edition)
    running_head = document.sections[0].header.paragraphs[0]
    _add_text(running_head, heading.text, heading.lines[0].language)
    _set_properties(document, edition, heading)
    _add_front(document, edition, heading)
    if edition.kind is EditionKind.BILINGUAL:
        _fill_table(document, edition)
    else:
        for passage in body(edition):
            _add_target(_styled(document.add_paragraph(), _style(passage)), passage)
    _styled(document.add_paragraph(), "Rule")
    for statement in colophon(edition):
        _add_text(_styled(document.add_paragraph(), "Caption"), statement, "en")
    buffer = io.BytesIO()
    document.save(buffer)
    return repack(buffer.getvalue())


def _set_properties(document: Document, edition: Edition, heading: LaidPassage) -> None:
    properties = document.core_properties
    stated = metadata(edition)
    properties.title, properties.author = heading.text[:255], stated.author[:255]
    properties.language = edition.language
    properties.comments = properties.last_modified_by = ""
    properties.keywords, properties.category = ", ".join(stated.tags)[:255], stated.section[:255]
    try:
        day = datetime.fromisoformat(edition.revised).replace(tzinfo=UTC)
    except ValueError:
        day = datetime(1980, 1, 1, tzinfo=UTC)
    properties.created = properties.modified = day


def _add_front(document: Document, edition: Edition, heading: LaidPassage) -> None:
    _add_target(_styled(document.add_paragraph(), "Title"), heading)
    if heading.source != heading.text:
        subtitle = _styled(document.add_paragraph(), "Subtitle")
        _add_text(subtitle, heading.source, edition.article.language)
    if facts := byline(edition):
        _add_text(_styled(document.add_paragraph(), "Caption"), " · ".join(facts), "en")
    if names := credit_lines(edition):
        _add_text(_styled(document.add_paragraph(), "Caption"), " · ".join(names), "en")
    if warning := notice(edition):
        paragraph = _styled(document.add_paragraph(), "Notice")
        _add_text(paragraph, f"{notice_heading(edition)} ", "en", "Strong")
        _add_text(paragraph, warning, "en")


def _fill_table(document: Document, edition: Edition) -> None:
    """A row per passage under a heading row that every page repeats."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    rule_table(table)
    pair = edition.pair
    for cell, language in zip(table.rows[0].cells, (pair.source, pair.target), strict=True):
        _add_text(_styled(cell.paragraphs[0], "Caption"), name_of(language).own, language)
    _set_row(table.rows[0], "w:tblHeader")
    for passage in body(edition):
        row = table.add_row()
        source, target = row.cells
        style = _style(passage)
        words = _styled(source.paragraphs[0], style)
        _add_lead(words, passage, edition.article.language)
        _add_text(words, passage.source, edition.article.language)
        _add_target(_styled(target.paragraphs[0], style), passage)
        if max(len(passage.source), len(passage.text)) <= _LONG:
            _set_row(row, "w:cantSplit")


def _set_row(row: _Row, name: str) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(element(name))


def _styled(paragraph: Paragraph, style: str) -> Paragraph:
    paragraph._p.style = style
    return paragraph


def _style(passage: LaidPassage) -> str:
    if passage.goes_on:
        return "Verse"
    return _TEXT if passage.lead else _STYLES.get(passage.kind, _TEXT)


def _add_lead(paragraph: Paragraph, passage: LaidPassage, language: str) -> None:
    if passage.lead:
        _add_text(paragraph, f"{passage.lead} ", language)


def _add_target(paragraph: Paragraph, passage: LaidPassage) -> None:
    _add_lead(paragraph, passage, passage.lines[0].language)
    for place, line in enumerate(passage.lines):
        if place:
            _add_text(paragraph, " ", line.language)
        _add_line(paragraph, line)


def _add_line(paragraph: Paragraph, line: LaidSentence) -> None:
    _add_text(paragraph, line.text, line.language, "Draft" if line.label else None)
    if line.label:
        # a space at which no line breaks: the label stays with its sentence
        _add_text(paragraph, f"\u00a0{line.label}", "en", "Mark")


def _add_text(paragraph: Paragraph, text: str, language: str, style: str | None = None) -> None:
    run = paragraph.add_run(text)
    run._r.style = style
    set_language(run, language)
