"""Vietnamese dates of a day and a month without a word for either: ``chiều 5-8``, ``sáng 7.11``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.values.parse.vi.clock import PERIODS
from translate.values.value import Date, Kind, Value

if TYPE_CHECKING:
    from translate.values.parse.reader import TokenReader

DAY_WORDS = {"ngày", "hôm", "mùng", "mồng", *PERIODS}
_OF_DAY = {"giờ", "h", "phút", *PERIODS}
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})")
_NEAR_DAYS = {"nay", "qua", "mai"}
"""What ends the name of a day that a date in brackets explains."""
_UNTIL = {"đến", "tới"}
_AFTER_SESSION = frozenset(
    ["ở", "với", "của", "tại", "vừa", "qua", "này", "đóng", "mở", "kết", "khi", "sau", "do", "và"]
)
"""Words behind the day of a session of the stock exchange, which are no units."""


def hyphened(reader: TokenReader, index: int) -> tuple[Value, int] | None:
    """``chiều 5-8``, ``vào 5-8``, ``hôm nay (5-8)``, ``từ 1-5 đến 30-9``, from the day on.

    ``phiên 5-8`` is a session of the stock exchange. None if it is no date.
    """
    day, month = reader.small(index, 31), reader.small(index + 1, 12)
    if not day or not month or reader.between(index + 1) != "-":
        return None
    if reader.between(index + 2) in ("-", "/") or reader.word(index + 2) == "tháng":
        return None
    explains = reader.word(index - 1) in _NEAR_DAYS and reader.between(index) == " ("
    if reader.word(index - 1) == "vào":  # "vào 5-9 giờ" are hours
        dated = reader.between(index + 2) != " "
    else:
        dated = (
            reader.word(index - 1) in PERIODS
            or _is_session(reader, index)
            or explains
            or _in_period(reader, index)
        )
    if not dated:
        return None
    return reader.value(Kind.DATE, Date(None, month, day), index, index + 2), index + 2


def _is_session(reader: TokenReader, index: int) -> bool:
    """Whether the day is a session's: ``phiên 5-8 ở mức``, but not ``mỗi phiên 1-2%``."""
    if reader.word(index - 1) != "phiên" or reader.word(index - 2) in ("mỗi", "quân", "các"):
        return False
    goes_on = reader.between(index + 2) == " "
    return reader.word(index + 2) in _AFTER_SESSION if goes_on else reader.between(index + 2) != "%"


def dotted(reader: TokenReader, index: int) -> tuple[Value, int] | None:
    """``sáng 7.11``: a day and a month, where no time of day can be meant; else None."""
    found = _DOTTED.fullmatch(reader.written(index))
    if found is None or reader.word(index - 1) not in DAY_WORDS or not reader.joined(index):
        return None
    day, month = int(found[1]), int(found[2])
    if not (1 <= day <= 31 and 1 <= month <= 12) or reader.word(index + 1) in _OF_DAY:
        return None
    return reader.value(Kind.DATE, Date(None, month, day), index, index + 1), index + 1


def _in_period(reader: TokenReader, index: int) -> bool:
    """Whether two numbers with a hyphen are one end of "từ 1-5 đến 30-9"."""
    if reader.word(index - 1) == "từ" and reader.word(index + 2) in _UNTIL:
        return reader.between(index + 4) == "-"
    if reader.word(index - 1) not in _UNTIL or reader.word(index - 3) == "ngày":
        return reader.word(index - 1) in _UNTIL  # "ngày 1 đến 3-9"
    return reader.word(index - 4) == "từ" and reader.between(index - 2) == "-"
