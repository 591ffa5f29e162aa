"""HTML among the text of a Markdown document: other words in its markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape

from translate.model import GroupKind, Mark, MarkKind, Text, TextKind
from translate.writers.inline import written
from translate.writers.laid import LaidBlock, LaidGroup, LaidPassage
from translate.writers.layout import leaves
from translate.writers.markdown.places import Lines
from translate.writers.markup import described_as
from translate.writers.references import References

_ELEMENTS = {
    MarkKind.STRONG: "b",
    MarkKind.EMPHASIS: "i",
    MarkKind.CODE: "code",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
    MarkKind.STRIKE: "s",
}


def translate_embedded(
    lines: Lines, laid: Iterable[LaidBlock], references: References
) -> list[LaidPassage]:
    """Put the texts of HTML into its markup.

    Args:
        lines: The document; they are changed.
        laid: The blocks of the edition.
        references: What describes the images in them.

    Returns:
        The texts that have found their place, or describe an image that has.
    """
    done: list[LaidPassage] = []
    for group in _markup(laid):
        passages = [one for one in leaves(group.children) if not one.verbatim]
        inside = {
            mark.alt
            for one in passages
            if isinstance(one.block, Text)
            for mark in one.block.marks
            if mark.alt
        }
        texts = [one for one in passages if not _describes(one, inside)]
        if _put(lines, group.group.markup, texts, references):
            done += passages
    return done


def _markup(laid: Iterable[LaidBlock]) -> Iterator[LaidGroup]:
    for block in laid:
        if isinstance(block, LaidGroup):
            if block.kind is GroupKind.MARKUP:
                yield block
            else:
                yield from _markup(block.children)


def _describes(passage: LaidPassage, names: set[str]) -> bool:
    return isinstance(passage.block, Text) and passage.block.id in names


def _put(
    lines: Lines, markup: Sequence[str], texts: Sequence[LaidPassage], references: References
) -> bool:
    """Replace a block of HTML; return whether it stands where its first text says."""
    first = texts[0].block if texts else None
    if not isinstance(first, Text) or len(texts) + 1 != len(markup):
        return False
    start = max(first.line - 1 - markup[0].count("\n"), 0)
    end = next((i for i in range(start, len(lines)) if not (lines[i] or "").strip()), len(lines))
    source = "\n".join(line or "" for line in lines[start:end])
    if not re.fullmatch(".*?".join(map(re.escape, markup)), source.strip(), re.DOTALL):
        return False
    pieces = [markup[0]]
    for text, after in zip(texts, markup[1:], strict=True):
        pieces += [_spelled(text, references), after]
    lines[start:end] = ["".join(pieces), *[None] * (end - start - 1)]
    return True


def _spelled(passage: LaidPassage, references: References) -> str:
    """A text as HTML, with the label of what nobody has reviewed."""

    def mark(one: Mark, inside: str) -> str:
        return _mark(one, inside, references)

    found = []
    for line in passage.lines:
        label = f" [{line.label}]" if line.label else ""
        words = escape(line.text) if passage.kind is TextKind.ALT else ""
        found.append((words or written(line.pieces, _text, mark)) + escape(label))
    return " ".join(found)


def _text(text: str) -> str:
    return escape(text, quote=False)


def _mark(mark: Mark, inside: str, references: References) -> str:
    title = f' title="{escape(mark.title)}"' if mark.title else ""
    if mark.kind is MarkKind.CODE and mark.raw:
        return unescape(inside)
    if element := _ELEMENTS.get(mark.kind):
        return f"<{element}>{inside}</{element}>"
    if mark.kind is MarkKind.LINK:
        return f'<a href="{escape(mark.target)}"{title}>{inside}</a>'
    if mark.kind is MarkKind.IMAGE:
        alt = escape(described_as(references.alt(mark)))
        return f'<img src="{escape(mark.target)}" alt="{alt}"{title}>'
    return "<br>" if mark.kind is MarkKind.BREAK else inside
