"""Straight quotes between blanks, as tokenised text has them: ``Anh nói : " Đi thôi ! " Rồi …``."""

from __future__ import annotations

import re

from translate.segmenter.site import STOPS

_LONE_QUOTE = re.compile(rf'("(?>(?:\s?[{STOPS}]++)?))(?:\s++|\Z)')


class LoneQuotes:
    """Tells the closing ones from the opening ones by counting all quotes before them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counted = 0
        self._quotes = 0

    def closing(self, offset: int) -> re.Match[str] | None:
        """The closing quote at *offset* as group 1, with the stop and the blanks behind it.

        Offsets must not decrease from call to call.
        """
        if not self._text.startswith('"', offset):
            return None
        self._quotes += self._text.count('"', self._counted, offset)
        self._counted = offset
        return _LONE_QUOTE.match(self._text, offset) if self._quotes % 2 else None
