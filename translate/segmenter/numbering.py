"""Numbers whose full stop belongs to them: of lists, of headings, and broken by a blank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.site import MAX_WORD, UPPER

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLCivxlc]{1,6}|[^\W\d_]"
_BULLET = "•▪◦●○■□‣►➢➤✓✔"
_LIST_ITEM = re.compile(rf"[-–—*·+{_BULLET}]\s|(?:{_NUMBER})[.)/]\s|\((?:{_NUMBER})\)\s")
"""What makes a line of its own an item: ``- ``, ``1. ``, ``(a) ``."""
_SURE_ITEM = re.compile(rf"\(?(?:{_NUMBER})[)/]\s|[{_BULLET}]|[a-hđ]\.\s[{UPPER}]")
"""What makes an item even within a line and before a small letter: ``b) ``, ``• ``."""
_ONLY_NUMBER = re.compile(rf"[\W_]*(?:{_NUMBER})")
_FIRST_OF_LIST = re.compile(r"[^\W\d]\s?:\s\(?[1aAI]\Z")
_HEADING_NUMBER = re.compile(r"\d+(?:\.\d+)*[a-zđ]?|[IVXLC]+|[A-Z]")
_BROKEN_NUMBER = re.compile(
    r"(?<![\w.,/-])(?:\d{1,3}\.\s\d{3}(?![\d.,%])|\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d)\b"
)
"""A number or a date with a blank too many: ``70. 000``, ``12. 5. 2025``."""


def is_list_item(text: str, offset: int) -> bool:
    """Whether a bullet or a list number stands at *offset*, the beginning of a line."""
    return _LIST_ITEM.match(text, offset) is not None


def is_sure_item(text: str, offset: int) -> bool:
    """Whether a list item begins at *offset*, wherever in a line that is."""
    return _SURE_ITEM.match(text, offset) is not None


def is_number(site: Site, language: Language) -> bool:
    """The stop belongs to a number: ``1. Mở nắp``, ``Điều 5. Hiệu lực``, ``70. 000``."""
    if site.mark != ".":
        return False
    before = site.text[max(site.start, site.stop - MAX_WORD) : site.stop]
    if _FIRST_OF_LIST.search(before):
        return True
    if site.stop - site.start < MAX_WORD and (
        _ONLY_NUMBER.fullmatch(before) or _is_heading(before, language)
    ):
        return True
    return site.next.isdigit() and any(
        match.start() < site.stop < match.end()
        for match in _BROKEN_NUMBER.finditer(site.text, max(0, site.stop - 8), site.stop + 12)
    )


def _is_heading(sentence: str, language: Language) -> bool:
    """Whether all that the sentence says so far is the number of a heading: ``Chương IV``."""
    label, _, number = sentence.strip('"“*_ ').rpartition(" ")
    return label.lower() in language.headings and _HEADING_NUMBER.fullmatch(number) is not None
