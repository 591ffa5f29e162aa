"""Markdown, as GitHub renders it: an English text, or a table whose rows are paragraphs.

https://github.github.com/gfm/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from translate.model import BlockKind
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import byline, colophon, notice
from translate.writers.layout import LaidBlock, LaidSentence, body, title

# What can be markup anywhere in a line, and what only where a line or an address begins.
_ANYWHERE = re.compile(r"[\\`*_\[\]<>&|~$#]|(?<=:)//|(?<=\bwww)\.", re.IGNORECASE)
_AT_START = re.compile(r"^(\d*)([-+=.):])")

_PREFIX = {BlockKind.QUOTE: "> ", BlockKind.LIST_ITEM: "- ", BlockKind.HEADING: "## "}
_CELL_PREFIX = {BlockKind.QUOTE: r"\> ", BlockKind.LIST_ITEM: "• "}


def write_markdown(edition: Edition) -> bytes:
    """Return the edition as Markdown, in which nothing of the article is markup."""
    bilingual = edition.kind is EditionKind.BILINGUAL
    parts = [f"# {_heading(title(edition), bilingual)}"]
    if facts := byline(edition):
        parts.append(" · ".join(escape(fact) for fact in facts))
    if warning := notice(edition):
        parts.append(f"> **Not fully reviewed.** {escape(warning)}")
    parts += _tables(body(edition)) if bilingual else _text(body(edition))
    parts += ["---", "  \n".join(escape(statement) for statement in colophon(edition))]
    return ("\n\n".join(parts) + "\n").encode()


def escape(text: str) -> str:
    """``text`` so that every reader of Markdown shows exactly it."""
    return _AT_START.sub(r"\1\\\2", _ANYWHERE.sub(r"\\\g<0>", text))


def _text(passages: tuple[LaidBlock, ...]) -> Iterator[str]:
    """Paragraphs and the like; the items of a list stay together."""
    for kind, run in groupby(passages, lambda passage: passage.kind):
        joint = "\n" if kind is BlockKind.LIST_ITEM else "\n\n"
        yield joint.join(_PREFIX.get(kind, "") + _target(passage) for passage in run)


def _tables(passages: tuple[LaidBlock, ...]) -> Iterator[str]:
    """A heading in both languages, then a table of all that stands under it."""
    for is_heading, run in groupby(passages, lambda one: one.kind is BlockKind.HEADING):
        if is_heading:
            yield from (f"## {_heading(passage, bilingual=True)}" for passage in run)
        else:
            yield "\n".join(["| Tiếng Việt | English |", "| --- | --- |", *map(_row, run)])


def _heading(passage: LaidBlock, bilingual: bool) -> str:
    return f"{escape(passage.source)} / {_target(passage)}" if bilingual else _target(passage)


def _row(passage: LaidBlock) -> str:
    prefix = _CELL_PREFIX.get(passage.kind, "")
    return f"| {prefix}{escape(passage.source)} | {prefix}{_target(passage)} |"


def _target(passage: LaidBlock) -> str:
    return " ".join(_labelled(line) for line in passage.lines)


def _labelled(line: LaidSentence) -> str:
    return f"{escape(line.text)} *[{line.label}]*" if line.label else escape(line.text)
