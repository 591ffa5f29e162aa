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
_END = r"(?!\w|[.,:/]\d)"
_DAY = rf"(?:(?:thứ\s?[2-7]|T\.?[2-7]|Chủ nhật){_END}|CN(?=\s*(?:[,;:.)–-]|\Z|và\s|\d)))"
_SEVERAL = re.compile(
    rf"(?<![\w/.-]){_DAY}(?:\s?(?:[-–]|,|và|hoặc|đến|tới)\s?{_DAY}){{1,6}}", re.IGNORECASE
)
"""Days with others beside them: ``T2-T6``, ``thứ 3, thứ 5 và thứ 7``."""
_PARTS_OF_DAY = "".join(
    f"(?<=\\b{part} )|" for part in ("sáng", "trưa", "chiều", "tối", "đêm", "hôm")
).rstrip("|")
_OF_WEEK = r"(?:hàng tuần|hằng tuần|tuần (?:này|sau|tới|trước)|vừa qua|(?:đầu|cuối) tuần)"
_NO_DAY = r"(?! (?:của|trên|bảng|xếp|môn|liên tiếp))"
_ONE = re.compile(
    rf"(?:{_PARTS_OF_DAY})thứ [2-7]{_END}{_NO_DAY}|thứ [2-7](?=\s{_OF_WEEK}\b)", re.IGNORECASE
)
_WEEKEND = re.compile(r"(?<!\w)(?:T\.?7|CN)(?!\w)|Chủ nhật", re.IGNORECASE)
"""What shows that several are days, and not the second and third of something; so does a dash."""
_ANY_T = re.compile(r"(?<!\w)T\.?[2-7]", re.IGNORECASE)
_OPENS = re.compile(
    r"(?<!\w)(?:mở cửa|làm việc|nghỉ|học|lịch|giờ|chiếu|phát sóng|khám|bán|phục vụ|đón khách"
    r"|hằng tuần|hàng tuần|từ \d{1,2}[hg:])(?!\w)|\d{1,2}\s?[hg:]\d{0,2}\s?[-–]",
    re.IGNORECASE,
)
"""``T2-T6`` are days beside one of these, else towers, terminals, vertebrae or months."""
_NOT_BEFORE = re.compile(
    r"(?<!\w)(?:ga|tòa|toà|tháp|khu|tuyến|tầng|đốt sống|giai đoạn|hormone|xét nghiệm|trong|tháng"
    r"|lô|block|môn|bậc|hạng|lớp)\s\Z",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\A|[:(]\s?|(?<!\w)(?:từ|vào|các|ngày|mỗi|nghỉ|học|cửa|việc|lịch|sáng|trưa|chiều|tối|đêm"
    r"|hôm)\s)\Z",
    re.IGNORECASE,
)
"""Before several, these show that they are days."""
_MAY_END = re.compile(_NO_DAY)
_EACH = re.compile(_DAY, re.IGNORECASE)
_RANGE = re.compile(r"\s?[-–]\s?")


def weekdays(text: str) -> Iterator[Edit]:
    """Propose the names of days of the week that a Vietnamese sentence has in figures."""
    for found in _SEVERAL.finditer(text):
        if any(day[-1].isdigit() for day in _EACH.findall(found[0])) and _are_days(text, found):
            named = _EACH.sub(lambda day: _name(day[0]), found[0])
            yield Edit(*found.span(), _RANGE.sub(" đến ", named))
    for found in _ONE.finditer(text):
        yield Edit(*found.span(), _name(found[0]))


def _are_days(text: str, found: re.Match[str]) -> bool:
    """Whether several that may be days are: other things have the same numbers."""
    if _NOT_BEFORE.search(text, 0, found.start()) or not _MAY_END.match(text, found.end()):
        return False
    if _WEEKEND.search(found[0]):
        return True
    if _ANY_T.search(found[0]) and not _OPENS.search(text):
        return False
    return bool(_RANGE.search(found[0]) or _BEFORE.search(text, 0, found.start()))


def _name(day: str) -> str:
    """The name of a day; Sunday has no figure."""
    figure = day[-1]
    if figure not in _NAMES:
        return "Chủ nhật"
    return f"{'Thứ' if day[0] == 'T' and day[1:2] == 'h' else 'thứ'} {_NAMES[figure]}"
