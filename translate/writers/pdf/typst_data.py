"""An edition as data for its Typst template, in JSON types: docs/themes.md lists the names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from translate.model import GroupKind, MarkKind, State, Text, Verbatim, VerbatimKind
from translate.tags import Inline, Piece
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import byline, colophon, long_date, notice, notice_heading
from translate.writers.front_matter import credit_lines, metadata
from translate.writers.inline import element_of, respaced, safe_address
from translate.writers.layout.arrangement import (
    body,
    leaves,
    original,
    sections,
    shortened,
    summary,
    title,
    tree,
)
from translate.writers.layout.grid import Grid, across, grid, table_form
from translate.writers.layout.laid import LaidBlock, LaidGroup, LaidPassage, LaidSentence
from translate.writers.layout.references import (
    References,
    described,
    described_as,
    references,
    texts_of,
)
from translate.writers.nobreak import keep_together
from translate.writers.pdf.rows import LaidRow, is_figure, rows

FONTS = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
"""Fonts that come with Typst; the first has every Vietnamese letter."""

_ROOMS = {"a4": (48.0, 78.0), "us-letter": (50.0, 81.0), "a5": (38.0, 74.0)}
"""Characters that a table has room for in a column of two, and in one alone, by paper."""
_HEAD = 64
"""Code points of the title that a page's head has room for."""


def template_data(edition: Edition, pictures: Mapping[str, str]) -> dict[str, Any]:
    """Return the edition as data for the template.

    Args:
        edition: The edition.
        pictures: The files of its images beside the template, by what the article calls them.
    """
    values = _Values(edition, references(edition), pictures)
    heading, stated = title(edition), metadata(edition)
    shown = values.passage(heading)
    bilingual = edition.kind is EditionKind.BILINGUAL
    shown_rows = [values.row(row) for row in rows(tree(edition))] if bilingual else []
    blocks = [values.block(block) for block in tree(edition)]
    return {
        "bilingual": bilingual,
        "language": edition.language,
        "source_language": edition.article.language,
        "paper": edition.paper,
        "fonts": FONTS,
        "title": shown,
        "title_text": heading.text,
        "running": shortened(heading.text, _HEAD),
        "original": original(edition),
        "summary": summary(edition),
        "author": stated.author,
        "date": long_date(stated.date),
        "byline": byline(edition),
        "credits": credit_lines(edition),
        "notice": notice(edition),
        "notice_heading": notice_heading(edition),
        "sections": [
            (kind, [values.passage(one) for one in run]) for kind, run in sections(body(edition))
        ],
        "blocks": blocks,
        "rows": shown_rows,
        "notes": {
            name: [values.passage(text) for text in leaves((note,))]
            for name, note in values.references.notes.items()
        },
        "numbers": dict(values.references.numbers),
        "referred": sorted(values.referred),
        "colophon": colophon(edition),
    }


