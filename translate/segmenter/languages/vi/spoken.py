"""What shows that a statement in a dialogue is speech, and no narration."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.languages.vi.people import SubjectKind
from translate.segmenter.languages.vi.speaking import choice
from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.languages.vi.people import Subject

STATEMENT = r"([^\s.!?…:;“”\"–—-](?:[^.!?…:;“”\"\n]|\.(?=\d)){3,260})[.](?=\s|\Z)"
"""A sentence with a full stop: what is asked or cried, or trails off, is said."""
FINITE = "là|rằng|còn|đã|sẽ|được|bị|có|chưa|cũng|thì|nên|phải|nhưng|vì|nếu"
"""Words that show that a clause has a verb of its own."""
ONE_WORD = re.compile(r"[^\W\d_]+")
_SPOKEN, _LAST, _KINSHIP = (words("vi", each) for each in ("spoken", "last_words", "kinship"))
_BROWS = re.compile(r"\b(?:nhíu|cau|chau|nhướng|nhướn|nhăn|lông|chân|đôi|hàng|hất) mày\b")
"""What else a word of speakers may be."""
_CALLED = re.compile(rf"\s(?:{choice('last_words')})\s(?:{choice('kinship')}),")
"""Somebody who is addressed: ``Trứng ngon đó cô, lòng đỏ au.``"""
_WAYS = frozenset(("đi", "hết", "luôn", "với", "ấy", "thế"))
"""Last words of what is said that end what is told too: ``Gã quay đi.``"""


def is_spoken(sentence: str, who: Subject) -> bool:
    """Whether a sentence has a word that only speakers use, or ends like what is said."""
    first, *others = ONE_WORD.findall(_BROWS.sub("", sentence.lower())) or [""]
    if _CALLED.search(sentence) or not _SPOKEN.isdisjoint(others):
        return True
    *_, before, last = ("", first, *others)
    if last in _KINSHIP:  # "… đâu anh"
        before, last = "", before
    if before == "như":  # "tỉnh như không"
        return False
    return last in _LAST and (
        who.kind is not SubjectKind.OTHER or last not in _WAYS or last == before
    )
