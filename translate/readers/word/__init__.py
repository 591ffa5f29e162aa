"""Word documents: within limits, to HTML by ``mammoth``, and from there as a page is read.

The properties of a document are not read: its title and author are mostly those of an older file
that somebody wrote over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from translate.message import Message
from translate.model import (
    Article,
    Block,
    Group,
    GroupKind,
    Remark,
    Source,
    Taken,
    TakenFor,
    Text,
    TextKind,
)
from translate.readers.base import EARLIER, SECOND, Parsed, article_of
from translate.readers.html import html_blocks
from translate.readers.word.conversion import WordPage, to_html
from translate.readers.word.limits import Examined, examined

_KINDS = {"lead": TextKind.LEAD, "byline": TextKind.BYLINE}
"""Kinds of texts that styles say and HTML has no element for, by the class of their paragraphs."""


def read_word(source: Source) -> Article:
    """Return the article in a Word document (.docx); a line is a paragraph.

    Raises:
        InputError: The file is no Word document, is larger or nested deeper than an article, or
            holds nothing to translate.
    """
    form = source.form if source.form in (SECOND, EARLIER) else ""
    document = examined(source.data, source.path, form)
    page = to_html(document, source.path)
    found = html_blocks(page.markup, source.path, form=form)
    blocks = _captioned([_raised(one) for one in _styled(found.blocks, page)])
    remarks = [*found.remarks, *_remarks(page, document)]
    taken = [
        *found.taken,
        *(Taken(TakenFor.DROPPED, 0, words) for words in document.around + document.comments),
        *(Taken(TakenFor.HIDDEN, 0, words) for words in document.hidden),
    ]
    parsed = Parsed(blocks, form, document.forms, taken, remarks, found.titled)
    return article_of(source, found.header, parsed)


def _styled(blocks: Iterable[Block], page: WordPage) -> Iterator[Block]:
    """Yield blocks, paragraphs as what their styles say."""
    kinds = {
        number: _KINDS[name]
        for number, line in enumerate(page.markup.split("\n"), 1)
        for name in _KINDS
        if line.startswith(f'<p class="{name}">')
    }
    for block in blocks:
        kind = kinds.get(block.line) if isinstance(block, Text) else None
        is_text = isinstance(block, Text) and block.kind is TextKind.PARAGRAPH
        yield replace(block, kind=kind) if kind and is_text and isinstance(block, Text) else block


def _raised(block: Block) -> Block:
    """A block whose lists that begin on a deeper level are in no item that has nothing else."""
    if not isinstance(block, Group):
        return block
    while (inner := _only_list(block)) is not None:
        block = inner
    return replace(block, children=tuple(map(_raised, block.children)))


def _only_list(block: Group) -> Group | None:
    """The list that is all that there is in a list."""
    only = block
    for kind in (GroupKind.LIST, GroupKind.ITEM):
        child = only.children[0] if len(only.children) == 1 else None
        if only.kind is not kind or not isinstance(child, Group):
            return None
        only = child
    return only if only.kind is GroupKind.LIST else None


def _captioned(blocks: Sequence[Block]) -> list[Block]:
    """Put captions into what they belong to: the figure before them, or the table after them."""
    kept: list[Block] = []
    for block in blocks:
        last = kept[-1] if kept else None
        is_caption = isinstance(block, Text) and block.kind is TextKind.CAPTION
        if is_caption and isinstance(last, Group) and last.kind is GroupKind.FIGURE:
            kept[-1] = replace(last, children=(*last.children, block))
        elif (
            isinstance(block, Group)
            and block.kind is GroupKind.TABLE
            and isinstance(last, Text)
            and last.kind is TextKind.CAPTION
        ):
            kept[-1] = replace(block, children=(last, *block.children))
        else:
            kept.append(block)
    return kept


def _remarks(page: WordPage, document: Examined) -> Iterator[Remark]:
    if document.around:
        message = "the texts of page headers and footers are left out: {count}"
        yield Remark(0, Message(message, count=len(document.around)))
    if document.comments:
        message = "comments are left out: {count}"
        yield Remark(0, Message(message, count=len(document.comments)))
    if document.hidden:
        message = (
            "hidden text is left out, {count} pieces of it: show it in Word if it belongs to the"
            " article"
        )
        yield Remark(0, Message(message, count=len(document.hidden)))
    if document.others:
        message = (
            "files that are set into the document are left out, {count} of them: save it in Word,"
            " which makes text of them"
        )
        yield Remark(0, Message(message, count=document.others))
    if document.formulas:
        message = "formulas are read as plain text, {count} of them: look at them in the edition"
        yield Remark(0, Message(message, count=document.formulas))
    if page.external:
        message = "pictures that the document only refers to are left out: {count}"
        yield Remark(0, Message(message, count=page.external))
    if page.unshown:
        message = "numbers that Word gives to headings are no text, and left out: {count}"
        yield Remark(0, Message(message, count=page.unshown))
    if page.lost:
        message = "text that could not be read is left out: {texts}"
        yield Remark(0, Message(message, texts="; ".join(page.lost)))
