"""Pages and fragments of HTML; what other readers turn into HTML comes through here as well.

``tree`` parses, ``notes`` finds footnotes, ``flow`` makes blocks of elements with the help of
``groups`` and ``left_out``, ``head`` reads what the page says of itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from translate.message import Message
from translate.model import Article, Block, Remark, Source, Taken, Text, TextKind
from translate.model.languages import base
from translate.readers.base import EARLIER, SECOND, Parsed, article_of, markup_of
from translate.readers.header import Header
from translate.readers.html.flow import Flow
from translate.readers.html.head import head_of
from translate.readers.html.left_out import LeftOut
from translate.readers.html.notes import page_notes
from translate.readers.html.tree import parse_markup
from translate.readers.html.within import Within
from translate.readers.titles import same_title
from translate.text.folding import fold_spaces

__all__ = ["HtmlContent", "Within", "html_blocks", "read_html"]

_ABOVE = 4
"""Blocks that a page may have above its title."""
_END = re.compile(r"[.!?…][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class HtmlContent:
    """What is in a page or fragment."""

    blocks: Sequence[Block] = ()
    """In reading order, footnotes at the end."""
    header: Header = field(default_factory=Header)
    """What the page says of itself."""
    titled: bool = False
    """Whether one of the blocks is the title that ``header`` has."""
    language: str = ""
    """The language that the page says it is in; empty where it does not."""
    taken: Sequence[Taken] = ()
    """What was left out, by line."""
    remarks: Sequence[Remark] = ()
    forms: tuple[str, ...] = ()
    """Those in which an earlier reader read it otherwise."""


def read_html(source: Source) -> Article:
    """Return the article in a page or fragment of HTML.

    Raises:
        InputError: The file is no text, is too large or nested too deep, or holds nothing to
            translate.
    """
    form = source.form if source.form in (SECOND, EARLIER) else ""
    found = html_blocks(markup_of(source), source.path, form=form)
    remarks = [*found.remarks, *_other_language(found.language, source)]
    blocks = found.blocks if form else _title_first(found.blocks, found.header)
    parsed = Parsed(blocks, form, found.forms, found.taken, remarks, found.titled)
    return article_of(source, found.header, parsed)


def html_blocks(
    markup: str, path: str, within: Within | None = None, *, form: str = ""
) -> HtmlContent:
    """Return the blocks of a page or fragment, and what the page says of itself.

    Args:
        markup: HTML or XHTML. Nothing that it refers to is fetched, and no script runs.
        path: The file that it is from, for errors.
        within: What the file around it says, where the markup is but a piece of one.
        form: `EARLIER` or `SECOND` where it is read as an earlier reader did.

    Raises:
        InputError: There are more tags or attributes than a page has, or they are nested too deep.
    """
    root = parse_markup(markup, path)
    if root is None:
        return HtmlContent()
    left_out = LeftOut(root)
    notes = page_notes(root, form)
    blocks = Flow(root, notes, left_out, within).blocks()
    header, titled = _titled(head_of(root), blocks)
    language = root.get("lang") or root.get("xml:lang") or ""
    forms = [SECOND] if notes.pointed else []
    if notes.refers_again:
        forms.append(EARLIER)
    remarks = left_out.remarks()
    return HtmlContent(blocks, header, titled, language, left_out.taken, remarks, tuple(forms))


def _titled(header: Header, blocks: Sequence[Block]) -> tuple[Header, bool]:
    """The header with the title that the text has, and whether it has one.

    A page's title mostly has the name of the site beside it: a heading of the text says it better.
    """
    stated = header.metadata.title
    headings = [one for one in blocks if isinstance(one, Text) and one.kind is TextKind.HEADING]
    same = [one for one in headings if stated and same_title(one.text, stated)]
    tops = [one for one in headings if one.level == 1]
    if not stated or not (same or tops):
        site = header.metadata.site
        title = next(
            (stated.removesuffix(end) for end in _suffixes(site) if stated.endswith(end)), stated
        )
        return replace(header, metadata=replace(header.metadata, title=title)), False
    title = fold_spaces((same or tops)[0].text)
    return replace(header, metadata=replace(header.metadata, title=title)), True


def _title_first(blocks: Sequence[Block], header: Header) -> Sequence[Block]:
    """The blocks with the title before what a page has above it: its section, a date, a picture.

    The title is the heading that says what the page states, or the only one of the first level;
    where sentences stand above that, it may as well head a part of the text.
    """
    stated = header.metadata.title
    headings = [
        (at, one)
        for at, one in enumerate(blocks)
        if isinstance(one, Text) and one.kind is TextKind.HEADING
    ]
    same = [at for at, one in headings if stated and same_title(one.text, stated)]
    tops = [at for at, one in headings if one.level == 1]
    at = (same or (tops if len(tops) == 1 else []) or [0])[0]
    if not 0 < at <= _ABOVE or any(map(_is_sentence, blocks[:at])):
        return blocks
    return [blocks[at], *blocks[:at], *blocks[at + 1 :]]


def _is_sentence(block: Block) -> bool:
    is_text = isinstance(block, Text) and block.kind is TextKind.PARAGRAPH
    return is_text and isinstance(block, Text) and bool(_END.search(block.text))


def _suffixes(site: str) -> list[str]:
    return [f" {sign} {site}" for sign in "-–—|·:"] if site else []


def _other_language(stated: str, source: Source) -> list[Remark]:
    """A remark on a page that says that it is in another language."""
    if not stated or base(stated) == base(source.language):
        return []
    message = Message(
        "the page says that its language is {stated}; it is read as {language}",
        stated=stated,
        language=source.language,
    )
    return [Remark(1, message)]
