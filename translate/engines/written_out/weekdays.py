"""Write out days of the week in figures for a model: ``T2-T7``, ``chiều thứ 6``, ``T7, CN``.

``thứ 2`` is Monday or the second of something: only beside another day, a part of the day or a word
for the week is it certainly a day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.values.style.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = {"2": "Hai", "3": "Ba", "4": "Tư", "5": "Năm", "6": "Sáu", "7": "Bảy"}
_DAY = r"(?:thứ\s?[2-7]|T\.?[2-7]|CN|Chủ nhật|chủ nhật)(?!\w|[.,:/]\d)"
_SEVERAL = re.compile(
    rf"(?<![\w/.-]){_DAY}(?:\s?(?:[-–]|,|và|hoặc|đến|tới)\s?{_DAY}){{1,6}}", re.IGNORECASE
)
"""Days with others beside them: ``T2-T6``, ``thứ 3, thứ 5 và thứ 7``."""
_PARTS_OF_DAY = "".join(
    f"(?<=\\b{part} )|" for part in ("sáng", "trưa", "chiều", "tối", "đêm", "hôm")
).rstrip("|")
_OF_WEEK = r"(?:hàng tuần|hằng tuần|tuần (?:này|sau|tới|trước)|vừa qua|(?:đầu|cuối) tuần)"
_ONE = re.compile(
    rf"(?:{_PARTS_OF_DAY})thứ [2-7](?!\w|[.,:/]\d)|thứ [2-7](?=\s{_OF_WEEK}\b)", re.IGNORECASE
)
_SURE = re.compile(r"(?<!\w)(?:T\.?[2-7]|CN)(?!\w)|[Cc]hủ nhật|[-–]")
"""What shows that several are days, and not the second and third of something."""
_BEFORE = re.compile(
    r"(?:\A|[:(]\s?|(?<!\w)(?:từ|vào|các|ngày|mỗi|nghỉ|học|cửa|việc|lịch|sáng|trưa|chiều|tối|đêm"
    r"|hôm)\s)\Z",
    re.IGNORECASE,
)
"""The same, before them."""
_EACH = re.compile(_DAY, re.IGNORECASE)
_RANGE = re.compile(r"\s?[-–]\s?")


def weekdays(text: str) -> Iterator[Edit]:
    """Propose the names of days of the week that a Vietnamese sentence has in figures."""
    for found in _SEVERAL.finditer(text):
        days = [day for day in _EACH.findall(found[0]) if day[-1].isdigit()]
        if days and (_SURE.search(found[0]) or _BEFORE.search(text[: found.start()])):
            named = _EACH.sub(lambda day: _name(day[0]), found[0])
            yield Edit(*found.span(), _RANGE.sub(" đến ", named))
    for found in _ONE.finditer(text):
        yield Edit(*found.span(), _name(found[0]))


def _name(day: str) -> str:
    """The name of a day; Sunday has no figure."""
    figure = day[-1]
    if figure not in _NAMES:
        return "Chủ nhật"
    return f"{'Thứ' if day[0] == 'T' and day[1:2] == 'h' else 'thứ'} {_NAMES[figure]}"
