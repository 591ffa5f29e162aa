"""What a line of its own is: headline, heading, byline, caption, credit or paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

from translate.model import Metadata, TextKind
from translate.readers.base import Below
from translate.readers.header.block import parse_key
from translate.readers.header.dates import iso_date
from translate.readers.letters import CAPITALS
from translate.readers.titles import same_title
from translate.readers.txt.marks import Shape
from translate.readers.txt.pieces import TextPiece
from translate.readers.txt.speech import labelled
from translate.text import word_list
from translate.text.by_rule.credits import parse_credit

_HEADING = 120
"""Characters that a heading without a mark has at most."""
_CAPTION = 250
"""Characters that a caption has at most."""
_SURNAMES = Path(__file__).parents[1] / "data" / "surnames.txt"
_SENTENCE_END = re.compile(r"[.!?…:;,\"”»’)\]]\s*$")
# A headline may end in "?", "!", an ellipsis or a quotation mark; a full stop ends a sentence.
_HEADLINE_END = re.compile(r"(?:[!?…]|\.\.\.|(?<![.])[\"”»’])$")
_INNER_END = re.compile(rf"[.!?…][\"”»’)]*\s+[“\"‘«(]?[{CAPITALS}]")
_NUMBERED = re.compile(
    r"(?:Ảnh|Hình|Hình ảnh|Ảnh minh họa|Tranh|Biểu đồ)\s+\d+\s*[.:]", re.IGNORECASE
)
_BEFORE_CREDIT = re.compile(r"[.!?…\"”]\s+|\s[-–—|]\s*|\s*\(")
"""What parts a caption from the credit that ends it: *Bà con dọn bùn. Ảnh: Thu Hà*."""
_JOINTS = re.compile(r"\s+[-–—]\s+|\s*[/,&]\s*|\s+và\s+")
_ASIDE = re.compile(
    r"\s*\((?:theo |tổng hợp|ghi|thực hiện|lược ghi|dịch|biên dịch|t/h|th)[^()]{0,40}\)$",
    re.IGNORECASE,
)
_NAMES = 3
"""Names and dates below a text, of which more are no byline."""
_NUMBERED_PART = re.compile(
    r"(?:Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục)\s+(?:\d+|[IVXLC]+|thứ\s\w+)\b", re.IGNORECASE
)
"""What heads a part of a law or a book, however many such lines follow each other."""
_LISTED = re.compile(r".*\.{4}\s*\d+$|\d{1,2}\s?(?:[hg:]\s?\d{2}|giờ)\b")
"""Lines of a table of contents and of a programme, which head nothing."""
_AGENCY = re.compile(r"[A-Z]{3,8}$|[A-Z]{2,8}(?:[/.][A-Z]{2,8})+$")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)$")
_WORDS = 12
"""Words from which on a line below a heading is no second one."""
_ROW = 3
"""Short lines that follow each other without a blank one, from which on they are no headings."""
_SMALL = frozenset({TextKind.BYLINE, TextKind.CAPTION, TextKind.CREDIT})
_NO_TEXT = frozenset({Shape.RULE, Shape.UNDERLINE, Shape.COPIED})


def kinds_of(pieces: Sequence[TextPiece], below: Below) -> list[TextKind]:
    """Return what each piece is; items, quotations and verse are paragraphs in what holds them.

    Args:
        pieces: All pieces of the text, in order.
        below: The text that they are from.
    """
    kinds = [_by_itself(piece) for piece in pieces]
    if pieces and pieces[0].line == below.labelled:
        kinds[0] = TextKind.PARAGRAPH
    else:
        _find_headline(pieces, kinds, below.metadata.title)
    interview = labelled(pieces)
    kinds[interview.start : interview.stop] = [TextKind.PARAGRAPH] * len(interview)
    _find_captions(pieces, kinds)
    _find_bylines(pieces, kinds, below.metadata)
    _find_details(pieces, kinds)
    _drop_late_headings(pieces, kinds)
    return kinds


def _by_itself(piece: TextPiece) -> TextKind:
    """What a piece is, whatever stands around it."""
    if piece.shape is Shape.HEADING:
        return TextKind.HEADING
    if piece.shape is not Shape.PLAIN or len(piece.lines) > 1 or len(piece.text) > _CAPTION:
        return TextKind.PARAGRAPH
    text = piece.text
    if (credit := parse_credit(text)) and (credit.brackets or credit.label.lower() != "theo"):
        by = credit.kind == "people" and not credit.brackets
        return TextKind.BYLINE if by else TextKind.CREDIT
    if _NUMBERED.match(text) or _ends_with_credit(text):
        return TextKind.CAPTION
    return TextKind.HEADING if _is_heading(text) else TextKind.PARAGRAPH


def _ends_with_credit(text: str) -> bool:
    places = [found.end() for found in _BEFORE_CREDIT.finditer(text)]
    credit = parse_credit(text[places[-1] :].removesuffix(")")) if places else None
    return bool(credit and credit.kind == "pictures")


def _is_heading(text: str) -> bool:
    """Whether a line is a heading: short, worded, and no sentence."""
    worded = any(character.isalpha() for character in text)
    short = len(text) <= _HEADING and not _SENTENCE_END.search(text) and "|" not in text
    return worded and short and not (iso_date(text) or _LISTED.match(text))


def _find_headline(pieces: Sequence[TextPiece], kinds: list[TextKind], title: str) -> None:
    """Make the first line a heading where it is a headline, though it ends as sentences may."""
    first = next((i for i, one in enumerate(pieces) if one.shape not in _NO_TEXT), None)
    if first is None or pieces[first].shape is not Shape.PLAIN:
        return
    text = pieces[first].text
    if title and same_title(text, title):
        kinds[first] = TextKind.HEADING
    elif kinds[first] is TextKind.PARAGRAPH and not title and len(pieces[first].lines) == 1:
        asks = len(text) <= _HEADING and _HEADLINE_END.search(text) and not _INNER_END.search(text)
        body = any(one.shape not in _NO_TEXT for one in pieces[first + 1 :])
        if asks and body:
            kinds[first] = TextKind.HEADING


def _find_captions(pieces: Sequence[TextPiece], kinds: list[TextKind]) -> None:
    """Make a line above the credit of a picture its caption: no sentence, or one that is close."""
    for i in range(2, len(pieces)):
        if kinds[i] is not TextKind.CREDIT:
            continue
        above, credit = pieces[i - 1], parse_credit(pieces[i].text)
        if not credit or credit.kind != "pictures":
            continue
        if above.shape is not Shape.PLAIN or len(above.lines) > 1 or len(above.text) > _CAPTION:
            continue
        close = above.stretch == pieces[i].stretch != pieces[i - 2].stretch
        if not _SENTENCE_END.search(above.text) or (close and not _INNER_END.search(above.text)):
            kinds[i - 1] = TextKind.CAPTION


def _find_bylines(pieces: Sequence[TextPiece], kinds: list[TextKind], metadata: Metadata) -> None:
    """Make the names below a headline and at the end bylines, and *Theo …* at the end a credit."""
    for i in range(0 if metadata.title else 1, min(3, len(pieces) - 1)):
        text = pieces[i].text
        if pieces[i].shape is not Shape.PLAIN or same_title(text, metadata.title):
            continue
        by = same_title(text, metadata.author) or (
            _are_names(text)
            and (text.split()[0].title() in _surnames() or _is_pen_name(pieces, kinds, i))
        )
        if not by and not iso_date(text):
            break
        kinds[i] = TextKind.BYLINE
    last = len(pieces)
    while last > 2 and _is_small(pieces[last - 1], kinds[last - 1]):
        last -= 1
    names = [i for i in range(last, len(pieces)) if kinds[i] not in _SMALL]
    names = [i for i in names if pieces[i].shape is Shape.PLAIN]
    for i in names if len(names) <= _NAMES else ():
        credit = parse_credit(pieces[i].text) or _AGENCY.match(pieces[i].text)
        kinds[i] = TextKind.CREDIT if credit else TextKind.BYLINE


def _is_pen_name(pieces: Sequence[TextPiece], kinds: Sequence[TextKind], index: int) -> bool:
    """Whether a name below a headline is whoever wrote it: no later heading is a name as well."""
    later = range(index + 1, len(pieces))
    heads = any(kinds[i] is TextKind.HEADING and _are_names(pieces[i].text) for i in later)
    text = pieces[index].text
    return index == 1 and len(text.split()) in (2, 3) and not (heads or text.isupper())


def _is_small(piece: TextPiece, kind: TextKind) -> bool:
    """Whether a piece may stand below a text: a name, a date, a credit, hashtags."""
    if piece.shape in _NO_TEXT or kind in _SMALL:
        return True
    if piece.shape is not Shape.PLAIN or len(piece.lines) > 1:
        return False
    text = piece.text
    named = _are_names(text) or _AGENCY.match(text)
    return bool(parse_credit(text) or named or iso_date(text))


def _are_names(text: str) -> bool:
    """Whether a line is a person's name, or those of several: two to four words, capitalised."""
    text = _ASIDE.sub("", text)
    bare = _IN_BRACKETS.match(text)
    parts = [part.split() for part in _JOINTS.split(bare[1] if bare else text) if part]
    return (
        any(len(words) > 1 for words in parts)
        and all(1 <= len(words) <= 4 and all(map(_is_name, words)) for words in parts)
        and len(parts) <= 4
    )


