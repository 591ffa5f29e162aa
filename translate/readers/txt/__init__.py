"""Plain text as newsrooms have it: paragraphs a line or wrapped, with the marks that people type.

``forms`` says whether lines are wrapped, ``marks`` what a line's own mark makes it, ``pieces``
which lines are one text, ``kinds`` what that is, ``blocks`` builds the tree. Articles that were
reviewed when version 0.1 had read them may be read as it did: ``earlier``.
"""

from __future__ import annotations

from translate.model import Article, Remark, Source, Taken, TakenFor
from translate.readers.base import EARLIER, Below, Parsed, text_reader
from translate.readers.header.pairs import FORMS
from translate.readers.txt.blocks import blocks
from translate.readers.txt.earlier import read_as_earlier
from translate.readers.txt.leftovers import without_leftovers
from translate.readers.txt.pieces import pieces
from translate.readers.txt.tags import without_tags

__all__ = ["parse_txt", "read_txt"]

_TAGS = "HTML tags were left out; 'translate add PAGE.html' reads a page that was saved whole"
_LEFT = "page numbers or running heads that cut sentences were left out"


def parse_txt(below: Below) -> Parsed:
    """Return the blocks of a text; bullets and other marks are no part of what they hold."""
    lines, tags = without_tags(below.lines)
    lines, left = without_leftovers(lines)
    found, form = pieces(lines, below.form)
    tree, taken = blocks(found, below)
    dropped = [Taken(TakenFor.DROPPED, number, text.strip()) for number, text in (*tags, *left)]
    others = tuple(name for name in FORMS if form and name != form)
    remarks = [Remark(found[0][0], what) for found, what in ((tags, _TAGS), (left, _LEFT)) if found]
    return Parsed(tree, form, (*others, EARLIER), (*taken, *dropped), remarks)


_read = text_reader(parse_txt)


def read_txt(source: Source) -> Article:
    """Return the article in a file of plain text.

    Raises:
        InputError: The file is no text, is too large, or holds nothing to translate.
    """
    return read_as_earlier(source) if source.form == EARLIER else _read(source)
