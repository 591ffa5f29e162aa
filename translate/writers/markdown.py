"""Markdown, as GitHub renders it: an English text, or a table whose rows are paragraphs.

https://github.github.com/gfm/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from translate.model import GroupKind, Mark, MarkKind, TextKind, VerbatimKind
from translate.model.languages import name_of
from translate.walk import PassageKind
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import byline, colophon, notice, notice_heading
from translate.writers.front_matter import credit_lines
from translate.writers.inline import written
from translate.writers.laid import LaidBlock, LaidPassage, LaidSentence
from translate.writers.layout import body, title, tree

# What can be markup anywhere in a line, and what only where a line or an address begins.
_ANYWHERE = re.compile(r"[\\`*_\[\]<>&|~$#]|(?<=:)//|(?<=\bwww)\.", re.IGNORECASE)
_AT_START = re.compile(r"^(\d*)([-+=.):])")

_CELL_PREFIX: dict[PassageKind | VerbatimKind, str] = {
    GroupKind.QUOTE: r"\> ",
    GroupKind.ITEM: "• ",
}
_ITEM = "- "
_SIGNS = {MarkKind.STRONG: "**", MarkKind.EMPHASIS: "*", MarkKind.STRIKE: "~~"}


def write_markdown(edition: Edition) -> bytes:
    """Return the edition as Markdown, in which nothing of the article is markup."""
    bilingual = edition.kind is EditionKind.BILINGUAL
    parts = [f"# {_heading(title(edition), bilingual)}"]
    if facts := byline(edition):
        parts.append(" · ".join(escape(fact) for fact in facts))
    if names := credit_lines(edition):
        parts.append(" · ".join(escape(name) for name in names))
    if warning := notice(edition):
        parts.append(f"> **{notice_heading(edition)}** {escape(warning)}")
    parts += _tables(edition) if bilingual else map(_block, tree(edition))
    parts += ["---", "  \n".join(escape(statement) for statement in colophon(edition))]
    return ("\n\n".join(parts) + "\n").encode()


def escape(text: str) -> str:
    """``text`` so that every reader of Markdown shows exactly it."""
    return _AT_START.sub(r"\1\\\2", _ANYWHERE.sub(r"\\\g<0>", text))


def _block(block: LaidBlock) -> str:
    """A block as lines; what stands in a group of a kind not named here follows one another."""
    if isinstance(block, LaidPassage):
        return f"## {_target(block)}" if block.kind is TextKind.HEADING else _target(block)
    if block.kind is GroupKind.VERSE:
        return "  \n".join(map(_block, block.children))
    if block.kind is GroupKind.LIST:
        bullet = "" if block.group.ordered else _ITEM
        items = (_marked_off(bullet, "  " if bullet else "", _block(one)) for one in block.children)
        return ("\n" if bullet else "\n\n").join(items)
    text = "\n\n".join(map(_block, block.children))
    return _marked_off("> ", "> ", text) if block.kind is GroupKind.QUOTE else text


def _marked_off(first: str, others: str, text: str) -> str:
    """``text`` with a mark before its first line, and one before each line after that."""
    lines = (others + line if line else others.rstrip() for line in text.split("\n"))
    return first + "\n".join(lines)[len(others) :]


def _tables(edition: Edition) -> Iterator[str]:
    """A heading in both languages, then a table of all that stands under it."""
    names = (name_of(code).own for code in (edition.pair.source, edition.pair.target))
    heading = f"| {' | '.join(map(escape, names))} |"
    for is_heading, run in groupby(body(edition), lambda one: one.kind is TextKind.HEADING):
        if is_heading:
            yield from (f"## {_heading(passage, bilingual=True)}" for passage in run)
        else:
            yield "\n".join([heading, "| --- | --- |", *map(_row, run)])


def _heading(passage: LaidPassage, bilingual: bool) -> str:
    return f"{escape(passage.source)} / {_target(passage)}" if bilingual else _target(passage)


def _row(passage: LaidPassage) -> str:
    prefix = "" if passage.lead else _CELL_PREFIX.get(passage.kind, "")
    words = " ".join(written(line.source_pieces, escape, _spell) for line in passage.lines)
    source = _set(passage, words)
    return f"| {prefix}{_lead(passage)}{source} | {prefix}{_target(passage)} |"


def _target(passage: LaidPassage) -> str:
    return _lead(passage) + " ".join(_labelled(passage, line) for line in passage.lines)


def _lead(passage: LaidPassage) -> str:
    return f"{escape(passage.lead)} " if passage.lead else ""


def _labelled(passage: LaidPassage, line: LaidSentence) -> str:
    text = _set(passage, written(line.pieces, escape, _spell))
    return f"{text} *[{line.label}]*" if line.label else text


def _spell(mark: Mark, inside: str) -> str:
    """A mark as Markdown has it; one that stands alone and needs its block is left out."""
    sign = _SIGNS.get(mark.kind, "")
    return f"[{inside}](<{mark.target}>)" if mark.kind is MarkKind.LINK else sign + inside + sign


def _set(passage: LaidPassage, text: str) -> str:
    """Text in italics where others set it small, for which Markdown has no form."""
    # no asterisk beside a no-break space is markup
    return f"*{text}*" if passage.small and text and text == text.strip() else text
