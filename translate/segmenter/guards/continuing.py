"""Stops after which the sentence clearly continues: no word so far, or lower case follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.guards.numbering import is_sure_item
from translate.segmenter.site import UPPER

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_FIRST_SIGN = re.compile(r"[^\w,;:，；、]{0,12}+(.?)", re.DOTALL)
_EMPTY_LINE = re.compile(r"\n\s*\n")
_TRADE_MARK = re.compile(rf"[^\W\d_{UPPER}]{{1,2}}[{UPPER}]")
_OPENING = 12
"""Only within this many characters of its start can a sentence still be without a word."""


def says_nothing_yet(site: Site, _language: Language) -> bool:
    """No word came before the stop: ``… Tôi``, ``"... Tôi``, ``[...]``, ``(?)``."""
    if site.stop - site.start < _OPENING and not any(
        char.isalnum() for char in site.text[site.start : site.stop]
    ):
        return True
    before = site.text[max(site.start, site.stop - 2) : site.stop]
    if before[-1] in "([{":
        return site.mark[-1] in ")]}"
    is_ellipsis = site.mark[0] == "…" or site.mark[:2] == ".."
    return is_ellipsis and (before[-1] in "“‘«" or before == ' "')


def goes_on(site: Site, language: Language) -> bool:
    """Lower case or a comma follows, and the language has no reason for an end there.

    The sentence also continues if only a lone quote or bracket follows: ``Chúa sẽ nói. '``.
    """
    text = site.text
    if is_sure_item(text, site.resume) or _TRADE_MARK.match(text, site.head):
        return False
    sign = _FIRST_SIGN.match(text, site.resume)
    following = sign.group(1) if sign else ""
    if following.islower():
        return not language.small_start(site, language)
    if following == ":":  # after a space it marks indented speech, as in wikis
        return site.resume == site.end
    if text.startswith("& ", site.resume):  # "Tạp chí KH. & CN."
        return True
    signs = sign.group() if sign else ""
    if not following or (len(signs) > 3 and _EMPTY_LINE.search(signs)):
        return True
    return following in {",", ";", "，", "；", "、"}
