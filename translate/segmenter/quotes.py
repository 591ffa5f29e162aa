"""Straight quotes without a letter that shows their side: ``nói : " Đi ! "``, ``"Đi."Rồi``."""

from __future__ import annotations

import re

from translate.segmenter.site import STOPS, UPPER

_LONE_QUOTE = re.compile(rf'("(?>(?:\s?[{STOPS}]++)?))(?:\s++|\Z)')
_TIGHT_QUOTE = re.compile(rf'(")(?=[{UPPER}])')
"""The same where a space is missing between it and a capital."""


class LoneQuotes:
    """Classify such quotes as opening or closing, by counting the quotes of their paragraph."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counted = 0
        self._quotes = 0

    def without_closing(self, end: int, resume: int) -> tuple[int, int]:
        """Move a site that is before a quote to after it, if the quote closes.

        Args:
            end: Where a sentence would end; not less than in the last call.
            resume: Where the next would start: at the quote.

        Returns:
            Both offsets, after the quote and the characters attached to it.
        """
        if (paragraph := self._text.rfind("\n\n", self._counted, resume)) >= 0:
            self._quotes, self._counted = 0, paragraph
        self._quotes += self._text.count('"', self._counted, resume)
        self._counted = resume
        if self._quotes % 2 == 0:
            return end, resume
        closing = _LONE_QUOTE.match(self._text, resume)
        if not closing and resume == end:
            closing = _TIGHT_QUOTE.match(self._text, resume)
        return (closing.end(1), closing.end()) if closing else (end, resume)
