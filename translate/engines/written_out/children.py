"""Say *em* as a word for children where it is no "you".

Newspapers call pupils and children *em*, "younger sibling", which people also say to each other;
models have read it in talk, and say "you": the volunteers "read the story for you".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.text.spans import TextSpan, overlap
from translate.values.style.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_OTHERS = (
    r"(?! (?:nhỏ|bé|gái|trai|nam|nữ|học|thiếu|mẫu|sinh|đoàn|đội|khóa|năm|lớp|gia|họ|ruột|út|dâu"
    r"|rể|vợ|chồng|và|của|tôi|một|thí|cầu thủ|vận động|diễn viên|bệnh nhi"
    r"|phải|sẽ|hãy|cần|nên|lấy|nhớ|thử|có thể|đừng|nhé|ạ)(?!\w)| ?[A-ZĐ])"
    r"(?![\w-])"
)
"""What does not stand behind it: what says already who they are, what one tells them to do."""
_CHILDREN = re.compile(rf"(?<![\w-])([Cc])ác em{_OTHERS}")
_SOME = re.compile(
    rf"(?<![\w-])(?i:nhiều|những|mỗi|từng|một số|hàng trăm|hàng nghìn|\d\d+) em{_OTHERS}"
)
_FAMILY = re.compile(
    r"(?<!\w)(?:chị (?:cả|hai)|anh (?:cả|hai)|con cả|em ruột|em út|anh chị em|nhé|nhá|ơi)(?!\w)",
    re.IGNORECASE,
)
"""Where they are somebody's brothers and sisters, or are spoken to."""
_QUOTATION = re.compile(r"[“\"][^“”\"]*[”\"]?|^[^“\"]*”|^\s*[-–—].*")
"""Where people speak, also where the sentence before began it."""


def children(text: str) -> Iterator[Edit]:
    """Propose words for children where a Vietnamese sentence, NFC, calls them *em*."""
    if "em" not in text or _FAMILY.search(text):
        return
    spoken = [TextSpan(*match.span()) for match in _QUOTATION.finditer(text)]
    for edit in _edits(text):
        if not any(overlap(edit, one) for one in spoken):
            yield edit


def _edits(text: str) -> Iterator[Edit]:
    for found in _CHILDREN.finditer(text):
        yield Edit(*found.span(), "Bọn trẻ" if found[1] == "C" else "bọn trẻ")
    for found in _SOME.finditer(text):
        yield Edit(found.end() - len("em"), found.end(), "trẻ em")
