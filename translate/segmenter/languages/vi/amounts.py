"""What a person with a hidden name gets: ``phạt Nguyễn Văn Q. 12 năm tù, Lê Hoàng M. 7 năm tù``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_ENTRIES = "|".join(sorted(words("vi", "amounts"), key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?:\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s(?:{_ENTRIES})\b\s?){{1,3}}"
    rf"(?:[.,;:)]|(?:{'|'.join(sorted(words('vi', 'after_amounts')))})\b)"
)


def gets_amount(site: Site, _language: Language) -> bool:
    """The name before the stop ends in an initial, and a punishment, sum or vote completes it."""
    if site.mark != "." or not site.next.isdigit():
        return False
    letter = site.word.rpartition(".")[2]
    if len(letter) != 1 or not letter.isupper():
        return False
    return _AMOUNT.match(site.text, site.resume) is not None
