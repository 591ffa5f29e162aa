"""The blocks of an article as LaTeX, in one language or in both side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from translate.model import GroupKind, State, TextKind, Verbatim, VerbatimKind
from translate.writers.base import Edition
from translate.writers.colophon import colophon
from translate.writers.layout.arrangement import leaves, tree
from translate.writers.layout.grid import Grid, across, grid, table_form
from translate.writers.layout.laid import SMALL, LaidGroup, LaidPassage, LaidSentence
from translate.writers.layout.references import described, described_as
from translate.writers.pdf.rows import LaidRow, rows
from translate.writers.tex.spelling import PassageWords, TexSpelling, escape
from translate.writers.tex.tables import TOGETHER, TexTable

_HEADINGS = ("section", "subsection", "subsubsection")
_ROOMS = {"a4": (40.0, 76.0), "us-letter": (41.0, 78.0), "a5": (30.0, 68.0)}
"""Characters that a table has room for in a column of two, and in one alone, by paper."""
_CREDITS = frozenset({TextKind.CAPTION, TextKind.CREDIT})
_LINE = 34
"""Characters of a line in a column, few of them."""
_LONG = 400
"""Characters of a passage that may go over to the next page between two sentences."""
_HEAD = 5
"""Lines that a heading takes, and the rules and gaps of a table."""
_MOST = 24
"""Lines to keep together at most: half a page."""

_SPACES = re.compile("^ +| {2,}")


@dataclass(slots=True)
class TexBlocks:
    """Sets the blocks of an edition."""

    edition: Edition
    spelling: TexSpelling
    command: str
    """The command for text in the article's language."""

    def words(self, passage: LaidPassage) -> str:
        """Return a passage in the edition's language, its unreviewed sentences labelled."""
        return " ".join(map(self._sentence, passage.lines))

    def source(self, passage: LaidPassage) -> str:
        """Return a passage in the article's language."""
        own = self.edition.article.language
        spelled = (self.spelling.spell(line.source_pieces, own, "source") for line in passage.lines)
        return self._in_source(" ".join(spelled))

    def text(self) -> list[str]:
        """Return the article in one language, a paragraph of LaTeX each."""
        lines: list[str] = []
        heading = False
        for row in self._rows():  # one by one: which notes follow depends on what refers to them
            if heading:
                lines[-1] = _room_for(row) + lines[-1]
            heading = isinstance(row.block, LaidPassage) and row.block.kind is TextKind.HEADING
            lines.append(self._alone(row))
        return lines

    def columns(self) -> list[str]:
        """Return facing columns, level at the start of each passage.

        What is the same in both languages stands once, between the columns.
        """
        found = self._parted_at_end(list(self._rows()))
        end = self._last_of_columns(found)
        room = rf"\needspace{{{self._height(found[end:])}\baselineskip}}" if found else ""
        return [*self._columns(found[:end]), room, *self._columns(found[end:])]

    def _height(self, ending: list[LaidRow]) -> int:
        """How many lines the last rows and the colophon take, so that it is not alone on a page."""
        texts = [text for row in ending for text in leaves((row.block,))]
        longest = max((max(len(text.source), len(text.text)) for text in texts), default=0)
        return min(longest // _LINE + len(texts) + len(colophon(self.edition)) + 3, _MOST)

    def _columns(self, found: list[LaidRow]) -> list[str]:
        parts: list[str] = []
        for stands_across, run in groupby(_with_captions(found), key=lambda one: one[1]):
            rows_of_run = [row for row, _ in run]
            if stands_across:
                parts += [self._across(row) for row in rows_of_run]
                continue
            parts.append(r"\begin{paracol}{2}")
            for row in rows_of_run:
                parts.append(self._set(row, self.source, "source"))
                parts.append(r"\switchcolumn")
                parts.append(self._set(row, self.words, "main"))
                parts.append(r"\switchcolumn*")
            parts[-1] = r"\end{paracol}"
        return parts

    def _rows(self) -> Iterator[LaidRow]:
        """Yield the rows that are shown: no note set at a foot."""
        for row in rows(tree(self.edition)):
            if row.note and self.spelling.footnotes is not None:
                number = self.spelling.references.numbers[row.note]
                if f"main.{number}" in self.spelling.referred:
                    continue
            yield row

    def _alone(self, row: LaidRow) -> str:
        return self._across(row) if _is_across(row) else self._set(row, self.words, "main")

    def _set(self, row: LaidRow, words: PassageWords, side: str) -> str:
        """Return a row in one of the languages."""
        block = row.block
        if not isinstance(block, LaidPassage):
            return ""
        text = words(block)
        if row.note and self.spelling.footnotes is None:
            name = f"{side}.{self.spelling.references.numbers[row.note]}"
            back = name if name in self.spelling.referred else ""
            text = rf"\noteback{{{name}}}{{{back}}}{{{name.partition('.')[2]}}}" + text
        if block.kind is TextKind.HEADING:
            command = _HEADINGS[min(block.level, len(_HEADINGS)) - 1]
            star = "*" if side == "source" else f"[{escape(block.text)}]"
            return rf"\{command}{star}{{{text}}}"
        if block.kind in SMALL:
            text = rf"\aside{{{text}}}"
        elif block.kind is TextKind.LEAD:
            text = rf"\leadin{{{text}}}"
        return self._placed(row, text)

    def _placed(self, row: LaidRow, text: str) -> str:
        """Return a text with what is before it and how far in it stands."""
        if row.verse:
            return rf"\verseline{{{text}}}" + (r"\stanzagoeson" if row.verse == "line" else "")
        marker = escape(row.marker)
        if row.depth:
            close = r"\listgoeson" if not row.ends else ""
            return rf"\listed{{{row.depth}}}{{{marker}}}{{{text}}}" + close
        if row.quoted:
            lead = f"{marker}~" if marker else ""
            return rf"\quoted{{{row.quoted}}}{{{lead}{text}}}"
        return rf"\spoken{{{marker}~{text}}}" if marker else text + r"\par"

    def _across(self, row: LaidRow) -> str:
        """Return what is the same in both languages, or is there once: code, a rule, a figure."""
        block = row.block
        if isinstance(block, LaidGroup):
            table = grid(block)
            return self._table(table) if table else self._figure(block)
        if block.kind in _CREDITS:
            return "\n".join(self._captions([block]))
        if block.kind is VerbatimKind.IMAGE and isinstance(block.block, Verbatim):
            return self.spelling.picture(block.block.text.strip(), "")
        if block.kind is VerbatimKind.RULE:
            own = block.verbatim if block.verbatim.strip("-*_ ") else ""
            return rf"\begin{{center}}{escape(own)}\end{{center}}" if own else r"\ornament"
        if block.kind is VerbatimKind.COPIED:
            return escape(block.verbatim) + r"\par"
        lines = block.verbatim.split("\n")
        shown = "\n".join(rf"\codeline{{{_code(line)}}}" for line in lines)
        return f"{shown}\n\\codeends"

    def _figure(self, figure: LaidGroup) -> str:
        """Return images and captions in the order of the source."""
        parts: list[str] = []
        captions: list[LaidPassage] = []
        for child, alt in described(figure.children):
            if not isinstance(child, LaidPassage):
                continue
            if isinstance(child.block, Verbatim):
                parts += self._captions(captions)
                captions = []
                words = described_as(alt)
                parts.append(self.spelling.picture(child.block.text.strip(), words))
            else:
                captions.append(child)
        return "\n".join([*parts, *self._captions(captions)])

    def _captions(self, captions: Sequence[LaidPassage]) -> list[str]:
        """Return captions, those of the two languages side by side unless notes have the other."""
        if not captions or self.spelling.footnotes is not None:
            return [rf"\aside{{{self.words(one)}}}" for one in captions]
        half = r"\begin{{minipage}}[t]{{.48\linewidth}}\raggedright {}\end{{minipage}}"
        sides = (
            r"\par ".join(rf"\aside{{{words(one)}}}" for one in captions)
            for words in (self.source, self.words)
        )
        return [r"\noindent" + r"\hfill ".join(map(half.format, sides)) + r"\par"]

    def _parted_at_end(self, found: list[LaidRow]) -> list[LaidRow]:
        """Rows of which a long last one is two: its last sentence may go to the colophon's page."""
        end = self._last_of_columns(found)
        block = found[end].block if found else None
        if not isinstance(block, LaidPassage) or len(block.lines) < 2:
            return found
        if max(len(block.source), len(block.text)) < _LONG:
            return found
        before = replace(found[end], block=replace(block, lines=block.lines[:-1]))
        after = replace(
            found[end], block=replace(block, lines=block.lines[-1:], lead=""), marker="", note=""
        )
        return [*found[:end], before, after, *found[end + 1 :]]

    def _last_of_columns(self, found: list[LaidRow]) -> int:
        return max((at for at, row in enumerate(found) if not _is_across(row)), default=0)

    def _table(self, table: Grid) -> str:
        """Return a table; in two languages row beside row, or one above the other if it is wide."""
        own, (column, page) = self.edition.article.language, _ROOMS[self.edition.paper]
        captions = self._captions(table.captions)
        if self.spelling.footnotes is not None:
            alone = TexTable(table, table_form(table, own, page))
            return "\n".join([*captions, alone.set([self.words])])
        form = table_form(table, own, column)
        if not form.is_wide:
            return "\n".join([*captions, TexTable(table, form).set([self.source, self.words])])
        alone = TexTable(table, table_form(table, own, across(column)))
        return "\n".join([*captions, alone.set([self.source]), alone.set([self.words])])

    def _sentence(self, line: LaidSentence) -> str:
        text = self.spelling.spell(line.pieces, line.language)
        if line.label:
            text = rf"\unreviewed{{{text}}}{{{line.label}}}"
        return self._in_source(text) if line.state is State.UNTRANSLATED else text

    def _in_source(self, text: str) -> str:
        return rf"\{self.command}{{{text}}}"


def _with_captions(found: list[LaidRow]) -> list[tuple[LaidRow, bool]]:
    """Rows, and whether each is across: a credit is so below its figure, to stay on its page."""
    made: list[tuple[LaidRow, bool]] = []
    for row in found:
        below = bool(made) and made[-1][1] and not _is_rule(made[-1][0])
        made.append((row, _is_across(row) or (below and row.block.kind in _CREDITS)))
    return made


def _is_rule(row: LaidRow) -> bool:
    return row.block.kind is VerbatimKind.RULE


def _room_for(row: LaidRow) -> str:
    """What sends a heading to the next page with a short table that has no room beneath it."""
    table = row.block
    if not (isinstance(table, LaidGroup) and table.kind is GroupKind.TABLE):
        return ""
    height = len(table.children)
    return rf"\needspace{{{height + _HEAD}\baselineskip}}" + "\n" if height <= TOGETHER else ""


def _is_across(row: LaidRow) -> bool:
    """Whether a row stands across both columns: a table, or what both languages have once."""
    return isinstance(row.block, LaidGroup) or isinstance(row.block.kind, VerbatimKind)


def _code(line: str) -> str:
    """A line of code: each of its spaces is one."""
    spaced = _SPACES.sub(lambda run: "\u00a0" * len(run[0]), line.replace("\t", "    "))
    return escape(spaced)
