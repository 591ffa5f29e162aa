"""Why a stop may be no end: the reasons that hold in every language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.site import JOINERS, MAX_WORD, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable

    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLCivxlc]{1,6}|[^\W\d_]"
_LIST_ITEM = re.compile(rf"[-–—•*·▪◦●○■□‣►➢➤✓✔+]\s|(?:{_NUMBER})[.)/]\s|\((?:{_NUMBER})\)\s")
_LETTERED_ITEM = re.compile(rf"\(?(?:{_NUMBER})\)\s|[•▪◦●○■□‣►➢➤✓✔]|[a-hđ]\.\s[{UPPER}]")
_MARKER = re.compile(rf"[\W_]*(?:{_NUMBER})")
_FIRST_ITEM = re.compile(r"[^\W\d]\s?:\s\(?[1aAI]\Z")
_HEADING_NUMBER = re.compile(r"\d+(?:\.\d+)*[a-zđ]?|[IVXLC]+|[A-Z]")
_INITIALS = re.compile(rf"(?:[{UPPER}]\.-?)*[{UPPER}]")
_INITIAL = re.compile(rf"[{UPPER}]\.")
_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,2}")
_LAST_PART = re.compile(r"[^.\-–/(]*\Z")
_SPLIT_NUMBER = re.compile(
    r"(?<![\w.,/-])(?:\d{1,3}\.\s\d{3}(?![\d.,%])|\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d)\b"
)
"""A number or date with a blank too many: ``70. 000``, ``12. 5. 2025``."""
_ADDRESS = re.compile(r"[/@]|www\.", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?:\w+\.)?(?:com|net|org|edu|gov|info|vn|io|js|tv|co|uk|us)\b", re.IGNORECASE
)
_CAMEL = re.compile(rf"[^\W\d_{UPPER}]{{1,2}}[{UPPER}]")
_UNITS = {"A", "C", "F", "K", "V", "W"}
_FIRST_LETTER = re.compile(r"[^\w,;:]{0,12}+")


def is_list_item(text: str, offset: int) -> bool:
    """Whether a bullet or a list number stands at *offset*."""
    return _LIST_ITEM.match(text, offset) is not None


def continues(site: Site, language: Language) -> bool:
    """Lower case or a comma follows, and the language sees no end there all the same."""
    if _LETTERED_ITEM.match(site.text, site.resume) or _CAMEL.match(site.text, site.head):
        return False
    match = _FIRST_LETTER.match(site.text, site.resume)
    following = site.text[match.end() : match.end() + 1] if match else ""
    if following.islower():
        return not language.ends(site, language)
    return following in {",", ";", "，", "；", "、"} or (
        following == ":" and site.resume == site.end
    )


def opens_nothing(site: Site, _language: Language) -> bool:
    """Nothing was said yet: ``… Tôi``, ``[...]``, ``(?)``."""
    said = site.text[site.start : min(site.stop, site.start + 12)]
    if not any(char.isalnum() for char in said):
        return site.stop - site.start < 12
    before = site.text[site.stop - 2 : site.stop]
    if before[-1:] in "([{":
        return site.mark[-1] in ")]}"
    return (site.mark[0] == "…" or site.mark[:2] == "..") and before[-1:] in {"“", "‘", "«", '"'}


def is_name(site: Site, language: Language) -> bool:
    """The stop belongs to a name: ``Yahoo!``."""
    if site.mark[1:2] in {".", "!", "?", "…"}:  # "... của Yahoo!. Ông"
        return False
    return _ends_with(site.text, site.start, site.stop + 1, language.never_after)


def is_address(site: Site, language: Language) -> bool:
    """No blank follows, and this looks more like an address or a code than like two sentences."""
    if site.resume > site.end:
        return False
    word = site.word
    after = site.text[site.resume : site.resume + 2]
    if _ADDRESS.search(word) or _DOMAIN.match(site.text, site.resume):
        return True
    if site.mark != "." or not after[:1].isupper():
        return False
    if word[-1:].islower() or word[-1:] in {"%", ")", "”"}:
        return False
    if word[-1:].isdigit():
        return not after[1:].islower()
    return not language.starts(site.following())


def is_title(site: Site, language: Language) -> bool:
    """An abbreviation before a name: ``TP. Huế``, ``PGS.TS. Vũ``, ``Sgt. Cortez``."""
    if site.mark.rstrip(JOINERS) != ".":
        return False
    word = site.word
    last = _LAST_PART.findall(word)[0]
    if not ({word, last} & language.titles or _NO_VOWEL.fullmatch(last)):
        return False
    following = site.following()
    begins = len(following) > 1 and following[0].lower() in language.starters
    return not (begins and following[1].islower())


def is_initial(site: Site, language: Language) -> bool:
    """Initials and other abbreviations, unless a sentence begins after them: ``J. K. Rowling``."""
    if site.mark.rstrip(JOINERS) != ".":
        return False
    word = site.word
    if word in language.letters:
        return False
    if not (_INITIALS.fullmatch(word) or word in language.endings):
        return False
    if _INITIAL.match(site.text, site.resume):  # one more: "N. V. A."
        return True
    return not (_is_labelled(site, language) or language.starts(site.following()))


def _is_labelled(site: Site, language: Language) -> bool:
    """Whether the letter before the stop completes a word: ``vitamin C.``."""
    before = site.text[max(site.start, site.stop - MAX_WORD) : site.stop].split()
    if len(before) < 2:
        return False
    if before[-2].lower() not in language.labels and not (
        before[-2].isdigit() and before[-1] in _UNITS
    ):
        return False
    following = "".join(site.following(1))
    return len(following) > 1 or not following.isalpha()


def is_number(site: Site, language: Language) -> bool:
    """A list number, or a number with a stray blank: ``1. Mở nắp``, ``70. 000``, ``Điều 5. …``."""
    if site.mark != ".":
        return False
    near = site.text[max(site.start, site.stop - MAX_WORD) : site.stop]
    if _FIRST_ITEM.search(near):
        return True
    if site.stop - site.start < MAX_WORD:
        if _MARKER.fullmatch(near):
            return True
        label, _, number = near.strip('"“*_ ').partition(" ")
        if label.lower() in language.headings and _HEADING_NUMBER.fullmatch(number):
            return True
    return site.next.isdigit() and any(
        match.start() < site.stop < match.end()
        for match in _SPLIT_NUMBER.finditer(site.text, max(0, site.stop - 8), site.stop + 12)
    )


GUARDS: tuple[Callable[[Site, Language], bool], ...] = (
    opens_nothing,
    continues,
    is_name,
    is_address,
    is_title,
    is_initial,
    is_number,
)


def _ends_with(text: str, start: int, end: int, strings: frozenset[str]) -> bool:
    """Whether ``text[start:end]`` ends with one of *strings*, as whole words."""
    for string in strings:
        if text.endswith(string, start, end):
            before = end - len(string) - 1
            if before < start or not (text[before].isalnum() and string[0].isalnum()):
                return True
    return False