def _is_name(word: str) -> bool:
    return (
        word[0].isupper() and word.replace(".", "").replace("-", "").isalpha() and word[-1] != "."
    )


@cache
def _surnames() -> frozenset[str]:
    return frozenset(word_list.read(_SURNAMES))


def _find_details(pieces: Sequence[TextPiece], kinds: list[TextKind]) -> None:
    """Make short lines that follow each other paragraphs: three headings in a row head nothing."""
    at = 0
    for (heading, _), run in groupby(zip(pieces, kinds, strict=True), key=_in_a_row):
        length = len(list(run))
        if heading and length >= _ROW:
            first = at if parse_key(pieces[at].text) or at else at + 1
            kinds[first : at + length] = [TextKind.PARAGRAPH] * (at + length - first)
        at += length
    for i, piece in enumerate(pieces):
        if piece.shape is not Shape.PLAIN or kinds[i] is not TextKind.HEADING:
            continue
        below = i > 0 and kinds[i - 1] is TextKind.HEADING
        long = len(piece.text.split()) >= _WORDS and "," in piece.text
        if parse_key(piece.text) or (below and long and not _heads_a_part(piece)):
            kinds[i] = TextKind.PARAGRAPH


def _heads_a_part(piece: TextPiece) -> bool:
    return piece.text.isupper() or bool(_NUMBERED_PART.match(piece.text))


def _in_a_row(part: tuple[TextPiece, TextKind]) -> tuple[bool, int]:
    piece, kind = part
    heading = kind is TextKind.HEADING and piece.shape is Shape.PLAIN and not _heads_a_part(piece)
    return heading, piece.stretch if heading else -1


def _drop_late_headings(pieces: Sequence[TextPiece], kinds: list[TextKind]) -> None:
    """Make headings without a mark paragraphs where no text follows that they could head."""
    for i in range(len(pieces) - 1, 0, -1):
        if pieces[i].shape in _NO_TEXT or kinds[i] in _SMALL:
            continue
        if kinds[i] is not TextKind.HEADING:
            return
        if pieces[i].shape is Shape.PLAIN:
            kinds[i] = TextKind.PARAGRAPH
