"""An ellipsis in the middle of a sentence: a pause, a stutter, or the end of a list of names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.site import UPPER
from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_BEFORE_NUMBERS = words("vi", "before_numbers")
_HOURS = words("vi", "hours")
_CLOCK = words("vi", "clock")
_NOT_COUNTED = _HOURS | words("vi", "clause_words")
_BEFORE_NAMES = words("vi", "before_names")
_LIST = re.compile(r",\s(?:\w+\s){0,3}\w+\Z")
"""The last item of a list, up to four syllables: ``bún chả, phở...``."""
_BEGINNING = re.compile(r"(?:\A|[,:;\"“‘«–—-])\s*(?:\w+\s){0,2}(\w+)\Z")
"""The last word, if at most two words precede it."""
_COUNT = re.compile(
    r"\d[\d.,]*(?:[-–]\d[\d.,]*)?(?:\s?%)?((?:\s[^\W\d_]+(?:/[^\W\d_]+)?){0,3})[.!?…]"
)
"""All that stands before the next stop is a number with what it counts: ``4 lần.``, ``3-4 kg.``"""
_LATER = re.compile(rf"\d[\d.,]*\s(?:{'|'.join(sorted(words('vi', 'hours')))})\ssau\b")
"""``15 phút sau``: with it the next thing happens, so a sentence begins."""
_ONLY_NAME = re.compile(rf"[{UPPER}][^\W\d_]*(?:\s[{UPPER}][^\W\d_]*){{1,3}}[.!](?=\s|\Z)")
_ONLY_NUMBER = re.compile(rf"(\d{{1,4}})[.!](?=\s[{UPPER}]|\s?\Z)")
_LIST_REACH = 2_000
"""The number of characters before it in which a neighbouring item of a list is searched."""
_FEW = 20
"""Below it a number is likely that of an item, unless the text ends with it."""
_ITEM = re.compile(r"\d{1,3}[.)/:-]\s")
"""The number of an item of a list, at the beginning of a line."""
_END = re.compile(r"\s*+\Z")
_NEAR = 60
"""The number of characters before the ellipsis that are examined."""


def is_pause(site: Site, language: Language) -> bool:
    """The sentence continues after the ellipsis, although a capital or a digit follows."""
    if site.mark not in {"…", "..."}:
        return False
    before = site.text[max(site.start, site.stop - _NEAR) : site.stop]
    if site.next.isdigit():
        return _needs_number(site)
    following = site.following
    if _is_stutter(before, following) or _is_list(before, following, language):
        return True
    if _is_only_name(site, language):
        return True
    return site.word.lower() in _BEFORE_NAMES and _is_named(site, language)


def _needs_number(site: Site) -> bool:
    """Whether the number behind the ellipsis belongs to what stands before it."""
    if _LATER.match(site.text, site.resume):
        return False
    if _ITEM.match(site.text, site.resume) and _is_on_new_line(site):
        return False
    needed = site.word.lower() in _BEFORE_NUMBERS
    return needed or _is_count(site) or _is_last_number(site)


def _is_count(site: Site) -> bool:
    """Whether only a count follows: ``ly hôn... 4 lần.``, but not ``rơi... 8 giờ tối.``

    A time is one if it says how long, and nothing else: ``mất trước đó... 5 tháng.``
    """
    found = _COUNT.match(site.text, site.resume)
    counted = found.group(1).split() if found else []
    if len(counted) == 1 and counted[0] in _HOURS:
        return counted[0] not in _CLOCK
    return bool(counted) and counted[0].islower() and counted[0] not in _NOT_COUNTED


def _is_last_number(site: Site) -> bool:
    """Whether a number ends the sentence, and is none of a list: ``đứa lớn nhất... 46.``"""
    found = _ONLY_NUMBER.match(site.text, site.resume)
    if found is None or _is_on_new_line(site):
        return False
    number = int(found[1])
    if number < _FEW and not _END.match(site.text, found.end()):
        return False
    item = rf"(?<![\w.,/-])(?:{number - 1}|{number + 1})\s?[.)/:-](?!\d)"
    return not re.search(item, site.text[max(0, site.stop - _LIST_REACH) : site.stop])


def _is_on_new_line(site: Site) -> bool:
    """Whether a line ends between the ellipsis and what follows."""
    return "\n" in site.text[site.end : site.resume]


def _is_named(site: Site, language: Language) -> bool:
    """Whether a name follows: ``của... Robinson``, ``lại là... Tám Khờ``, ``là... Tuấn, em``."""
    following = site.following
    if not following:
        return False
    if language.is_foreign(following[0]) or language.is_full_name(following):
        return True
    is_alone = site.text[site.head + len(following[0]) :][:1] in {",", "."}
    return is_alone and following[0].lower() in language.words.given_names


def _is_only_name(site: Site, language: Language) -> bool:
    """Whether nothing but a full name follows: ``Bác tài mở nhạc... Đan Trường.``"""
    if not language.is_full_name(site.following):
        return False
    return _ONLY_NAME.match(site.text, site.resume) is not None


def _is_stutter(before: str, following: list[str]) -> bool:
    """Whether a speaker begins again: ``Em... Em không biết``."""
    found = _BEGINNING.search(before)
    said = found.group(1).lower() if found else ""
    return bool(following) and said == following[0].lower()


def _is_list(before: str, following: list[str], language: Language) -> bool:
    """Whether a list trails off before a name: ``bún chả, phở... Hà Nội``."""
    if not following or not _LIST.search(before):
        return False
    if following[0].istitle() and following[0].lower() in language.words.one_syllable_places:
        return True
    if following[0].lower() in language.words.anonymous:  # "... Tên Sở Khanh về sau ..."
        return False
    return language.is_full_name(following) and all(
        word.istitle() and language.is_native(word) for word in following
    )
