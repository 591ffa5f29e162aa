"""Both languages as Markdown: a table whose rows are paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from translate.model import GroupKind, TextKind, VerbatimKind
from translate.model.languages import name_of
from translate.walk import PassageKind
from translate.writers.base import Edition
from translate.writers.layout.arrangement import tree
from translate.writers.layout.laid import LaidBlock, LaidGroup, LaidPassage
from translate.writers.layout.references import described
from translate.writers.markdown.escaping import escape
from translate.writers.markdown.tree import MarkdownTree, marked_off

_CELL_PREFIX: dict[PassageKind | VerbatimKind, str] = {
    GroupKind.QUOTE: r"\> ",
    GroupKind.ITEM: "• ",
}
_INDENT = "&emsp;"
"""Before an item of a list in a list, for each list around its own."""
_ALONE = frozenset({GroupKind.TABLE, GroupKind.FIGURE})
"""Groups that cannot stand in a table."""


def bilingual_blocks(edition: Edition, writer: MarkdownTree) -> Iterator[str]:
    """Yield headings in both languages, and a table of what stands between them.

    A table stands above its translation, since no table can stand in another; code and images stand
    once.
    """
    names = (name_of(code).own for code in (edition.pair.source, edition.pair.target))
    head = (f"| {' | '.join(map(escape, names))} |", "| --- | --- |")
    notes = writer.spelling.references.notes
    text = [one for one in tree(edition) if not writer.is_note(one)]
    yield from _BilingualTables(writer, head).blocks(text)
    for name, note in notes.items():
        inside = replace(note, kind=GroupKind.ITEM)
        own, made = writer.in_source().block(inside), writer.block(inside)
        yield marked_off(f"[^{writer.spelling.note(name)}]: ", "    ", f"{own}\n\n{made}")


@dataclass(frozen=True, slots=True)
class _BilingualTables:
    """Writes blocks in both languages."""

    writer: MarkdownTree
    head: tuple[str, ...]
    """The first lines of a table."""

    def blocks(self, blocks: Iterable[LaidBlock]) -> Iterator[str]:
        rows: list[str] = []
        for one, deep in _flat(blocks):
            if isinstance(one, LaidPassage) and not _is_alone(one):
                rows.append(self._row(one, deep))
                continue
            if rows:
                yield "\n".join([*self.head, *rows])
                rows = []
            yield from self._alone(one)
        if rows:
            yield "\n".join([*self.head, *rows])

    def _alone(self, block: LaidBlock) -> Iterator[str]:
        """What is in no table: a heading, code, a table above its translation, a figure."""
        if isinstance(block, LaidPassage):
            level = "#" * min(block.level + 1, 6)
            heading = f"{level} {self.writer.heading(block)}"
            yield self.writer.verbatim(block) if block.verbatim else heading
        elif block.kind is GroupKind.TABLE:
            yield from (self.writer.in_source().table(block), self.writer.table(block))
        else:
            for child, alt in described(block.children):
                if isinstance(child, LaidPassage) and child.kind is VerbatimKind.IMAGE:
                    yield self.writer.figure_image(child, alt)
                else:
                    yield from self.blocks((child,))

    def _row(self, passage: LaidPassage, deep: int) -> str:
        prefix = "" if passage.lead else _CELL_PREFIX.get(passage.kind, "")
        prefix = _INDENT * (deep - 1) + prefix
        cells = self.writer.in_cell()
        return f"| {prefix}{cells.in_source().target(passage)} | {prefix}{cells.target(passage)} |"


def _flat(blocks: Iterable[LaidBlock], deep: int = 0) -> Iterator[tuple[LaidBlock, int]]:
    """The texts, out of groups, and what cannot stand in a table; each with its lists around it."""
    for block in blocks:
        if isinstance(block, LaidGroup) and block.kind not in _ALONE:
            yield from _flat(block.children, deep + (block.kind is GroupKind.LIST))
        else:
            yield block, deep


def _is_alone(passage: LaidPassage) -> bool:
    return bool(passage.verbatim) or passage.kind is TextKind.HEADING
