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


def opening(site: Site) -> int:
    """Return where the quotation before the site was opened, -1 if that is not near."""
    return site.text.rfind(OPENING_OF[site.mark[-1]], max(0, site.stop - _FAR), site.stop)


def is_introduced(site: Site, introduction: re.Pattern[str]) -> bool:
    """Whether *introduction* matches at the quote that opened the quotation before the site.

    One inside of the quotation does not count: ``“Tôi nói rõ: ‘Đừng đến!’” Nam kể lại.``
    """
    at = opening(site)
    start = max(0, site.stop - _FAR, at - 4)
    return at >= 0 and introduction.search(site.text, start, at) is not None
