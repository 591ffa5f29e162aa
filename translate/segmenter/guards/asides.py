"""Stops in brackets and quoted titles in the middle of a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.site import STOPS, UPPER

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_ASIDE = re.compile(
    rf"\((?![{UPPER}])[^(){STOPS}\n]{{1,60}}+(?:\.[\d{UPPER}][^(){STOPS}\n]{{0,40}})?\)(?:\s?[,;:]|\s(.))"
)
"""A bracket without a sentence, and what follows: ``(39 ft), …``, ``(gần 7 ft) và …``."""
_GLOSS = re.compile(r"\([^()\n]{1,120}+\)(?:\s?[,;:.]|\s([^\W\d_]))")
"""What a quotation means, in a bracket within the sentence: ``“Vici!” (Tôi đã thắng!), câu …``."""
_OPENED = re.compile(r"\w\s\([^\W_]")
_CLOSED = re.compile(r"[^()\n]{0,120}[^\W_]\W?\)(?:[,;:]|\s([^\W\d_]))")
"""The rest of a bracket, and what follows it."""
_FAR = 120
"""The longest title, in characters."""
_OPENING = re.compile(r"(?:(\w+)\s|(:)\s?|\A|[\s(\[-])[\"“‘«]\Z")
_PAIRS = {'"': '"', "“": "”", "‘": "’", "«": "»"}
_AFTER_TITLE = re.compile(r"\s([^\W\d_]+)")


def is_aside(site: Site, _language: Language) -> bool:
    """A bracket follows, and the sentence continues after it: ``sâu 12 m. (39 ft), nước …``."""
    quoted = site.mark[-1] in _PAIRS.values()
    if not (quoted or site.mark == ".") or not site.text.startswith("(", site.resume):
        return False
    aside = (_GLOSS if quoted else _ASIDE).match(site.text, site.resume)
    return aside is not None and (aside.group(1) is None or aside.group(1).islower())


def is_in_bracket(text: str, start: int, stop: int, end: int, resume: int) -> bool:
    """Whether the sentence continues after the bracket with the stop: ``Thịt (vai. Tươi) luộc``.

    It is no guard, because a word and a full stop before a capital are decided without guards.
    """
    opening = text.rfind("(", start if stop - start < _FAR else stop - _FAR, stop)
    if opening <= start or text.find(")", opening, end) >= 0:
        return False
    if not _OPENED.match(text, max(start, opening - 2)):
        return False
    closed = _CLOSED.match(text, resume)
    return closed is not None and (closed.group(1) is None or closed.group(1).islower())


def is_title_of_work(site: Site, language: Language) -> bool:
    """A quoted title contains the stop: ``Ca khúc “Cố lên! Sài Gòn ơi!” vang khắp phố``.

    Either a word such as *ca khúc* precedes it, or it has no colon before it and is followed by a
    word in lower case that does not begin an attribution: ``“Cháy! Cháy nhà!” ông kêu`` is direct
    speech.
    """
    words = language.words
    if site.mark not in {"!", "?", "?!", "!!", "..."} or not words.works:
        return False
    opening, word = _opening(site)
    if opening < 0:
        return False
    after = _after_closing(site, opening)
    if after is None or word in words.works:
        return after is not None
    if not words.after_titles:  # only a word before it distinguishes a title
        return False
    if opening == site.start:  # like most direct speech
        return after in words.after_titles
    return after.islower() and after not in words.speakers


def _opening(site: Site) -> tuple[int, str]:
    """Return the offset of the quote before the stop, and the word before it.

    The offset is -1 if there is none, if it is a closing one, or if a colon introduces speech.
    """
    start = max(site.start, site.stop - _FAR)
    opening = max(site.text.rfind(quote, start, site.stop) for quote in _PAIRS)
    found = _OPENING.search(site.text[max(site.start, opening - 20) : opening + 1])
    if opening < 0 or not found or found.group(2):
        return -1, ""
    return opening, (found.group(1) or "").lower()


def _after_closing(site: Site, opening: int) -> str | None:
    """Return the word after the quotation that begins at *opening*; None if it does not end."""
    closing = site.text.find(_PAIRS[site.text[opening]], site.resume, site.resume + _FAR)
    if closing < 0:
        return None
    after = _AFTER_TITLE.match(site.text, closing + 1)
    return after.group(1) if after else ""
