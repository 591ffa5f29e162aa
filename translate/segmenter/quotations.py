"""Where a quotation that has just ended began, and what introduced it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from translate.segmenter.site import Site

OPENING_OF = {"”": "“", "»": "«", "’": "‘", '"': '"', "'": "'"}
"""The opening quote that belongs to each closing one."""
_FAR = 400
"""The number of characters in which the beginning of a quotation is searched."""


def is_introduced(site: Site, introduction: re.Pattern[str]) -> bool:
    """Whether *introduction* matches at the quote that opened the quotation before the site.

    One inside of the quotation does not count: ``“Tôi nói rõ: ‘Đừng đến!’” Nam kể lại.``
    """
    text, closing = site.text, site.mark[-1]
    start = max(0, site.stop - _FAR)
    opening = text.rfind(OPENING_OF[closing], start, site.stop)
    return opening >= 0 and introduction.search(text, max(start, opening - 4), opening) is not None
