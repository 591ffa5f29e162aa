"""Why a stop may be no end: the reasons that hold in every language, in the order of asking."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.abbreviations import is_initial, is_title
from translate.segmenter.numbering import is_number, is_sure_item
from translate.segmenter.site import UPPER

if TYPE_CHECKING:
    from collections.abc import Callable

    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_FIRST_SIGN = re.compile(r"[^\w,;:，；、]{0,12}+(.?)", re.DOTALL)
_TRADE_MARK = re.compile(rf"[^\W\d_{UPPER}]{{1,2}}[{UPPER}]")
_ADDRESS = re.compile(r"[/@]|www\.", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?:\w+\.)?(?:com|net|org|edu|gov|info|vn|io|js|tv|co|uk|us)\b", re.IGNORECASE
)
_OPENING = 12
"""Within this many characters of its start, a sentence may still have said nothing."""


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
    """A small letter or a comma follows, and the language sees no end there all the same."""
    text = site.text
    if is_sure_item(text, site.resume) or _TRADE_MARK.match(text, site.head):
        return False
    sign = _FIRST_SIGN.match(text, site.resume)
    following = sign.group(1) if sign else ""
    if following.islower():
        return not language.ends(site, language)
    if following == ":":  # after a blank it is a mark of indented speech, as in wikis
        return site.resume == site.end
    return following in {",", ";", "，", "；", "、"}


def is_name(site: Site, language: Language) -> bool:
    """The stop belongs to a name: ``Yahoo!``, but not ``Yahoo!.``."""
    if site.mark[1:2] in {".", "!", "?", "…"}:
        return False
    end = site.stop + 1
    for name in language.never_after:
        if site.text.endswith(name, site.start, end):
            before = site.text[max(site.start, end - len(name) - 1) : end - len(name)]
            if not (before.isalnum() and name[0].isalnum()):
                return True
    return False


def is_address(site: Site, language: Language) -> bool:
    """No blank follows, and this looks more like an address or a code than like two sentences."""
    if site.resume > site.end:
        return False
    word = site.word
    after = site.text[site.resume : site.resume + 2]
    if _ADDRESS.search(word) or _DOMAIN.match(site.text, site.resume):
        return True
    if site.mark != "." or not after[0].isupper():
        return False
    last = word[-1:]
    if last.islower() or last in {"%", ")", "”"}:
        return False
    if last.isdigit():
        return not after[1:].islower()
    return not language.starts(site.following())


GUARDS: tuple[Callable[[Site, Language], bool], ...] = (
    says_nothing_yet,
    goes_on,
    is_name,
    is_address,
    is_title,
    is_initial,
    is_number,
)
