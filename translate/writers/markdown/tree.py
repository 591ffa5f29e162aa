"""Blocks of an edition as Markdown, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from translate.model import GroupKind, TextKind, VerbatimKind
from translate.writers.base import Edition, picture_address
from translate.writers.layout.arrangement import leaves, tree
from translate.writers.layout.laid import LaidBlock, LaidGroup, LaidPassage, LaidSentence
from translate.writers.layout.references import described, references
from translate.writers.markdown.escaping import escape, own_signs
from translate.writers.markdown.spelling import MarkdownSpelling

_ITEM = "- "
_ALIGNMENTS = {"left": ":---", "center": ":---:", "right": "---:", "": "---"}
_NO_WORDS = re.compile(r"[^\w]*")


@dataclass(frozen=True, slots=True)
class MarkdownTree:
    """Writes blocks in one of the languages of an edition."""

    spelling: MarkdownSpelling
    source: bool = False
    """Whether in the article's own language."""
    again: bool = False
    """Whether a list follows one of its kind, which would go on without other marks."""

    @classmethod
    def of(cls, edition: Edition) -> MarkdownTree:
        """Return the one for the translation."""
        return cls(MarkdownSpelling(references(edition)))

    def in_source(self) -> MarkdownTree:
        """Return the one for the article's own language."""
        alts = self.spelling.references.alts

        def own(name: str) -> str:
            return alts[name].source if name in alts else ""

        return replace(self, spelling=replace(self.spelling, in_language=own), source=True)

    def in_cell(self) -> MarkdownTree:
        """Return the one for cells of a table."""
        return replace(self, spelling=replace(self.spelling, in_table=True))

    def on_one_line(self) -> MarkdownTree:
        """Return the one for headings."""
        return replace(self, spelling=replace(self.spelling, on_one_line=True))

    def like(self, content: str, *, in_table: bool) -> MarkdownTree:
        """Return the one that leaves signs as they are that are so in a text of the document."""
        own = own_signs(content, in_table=in_table)
        return replace(self, spelling=replace(self.spelling, own=own))

    def blocks(self, edition: Edition) -> Iterator[str]:
        """Yield the blocks that follow the title, and the notes."""
        notes = self.spelling.references.notes
        yield from self._each(one for one in tree(edition) if not self.is_note(one))
        for name, note in notes.items():
            label = f"[^{self.spelling.note(name)}]: "
            yield marked_off(label, "    ", self._following(note.children))

    def block(self, block: LaidBlock) -> str:
        """A block as lines; what is in a group of a kind not named here follows one another."""
        if isinstance(block, LaidPassage):
            return self._leaf(block)
        if block.kind is GroupKind.VERSE:
            return "  \n".join(map(self.block, block.children))
        if block.kind is GroupKind.LIST:
            return self._list(block)
        if block.kind is GroupKind.TABLE:
            return self.table(block)
        if block.kind is GroupKind.FIGURE:
            return "\n\n".join(self._shown(block.children))
        text = self._following(block.children)
        return marked_off("> ", "> ", text) if block.kind is GroupKind.QUOTE else text

    def target(self, passage: LaidPassage) -> str:
        """A text in its language, with labels on what nobody has reviewed."""
        lead = f"{escape(passage.lead)} " if passage.lead else ""
        return lead + " ".join(self._sentence(passage, line) for line in passage.lines)

    def heading(self, passage: LaidPassage) -> str:
        """A heading in both languages."""
        line = self.on_one_line()
        return f"{line.in_source().target(passage)} / {line.target(passage)}"

    def table(self, block: LaidGroup) -> str:
        """A table, its caption above it."""
        rows = list(block.children)
        parts = []
        if isinstance(first := rows[0], LaidPassage) and first.kind is TextKind.CAPTION:
            parts.append(self.target(first))
            rows = rows[1:]
        cells = [self._cells(row) for row in rows]
        width = max((len(row) for row in cells), default=0)
        if not width:
            return "\n\n".join(parts)
        headed = isinstance(rows[0], LaidGroup) and rows[0].group.header
        head, body = (cells[0], cells[1:]) if headed else ([], cells)
        lines = [_row(head, width), _row(_alignments(rows)[:width], width, "---")]
        return "\n\n".join([*parts, "\n".join([*lines, *(_row(row, width) for row in body)])])

    def verbatim(self, block: LaidPassage) -> str:
        """A block that is not translated."""
        if block.kind is VerbatimKind.RULE and _NO_WORDS.fullmatch(block.verbatim):
            return "***"
        if block.kind is VerbatimKind.IMAGE:
            return self.figure_image(block, None)
        if block.kind is VerbatimKind.RAW:
            return block.verbatim
        if block.kind is VerbatimKind.CODE:
            info = getattr(block.block, "info", "")
            longest = max(map(len, re.findall(r"`{3,}", block.verbatim)), default=2)
            fence = "`" * (longest + 1)
            return f"{fence}{info}\n{block.verbatim}\n{fence}"
        return "  \n".join(map(escape, block.verbatim.split("\n")))

    def _leaf(self, block: LaidPassage) -> str:
        if block.verbatim:
            return self.verbatim(block)
        if block.kind is TextKind.HEADING:
            return f"{'#' * min(block.level + 1, 6)} {self.on_one_line().target(block)}"
        return self.target(block)

    def _following(self, blocks: Iterable[LaidBlock]) -> str:
        return "\n\n".join(self._each(blocks))

    def _each(self, blocks: Iterable[LaidBlock]) -> Iterator[str]:
        """Yield blocks that follow one another; two lists do not become one."""
        last: LaidBlock | None = None
        again = False
        for one in blocks:
            again = not again and _would_go_on(last, one)
            yield replace(self, again=again).block(one)
            last = one

    def is_note(self, block: LaidBlock) -> bool:
        """Whether it is a note that a mark can refer to, and so stands at the end."""
        notes = self.spelling.references.notes
        return isinstance(block, LaidGroup) and notes.get(block.group.id) == block

    def _list(self, block: LaidGroup) -> str:
        """A list; items with numbers of their own, such as ``a)``, are paragraphs with them."""
        items = []
        own = False
        for number, item in enumerate(block.children, block.group.start):
            group = item.group if isinstance(item, LaidGroup) else None
            if block.group.ordered and (group is None or group.mark):
                own = True
                items.append(self.block(item))
                continue
            mark = self._mark(number if block.group.ordered else None)
            if group and group.checked is not None:
                mark += "[x] " if group.checked else "[ ] "
            indent = " " * (len(f"{number}. ") if block.group.ordered else len(_ITEM))
            inside = replace(self, again=False)
            items.append(marked_off(mark, indent, inside.block(_without_lead(item))))
        return ("\n\n" if own else "\n").join(items)

    def _mark(self, number: int | None) -> str:
        if number is None:
            return "* " if self.again else _ITEM
        return f"{number}) " if self.again else f"{number}. "

    def _shown(self, children: Iterable[LaidBlock]) -> Iterator[str]:
        for child, alt in described(children):
            if isinstance(child, LaidPassage) and child.kind is VerbatimKind.IMAGE:
                yield self.figure_image(child, alt)
            else:
                yield self.block(child)

    def figure_image(self, image: LaidPassage, alt: LaidPassage | None) -> str:
        """An image with what describes it, in a link if it is one."""
        words = ""
        if alt:
            words = alt.source if self.source else " ".join(_plain(line) for line in alt.lines)
        address = picture_address(image.verbatim)
        title = getattr(image.block, "info", "")
        title = title if self.source else self.spelling.references.title(title)
        shown = self.spelling.image(address, words, title)
        link = getattr(image.block, "target", "")
        return f"[{shown}](<{link}>)" if link else shown

    def _cells(self, row: LaidBlock) -> list[str]:
        is_row = isinstance(row, LaidGroup) and row.kind is GroupKind.ROW
        cells = row.children if is_row and isinstance(row, LaidGroup) else (row,)
        inside = self.in_cell()
        return [inside.cell(cell) for cell in cells]

    def cell(self, block: LaidBlock) -> str:
        """A block on one line."""
        shown = [
            self._sentences(one, alt)
            for one, alt in described(leaves((block,)))
            if isinstance(one, LaidPassage)
        ]
        return "<br>".join(shown)

    def _sentences(self, passage: LaidPassage, alt: LaidPassage | None) -> str:
        if passage.kind is VerbatimKind.IMAGE:
            return self.figure_image(passage, alt).replace("|", "\\|")
        if passage.verbatim:
            return " ".join(escape(passage.verbatim).split())
        return self.target(passage)

    def _sentence(self, passage: LaidPassage, line: LaidSentence) -> str:
        pieces = line.source_pieces if self.source else line.pieces
        text = _set(passage, self.spelling.spell(pieces))
        return f"{text} *[{line.label}]*" if line.label and not self.source else text


