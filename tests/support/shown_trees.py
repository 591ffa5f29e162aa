"""Articles as lines that a person can read and edit in a case file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from translate.model import (
    Article,
    Block,
    Group,
    GroupKind,
    Mark,
    MarkKind,
    Text,
    Verbatim,
    VerbatimKind,
)

_NAMES = {MarkKind.STRONG: "b", MarkKind.EMPHASIS: "i", MarkKind.CODE: "c", MarkKind.LINK: "a"}
_NAMES |= {
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
    MarkKind.STRIKE: "s",
    MarkKind.SPAN: "span",
}
_ALONE = (MarkKind.IMAGE, MarkKind.NOTE, MarkKind.BREAK, MarkKind.MARKUP)


def shown_article(article: Article) -> list[str]:
    """Return the metadata, the tree, and what else the reader reports, a line for each."""
    values = [(f.name, getattr(article.metadata, f.name)) for f in fields(article.metadata)]
    metadata = [
        f"{name}: {'; '.join(value) if isinstance(value, tuple) else value}".replace("\n", "⏎")
        for name, value in values
        if value
    ]
    taken = [f"taken as {one.kind.value} {one.line}: {one.text}" for one in article.reading.taken]
    remarks = [f"remark {one.line}: {one.text}" for one in article.reading.remarks]
    return [*metadata, *shown_blocks(article.blocks), *taken, *remarks]


def shown_blocks(blocks: Sequence[Block], indent: str = "") -> Iterator[str]:
    """Yield a line for each block, what a group holds below it with an indent."""
    for block in blocks:
        if isinstance(block, Group):
            yield f"{indent}{' '.join([block.kind.value, *_said(block)])}"
            yield from shown_blocks(block.children, f"{indent}  ")
        elif isinstance(block, Verbatim):
            more = [one for one in (block.info, block.target) if one]
            about = f" ({', '.join(more)})" if more else ""
            yield f"{indent}{block.kind.value}{about}: {block.text}".replace("\n", "⏎")
        else:
            level = f" level {block.level}" if block.level else ""
            name = f" #{block.id}" if block.id else ""
            text = shown_text(block)
            yield f"{indent}{block.kind.value}{level}{name} {block.line}: {text}"


def _said(group: Group) -> Iterator[str]:
    if group.mark:
        yield group.mark
    if group.about:
        yield group.about
    if group.titled:
        yield "titled"
    if group.ordered:
        yield f"from {group.start}"
    if group.loose:
        yield "loose"
    if group.markup:
        yield "•".join(group.markup).replace("\n", "⏎")
    if group.kind is GroupKind.LIST and group.definitions:
        yield "of definitions"
    if group.header:
        yield "header"
    if group.align:
        yield group.align
    if group.colspan > 1 or group.rowspan > 1:
        yield f"{group.colspan}x{group.rowspan}"
    if group.checked is not None:
        yield "[x]" if group.checked else "[ ]"
    if group.id:
        yield f"#{group.id}"


def shown_text(block: Text) -> str:
    """Return a text with its marks: ``{b:đậm}``, ``{a:bản đồ→map.html}``, ``{note:1}``."""
    points: list[tuple[int, int, float, str]] = []
    for order, mark in enumerate(block.marks):
        if mark.kind in _ALONE or mark.start == mark.end:
            points.append((mark.start, 1, order, _alone(mark)))
            continue
        name = "raw" if mark.raw else f"{_NAMES[mark.kind]} {mark.markup}".strip()
        about = "".join(f"→{one}" for one in (mark.target, mark.title) if one)
        points.append((mark.start, 1, order, f"{{{name}:"))
        alone = [
            at for at, one in enumerate(block.marks) if one.kind in _ALONE and one.start == mark.end
        ]
        if mark.at_end:
            points.append((mark.end, 1, alone[mark.at_end - 1] + 1 - order / 1000, f"{about}}}"))
        else:
            points.append((mark.end, 0, -order, f"{about}}}"))
    found, last = "", 0
    for place, _, _, what in sorted(points):
        found += block.text[last:place] + what
        last = place
    return (found + block.text[last:]).replace("\n", "⏎")


def _alone(mark: Mark) -> str:
    about = "→".join(one for one in (mark.target, mark.title, mark.alt, mark.markup) if one)
    return f"{{{mark.kind.value}:{about}}}" if about else f"{{{mark.kind.value}}}"


def verbatims(blocks: Sequence[Block], kind: VerbatimKind) -> Iterator[str]:
    """Yield the texts of one kind of what is not translated, in groups too."""
    for block in blocks:
        if isinstance(block, Group):
            yield from verbatims(block.children, kind)
        elif isinstance(block, Verbatim) and block.kind is kind:
            yield block.text
