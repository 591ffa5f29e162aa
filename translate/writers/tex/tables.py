"""Tables of an article as LaTeX, in one language or with each row beside its translation.

https://ctan.org/pkg/longtable: rows go on to the next page, under the head again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translate.writers.layout.arrangement import leaves
from translate.writers.layout.grid import Grid, GridCell, TableForm
from translate.writers.layout.references import texts_of
from translate.writers.tex.spelling import PassageWords

_SIDES = {"left": r"\raggedright", "center": r"\centering", "right": r"\raggedleft"}
TOGETHER = 12
"""Rows of a table that is not worth a second page."""
_SMALLEST = 0.5
"""How much a table with many columns is shrunk at most."""


@dataclass(frozen=True, slots=True)
class TexTable:
    """Sets one table."""

    grid: Grid
    form: TableForm

    def set(self, sides: Sequence[PassageWords]) -> str:
        """Return the table, without its captions.

        Args:
            sides: Returns a passage in the language wanted; two for both languages side by side.
        """
        table = self.grid
        by_two = len(sides) > 1
        form = self._gap().join("".join(self._columns(alone=not by_two)) for _ in sides)
        rules = _rules(table.columns, len(sides))
        size = max(self.form.size, _SMALLEST)
        lines = [
            rf"\begin{{tabled}}{{{size:.2f}}}{{{'.5' if by_two else '1'}}}",
            rf"\begin{{longtable}}{{@{{}}{form}@{{}}}}",
            rules[0],
            *self._rows(range(table.heads), sides),
            *((rules[1],) if table.heads else ()),
            r"\endhead",
            rf"{rules[2]}\endlastfoot",
            *self._rows(range(table.heads, table.rows), sides),
            r"\end{longtable}",
            r"\end{tabled}",
        ]
        return "\n".join(lines)

    def _columns(self, *, alone: bool) -> list[str]:
        """The columns: as wide as their text, or sharing the width of the page.

        Args:
            alone: Whether the table may be narrower than the room.
        """
        aligned = [""] * self.grid.columns
        for one in self.grid.cells:
            aligned[one.column] = one.cell.group.align or aligned[one.column]
        sides = [side or "left" for side in aligned]
        if alone and self.form.fits and self._is_plain():
            return [side[0] for side in sides]
        sizes = [self._size(width / self.form.room) for width in self.form.widths]
        return [
            rf">{{{_SIDES[side]}\arraybackslash}}p{{{size}}}"
            for size, side in zip(sizes, sides, strict=True)
        ]

    def _size(self, share: float) -> str:
        """A part of what the gaps between columns leave of the width of a side."""
        gaps = 2 * (self.grid.columns - 1)
        return rf"\dimexpr (\tablewidth-{gaps}\tabcolsep)*{int(1000 * share)}/1000\relax"

    def _gap(self) -> str:
        """The space between two sides: what the columns of the first leave of its width, too."""
        rest = self._size(max(1 - sum(self.form.widths) / self.form.room, 0))
        return rf"@{{\hspace{{\dimexpr \columnsep+{rest}\relax}}}}"

    def _is_plain(self) -> bool:
        """Whether no cell takes several columns, nor has several paragraphs."""
        return all(
            one.colspan == 1 and len(list(leaves((one.cell,)))) <= 1 for one in self.grid.cells
        )

    def _rows(self, numbers: range, sides: Sequence[PassageWords]) -> Iterator[str]:
        """Yield rows; a place that a cell above takes stays empty, and they stay on one page.

        So do all rows of a short table.
        """
        placed = {(one.row, one.column): one for one in self.grid.cells}
        taken = {
            (one.row + y, one.column): one.colspan
            for one in self.grid.cells
            for y in range(1, one.rowspan)
        }
        for row in numbers:
            shown = [
                self._cell(placed.get((row, column)), words, column, wide, at == len(sides) - 1)
                for at, words in enumerate(sides)
                for column, wide in self._places(row, placed, taken)
            ]
            stays = any(place[0] == row + 1 for place in taken)
            stays |= self.grid.rows <= TOGETHER and row + 1 < self.grid.rows
            yield " & ".join(shown) + (r" \\*" if stays else r" \\")

    def _places(
        self,
        row: int,
        placed: dict[tuple[int, int], GridCell],
        taken: dict[tuple[int, int], int],
    ) -> Iterator[tuple[int, int]]:
        """Yield where the cells of a row begin, and how many columns each takes."""
        column = 0
        while column < self.grid.columns:
            one = placed.get((row, column))
            wide = one.colspan if one else taken.get((row, column), 1)
            yield column, wide
            column += wide

    def _cell(
        self, one: GridCell | None, words: PassageWords, column: int, wide: int, is_last: bool
    ) -> str:
        text = ""
        if one:
            text = r"\newline ".join(words(text) for text in texts_of(one.cell))
            if text and (one.row < self.grid.heads or one.cell.group.header):
                text = rf"\textbf{{{text}}}"
        if wide == 1:
            return text
        side = _SIDES[(one.cell.group.align if one else "") or "left"]
        columns = self._columns(alone=False)[column : column + wide]
        sizes = [size.rpartition("p{")[2].removesuffix("}") for size in columns]
        size = "+".join([*sizes, rf"{2 * (wide - 1)}\tabcolsep"])
        first = "@{}" if column == 0 else ""
        last = ""
        if column + wide == self.grid.columns:
            last = "@{}" if is_last else self._gap()
        form = rf"{first}>{{{side}\arraybackslash}}p{{\dimexpr {size}\relax}}{last}"
        return rf"\multicolumn{{{wide}}}{{{form}}}{{{text}}}"


def _rules(columns: int, sides: int) -> tuple[str, str, str]:
    """The rules above a table, below its head and below it; with a gap between two sides."""
    if sides == 1:
        return r"\toprule", r"\midrule", r"\bottomrule"
    halves = rf"(r{{\columnsep}}){{1-{columns}}}", rf"{{{columns + 1}-{2 * columns}}}"

    def rule(width: str) -> str:
        return "".join(rf"\cmidrule[{width}]{half}" for half in halves)

    heavy = rule(r"\heavyrulewidth")
    return heavy, rule(r"\lightrulewidth"), heavy
