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
_LETTERED_ITEM = re.compile(rf"\(?(?:{_NUMBER})\)\s|[•▪◦●○■□‣►➢➤✓✔]")
_MARKER = re.compile(rf"[\W_]*(?:{_NUMBER})")
_AFTER_COLON = re.compile(rf"[:;]\s(?:{_NUMBER})\Z")
_HEADING_NUMBER = re.compile(r"\d+(?:\.\d+)*[a-zđ]?|[IVXLC]+|[A-Z]")
_INITIALS = re.compile(rf"(?:[{UPPER}]\.-?)*[{UPPER}]")
_NO_VOWEL = re.compile(r"[A-Z][bcdfghjklmnpqrstvwxz]{1,4}")
_LAST_PART = re.compile(r"[^.\-–/(]*\Z")
_SPACED_NUMBER = re.compile(r"\d{3}(?!\d)|\d{1,2}\.\s?\d{2,4}\b")
_ADDRESS = re.compile(r"[/@]|www\.", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:com|net|org|edu|gov|info|vn|io|js|tv|co|uk|us)\b", re.IGNORECASE)
_FIRST_LETTER = re.compile(r"[^\w,;:]{0,12}+")


def is_list_item(text: str, offset: int) -> bool:
    """Whether a bullet or a list number stands at *offset*."""
    return _LIST_ITEM.match(text, offset) is not None


def continues(site: Site, language: Language) -> bool:
    """Lower case or a comma follows, and the language sees no end there all the same."""
    if _LETTERED_ITEM.match(site.text, site.resume):
        return False
    match = _FIRST_LETTER.match(site.text, site.resume)
    following = site.text[match.end() : match.end() + 1] if match else ""
    if following.islower():
        return not language.ends(site, language)
    return following in {",", ";", ":"}


def opens_nothing(site: Site, _language: Language) -> bool:
    """Nothing was said yet: ``… Tôi``, ``[...]``, ``(?)``."""
    said = site.text[site.start : min(site.stop, site.start + 12)]
    if not any(char.isalnum() for char in said):
        return site.stop - site.start < 12
    return site.text[site.stop - 1] in "([{" and site.mark[-1] in ")]}"


def is_name(site: Site, language: Language) -> bool:
    """The stop belongs to a name: ``Yahoo!``."""
    return _ends_with(site.text, site.start, site.stop + 1, language.never_after)


def is_address(site: Site, language: Language) -> bool:
    """No blank follows, and this looks more like an address or a code than like two sentences."""
    if site.resume > site.end:
        return False
    word = site.word
    after = site.text[site.resume : site.resume + 2]
    if _ADDRESS.search(word) or _DOMAIN.match(site.text, site.resume):
        return True
    if site.mark != "." or not after[:1].isalnum():
        return False
    if word[-1:].islower() or word[-1:] in {"%", ")", "”"}:
        return not after[:1].isupper()
    if word[-1:].isdigit():
        return not (after[:1].isupper() and after[1:].islower())
    return not language.starts(site.following())


def is_title(site: Site, language: Language) -> bool:
    """An abbreviation before a name: ``TP. Huế``, ``PGS.TS. Vũ``, ``Sgt. Cortez``."""
    if site.mark.rstrip(JOINERS) != ".":
        return False
    word = site.word
    match = _LAST_PART.search(word)
    last = match.group() if match else word
    if not ({word, last} & language.titles or _NO_VOWEL.fullmatch(last)):
        return False
    following = site.following()
    return not (language.starts(following) and len(following) > 1 and following[1].islower())


def is_initial(site: Site, language: Language) -> bool:
    """Initials and other abbreviations, unless what follows begins a sentence: ``J. K. Rowling``."""
    if site.mark.rstrip(JOINERS) != ".":
        return False
    word = site.word
    if word in language.letters:
        return False
    if not (_INITIALS.fullmatch(word) or word in language.endings):
        return False
    return not (_is_labelled(site, language) or language.starts(site.following()))


def _is_labelled(site: Site, language: Language) -> bool:
    """Whether the letter before the stop completes a word: ``vitamin C.``"""
    before = site.text[max(site.start, site.stop - MAX_WORD) : site.stop].split()
    return len(before) > 1 and before[-2].lower().strip("(\"“'") in language.labels


def is_number(site: Site, language: Language) -> bool:
    """A list number, or a number with a stray blank: ``1. Mở nắp``, ``70. 000``, ``Điều 5. …``."""
    if site.mark != ".":
        return False
    near = site.text[max(site.start, site.stop - MAX_WORD) : site.stop]
    if _AFTER_COLON.search(near):
        return True
    if site.stop - site.start < MAX_WORD:
        if _MARKER.fullmatch(near):
            return True
        label, _, number = near.strip('"“*_ ').partition(" ")
        if label.lower() in language.headings and _HEADING_NUMBER.fullmatch(number):
            return True
    return (
        near[-1:].isdigit()
        and bool(re.search(r"(?<![\d.,])\d{1,3}\Z|\b\d{1,2}\.\s?\d{1,2}\Z", near))
        and bool(_SPACED_NUMBER.match(site.text, site.resume))
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