def marked_off(first: str, others: str, text: str) -> str:
    """``text`` with a mark before its first line, and one before each line after that."""
    lines = (others + line if line else others.rstrip() for line in text.split("\n"))
    return first + "\n".join(lines)[len(others) :]


def _would_go_on(last: LaidBlock | None, block: LaidBlock) -> bool:
    """Whether Markdown takes two blocks that follow one another for a single list."""
    if not isinstance(last, LaidGroup) or not isinstance(block, LaidGroup):
        return False
    kinds = last.kind is block.kind is GroupKind.LIST
    return kinds and last.group.ordered == block.group.ordered


def _without_lead(item: LaidBlock) -> LaidBlock:
    """An item without the number or box that a list of Markdown gives it anyway."""
    if isinstance(item, LaidPassage):
        return replace(item, lead="")
    if not item.children or item.group.mark:
        return item
    first = item.children[0]
    lead = replace(first, lead="") if isinstance(first, LaidPassage) else first
    return replace(item, children=(lead, *item.children[1:]))


def _plain(line: LaidSentence) -> str:
    return f"{line.text} [{line.label}]" if line.label else line.text


def _alignments(rows: Iterable[LaidBlock]) -> list[str]:
    """The alignments of columns, from the first row of cells."""
    groups = (one for one in rows if isinstance(one, LaidGroup))
    row = next((one for one in groups if one.kind is GroupKind.ROW), None)
    return [
        _ALIGNMENTS.get(one.group.align, "---") if isinstance(one, LaidGroup) else "---"
        for one in (row.children if row else ())
    ]


def _row(cells: list[str], width: int, empty: str = "") -> str:
    return f"| {' | '.join([*cells, *[empty] * (width - len(cells))])} |"


def _set(passage: LaidPassage, text: str) -> str:
    """Text in italics where others set it small, for which Markdown has no form."""
    # no asterisk beside a no-break space, and none beside another, is markup
    plain = text == text.strip() and "*" not in (text[:1], text[-1:])
    return f"*{text}*" if passage.small and text and plain else text