@dataclass(slots=True)
class _Values:
    """Turns what is laid out into JSON types."""

    edition: Edition
    references: References
    pictures: Mapping[str, str]
    ids: frozenset[str] = field(init=False)
    """What links inside the article may lead to."""
    referred: set[str] = field(default_factory=set)
    """The notes that were referred to so far, by side: ``main-fn1``, ``source-fn1``."""

    def __post_init__(self) -> None:
        texts = (one.block for one in leaves(tree(self.edition)))
        self.ids = frozenset(one.id for one in texts if isinstance(one, Text) and one.id)

    def row(self, row: LaidRow) -> dict[str, Any]:
        """Return a row with what is around it."""
        return {
            **self.block(row.block),
            "depth": row.depth,
            "quoted": row.quoted,
            "marker": row.marker,
            "verse": row.verse,
            "note": row.note,
            "tight": row.tight,
            "ends": row.ends,
        }

    def block(self, block: LaidBlock) -> dict[str, Any]:
        """Return a passage, or a group with what is in it."""
        if isinstance(block, LaidPassage):
            return {"kind": block.kind.value, **self.passage(block)}
        kind = block.kind.value
        if block.kind is GroupKind.TABLE and (found := grid(block)):
            return {"kind": kind, "id": block.group.id, "children": [], **self._table(found)}
        if isinstance(block, LaidGroup) and is_figure(block):
            return {"kind": kind, "id": block.group.id, "children": self._shown(block)}
        children = [
            self.block(child)
            for child in block.children
            if isinstance(child, LaidPassage) or child.children
        ]
        if block.kind in (GroupKind.TABLE, GroupKind.FIGURE):
            kind = "group"  # none that could be set as one: what is in it follows one another
        firsts = [child["children"][:1] for child in children if "children" in child]
        defines = block.group.definitions and all("lines" in one for [one] in firsts)
        return {
            "kind": kind,
            "ordered": block.group.ordered,
            "definitions": defines and len(firsts) == len(children),
            "id": block.group.id,
            "children": children,
        }

    def _table(self, table: Grid) -> dict[str, Any]:
        """Return a table's captions and cells at their places."""
        cells = [
            {
                "x": one.column,
                "y": one.row,
                "colspan": one.colspan,
                "rowspan": one.rowspan,
                "align": one.cell.group.align,
                "strong": one.row < table.heads or one.cell.group.header,
                "texts": [self.passage(text) for text in texts_of(one.cell)],
            }
            for one in table.cells
        ]
        captions = [self.passage(one) for one in table.captions]
        column, page = _ROOMS[self.edition.paper]
        form = table_form(table, self.edition.article.language, column)
        bilingual = self.edition.kind is EditionKind.BILINGUAL
        beside = bilingual and not form.is_wide
        if not beside:
            room = across(column) if bilingual else page
            form = table_form(table, self.edition.article.language, room)
        return {
            "columns": table.columns,
            "beside": beside,
            "widths": [width / form.room for width in form.widths],
            "fits": form.fits,
            "size": form.size,
            "heads": table.heads,
            "cells": cells,
            "captions": captions,
        }

    def passage(self, passage: LaidPassage) -> dict[str, Any]:
        """Return a passage with its sentences; ``text`` and ``source`` are without marks."""
        language = self.edition.article.language
        block = passage.block
        name = block.id if isinstance(block, Text) else ""
        return {
            "source": keep_together(passage.source, language),
            "lines": [self._line(line) for line in passage.lines],
            "lead": passage.lead,
            "verbatim": passage.verbatim,
            "code": block.info
            if isinstance(block, Verbatim) and block.kind is VerbatimKind.CODE
            else "",
            "level": passage.level,
            "id": name if name in self.ids else "",
            "small": passage.small,
            **(self._image(block, None) if isinstance(block, Verbatim) else {}),
        }

    def _shown(self, figure: LaidGroup) -> list[dict[str, Any]]:
        """Return what a figure holds, each image with its description."""
        shown = []
        for child, alt in described(figure.children):
            value = self.block(child)
            if isinstance(child, LaidPassage) and isinstance(child.block, Verbatim):
                value |= self._image(child.block, alt)
            shown.append(value)
        return shown

    def _image(self, block: Verbatim, alt: LaidPassage | None) -> dict[str, Any]:
        return self._file(block.text.strip(), alt) | {"target": safe_address(block.target)}

    def _file(self, target: str, alt: LaidPassage | None) -> dict[str, Any]:
        return {
            "file": self.pictures.get(target, ""),
            "address": target,
            "alt": described_as(alt) or target.rpartition("/")[2],
        }

    def _line(self, line: LaidSentence) -> dict[str, Any]:
        own = self.edition.article.language
        return {
            "text": keep_together(line.text, line.language),
            "language": line.language,
            "label": line.label,
            "mark": line.mark,
            "untranslated": line.state is State.UNTRANSLATED,
            "pieces": self._pieces(_kept(line.pieces, line.language), "main"),
            "source_pieces": self._pieces(_kept(line.source_pieces, own), "source"),
        }

    def _pieces(self, pieces: Sequence[Piece], side: str) -> list[Any]:
        return [one if isinstance(one, str) else self._inline(one, side) for one in pieces]

    def _inline(self, piece: Inline, side: str) -> dict[str, Any]:
        mark = piece.mark
        value = {"kind": mark.kind.value, "children": self._pieces(piece.children, side)}
        if mark.kind is MarkKind.LINK:
            inside = mark.target.removeprefix("#")
            is_inside = inside != mark.target and inside in self.ids
            return value | {
                "to": inside if is_inside else "",
                "target": _web_address(mark.target),
            }
        if mark.kind is MarkKind.NOTE:
            name = f"{side}-{mark.target}"
            first = name not in self.referred
            known = bool(self.references.number(mark))
            if known:
                self.referred.add(name)
            return value | {"note": mark.target if known else "", "first": first}
        if mark.kind is MarkKind.IMAGE:
            return value | self._file(mark.target, self.references.alt(mark))
        return value | {"element": element_of(mark)}


def _kept(pieces: Sequence[Piece], language: str) -> tuple[Piece, ...]:
    return respaced(pieces, lambda text: keep_together(text, language))


def _web_address(target: str) -> str:
    """Return where a link of a PDF leads: it has no place that a relative one could start from."""
    address = safe_address(target)
    return address if ":" in address.partition("/")[0] else ""
