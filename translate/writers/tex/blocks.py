"""The blocks of an article as LaTeX, in one language or in both side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from translate.model import State, Text, TextKind, Verbatim, VerbatimKind
from translate.writers.base import Edition
from translate.writers.colophon import colophon
from translate.writers.laid import SMALL, LaidGroup, LaidPassage, LaidSentence
from translate.writers.layout import leaves, tree
from translate.writers.markup import described_as
from translate.writers.pdf.grid import Grid, GridCell, grid
from translate.writers.pdf.rows import LaidRow, is_figure, rows
from translate.writers.references import described
from translate.writers.tex.spelling import TexSpelling, escape, picture

_HEADINGS = ("section", "subsection", "subsubsection")
_SIDES = {"left": r"\raggedright", "center": r"\centering", "right": r"\raggedleft"}
_TALLEST = 24
"""Rows of a table that are set in one piece; a longer one goes on in another, with its head."""
_LINE = 34
"""Characters of a line in a column, few of them."""
_LONG = 400
"""Characters of a passage that may go over to the next page between two sentences."""
_MOST = 24
"""Lines to keep together at most: half a page."""
_NARROW = 34
"""Characters of a table that need no lines broken in its cells, in a column of a page."""

_SPACES = re.compile("^ +| {2,}")

PassageWords = Callable[[LaidPassage], str]


@dataclass(slots=True)
class TexBlocks:
    """Sets the blocks of an edition."""

    edition: Edition
    spelling: TexSpelling
    command: str
    """The command for text in the article's language."""
    folder: str
    """From the folder of the edition to that of the article."""

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
        return [self._alone(row) for row in self._rows()]

    def columns(self) -> list[str]:
        """Return facing columns, level at the start of each passage.

        What is the same in both languages stands once, between the columns.
        """
        found = _parted_at_end(list(self._rows()))
        end = max((at for at, row in enumerate(found) if not _is_across(row)), default=0)
        room = rf"\needspace{{{self._height(found[end:])}\baselineskip}}" if found else ""
        return [*self._columns(found[:end]), room, *self._columns(found[end:])]

    def _height(self, ending: list[LaidRow]) -> int:
        """How many lines the last rows and the colophon take, so that it is not alone on a page."""
        texts = [text for row in ending for text in leaves((row.block,))]
        longest = max((max(len(text.source), len(text.text)) for text in texts), default=0)
        return min(longest // _LINE + len(texts) + len(colophon(self.edition)) + 3, _MOST)

    def _columns(self, found: list[LaidRow]) -> list[str]:
        parts: list[str] = []
        for across, run in groupby(found, key=_is_across):
            if across:
                parts += [self._across(row) for row in run]
                continue
            parts.append(r"\begin{paracol}{2}")
            for row in run:
                parts.append(self._set(row, self.source, "source"))
                parts.append(r"\switchcolumn")
                parts.append(self._set(row, self.words, "main"))
                parts.append(r"\switchcolumn*")
            parts[-1] = r"\end{paracol}"
        return parts

    def _rows(self) -> Iterator[LaidRow]:
        """Yield the rows that are shown: no description of an image, no note set at a foot."""
        for row in rows(tree(self.edition)):
            text = row.block.block if isinstance(row.block, LaidPassage) else None
            if isinstance(text, Text) and text.id and text.id in self.spelling.references.alts:
                continue
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
        if isinstance(block, LaidGroup):
            found = grid(block)
            return self._table(found, words) if found else ""
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
            return self._figure(block)
        if block.kind is VerbatimKind.IMAGE and isinstance(block.block, Verbatim):
            return picture(self.folder, block.block.text.strip(), "")
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
                parts.append(picture(self.folder, child.block.text.strip(), words))
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

    def _table(self, table: Grid, words: PassageWords) -> str:
        """Return a table, a long one in pieces with its head on each."""
        heads = [one for one in table.cells if one.row < table.heads]
        captions = [rf"\aside{{{words(one)}}}" for one in table.captions]
        form = _columns(table)
        pieces = []
        for start in range(table.heads, table.rows, _TALLEST):
            end = min(start + _TALLEST, table.rows)
            part = [one for one in table.cells if start <= one.row < end]
            lines = [rf"\begin{{tabular}}{{@{{}}{form}@{{}}}}", r"\toprule"]
            if heads:
                lines += [
                    *self._lines(heads, table, range(table.heads), self._bold(words)),
                    r"\midrule",
                ]
            lines += [*self._lines(part, table, range(start, end), words), r"\bottomrule"]
            pieces.append("\n".join([*lines, r"\end{tabular}\par"]))
        return "\n".join([*captions, r"{\small\noindent", *pieces, "}"])

    @staticmethod
    def _bold(words: PassageWords) -> PassageWords:
        return lambda passage: rf"\textbf{{{words(passage)}}}"

    def _lines(
        self, cells: list[GridCell], table: Grid, numbers: range, words: PassageWords
    ) -> Iterator[str]:
        """Yield the lines of a table; a place that a cell above takes stays empty."""
        placed = {(one.row, one.column): one for one in cells}
        taken = {
            (one.row + y, one.column): one.colspan for one in cells for y in range(1, one.rowspan)
        }
        for row in numbers:
            column, shown = 0, []
            while column < table.columns:
                one = placed.get((row, column))
                wide = one.colspan if one else taken.get((row, column), 1)
                shown.append(self._cell(one, words, wide))
                column += wide
            yield " & ".join(shown) + r" \\"

    def _cell(self, one: GridCell | None, words: PassageWords, wide: int) -> str:
        if one is None:
            return rf"\multicolumn{{{wide}}}{{l}}{{}}" if wide > 1 else ""
        text = r"\newline ".join(words(text) for text in leaves((one.cell,)))
        if text and (one.cell.group.header):
            text = rf"\textbf{{{text}}}"
        return rf"\multicolumn{{{wide}}}{{l}}{{{text}}}" if wide > 1 else text

    def _sentence(self, line: LaidSentence) -> str:
        text = self.spelling.spell(line.pieces, line.language)
        if line.label:
            text = rf"\unreviewed{{{text}}}{{{line.label}}}"
        return self._in_source(text) if line.state is State.UNTRANSLATED else text

    def _in_source(self, text: str) -> str:
        return rf"\{self.command}{{{text}}}"


def _parted_at_end(found: list[LaidRow]) -> list[LaidRow]:
    """Rows of which a long last one is two: its last sentence may go to the colophon's page."""
    end = max((at for at, row in enumerate(found) if not _is_across(row)), default=0)
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


def _is_across(row: LaidRow) -> bool:
    """Whether a row is the same in both languages, or stands once for both."""
    if isinstance(row.block, LaidGroup):
        return is_figure(row.block)
    return isinstance(row.block.kind, VerbatimKind)


def _columns(table: Grid) -> str:
    """The columns of a table: as wide as their text, or sharing the width of the page."""
    longest = [1] * table.columns
    aligned = [""] * table.columns
    for one in table.cells:
        texts = [max(len(text.text), len(text.source)) for text in leaves((one.cell,))]
        if one.colspan == 1 and texts:
            longest[one.column] = max(longest[one.column], *texts)
        aligned[one.column] = one.cell.group.align or aligned[one.column]
    if sum(longest) <= _NARROW:
        return "".join((side or "left")[0] for side in aligned)
    shares = [min(max(length, 5), 40) for length in longest]
    return "".join(
        rf">{{{_SIDES[side or 'left']}\arraybackslash}}p{{\dimexpr {share / sum(shares):.3f}"
        rf"\linewidth-2\tabcolsep\relax}}"
        for share, side in zip(shares, aligned, strict=True)
    )


def _code(line: str) -> str:
    """A line of code: each of its spaces is one."""
    spaced = _SPACES.sub(lambda run: "\u00a0" * len(run[0]), line.replace("\t", "    "))
    return escape(spaced)
