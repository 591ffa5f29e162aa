"""Numbers to which a full stop belongs: in lists, in headings, and broken by a space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from translate.segmenter.site import MAX_WORD, UPPER

if TYPE_CHECKING:
    from translate.segmenter.language import Language, Words
    from translate.segmenter.site import Site

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLCivxlc]{1,6}|[^\W\d_]"
_BULLET = "•▪◦●○■□‣►➢➤✓✔\uf0a7\uf0b7\uf0d8\uf0fc"
"""The last four are bullets of Word's own symbol font, as they appear in plain text."""
_WORD_BULLET = "o§Øü"
"""Other bullets of Word: without their font they are letters, so only before a capital."""
_LIST_ITEM = re.compile(
    rf"[-–—*·+{_BULLET}]\s|(?:{_NUMBER})[.)/]\s|\((?:{_NUMBER})\)\s"
    rf"|[{_WORD_BULLET}][ \t]+[{UPPER}]|[-=*_]{{4}}"
)
"""What makes a separate line a list item: ``- ``, ``1. ``, ``(a) ``; or a rule, ``----``."""
_SURE_ITEM = re.compile(
    rf"\(?(?:{_NUMBER})[)/]\s|[{_BULLET}]|(?:[a-hđ]|i{{2,3}}|iv|vi{{1,3}}|ix)\.\s[{UPPER}]"
)
"""What makes a list item even within a line and before lower case: ``b) ``, ``• ``."""
_ONLY_NUMBER = re.compile(rf"(?:(?![$€£¥])[\W_])*(?:{_NUMBER})")
_QUESTION_NUMBER = re.compile(r"[\"“*_]{0,2}[A-Z]\d{1,2}")
"""What numbers the questions of a lesson: ``C1. Vì sao …?``, unlike ``Khối gì? A1. Em …``."""
_QUESTION = re.compile(r"[^.!?…\n]{1,300}\?")
_FIRST_OF_LIST = re.compile(r"[^\W\d]\s?:\s(?:\(?[1aAIi]|[“\"«](?:\d{1,3}[a-hđ]?|[a-hđ]))\Z")
"""``Gồm: 1.``, or a paragraph that a law quotes to amend it: ``được sửa đổi như sau: “2.``."""
_NEXT_OF_LIST = re.compile(
    r"[;,]\s(?:(?:và|and|hay|hoặc|or)\s)?(\d{1,2}|[a-hđ]|[IVX]{1,4}|[ivx]{1,4})\Z"
)
_FIRST_ITEM = re.compile(r"(?:\A[\"“*_]?|:\s)1\.\s")
_BARE_NUMBER = re.compile(r"[^\W\d_]\s(\d{1,2})\Z")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
SMALL_NUMERALS = tuple(map(str.lower, _ROMAN))
_ORDER = ("abcdđefgh", _ROMAN, SMALL_NUMERALS)
_LONGEST_LIST = 1_000
"""The number of characters in which the previous list number is searched."""
_HEADING_NUMBER = re.compile(r"\d+(?:\.\d+)*[a-zđ]?|[IVXLC]+|[A-Z]")
_BEHIND_BOOK = re.compile(rf"\A[^.!?…:;]{{1,30}}\d\s[-–—]\s(?=[{UPPER}]{{2,}}\Z)")
"""What stands before the label of a chapter of a book: ``LỊCH SỬ 8 - BÀI 14.``"""
_GROUPS = r"\d{1,3}(?:\.\s?\d{3}){1,4}(?!\d|[.,]\d|%)"
_DATE = r"\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d(?!\d)"
_PHONE = (
    r"\(\+?\d{1,4}\.\s\d{1,3}\)\s?\d|0\d{2,3}\.\s\d{3}\.\s?\d{3,4}"
    r"|0\d{1,3}\.\s\d{3,4}\s\d{3,4}(?!\d)|1[89]00\.\s\d{4}(?!\d)"
)
_FORMULA = 40
"""The number of characters around a point in which a formula makes it multiply."""
_EQUALS = re.compile(rf"(?:(?![.!?]\s[{UPPER}])[^=\n]){{0,{_FORMULA}}}=")
"""An equals sign behind a point, in the same sentence."""
_COUNTED = re.compile(r"\d(?:[.,]?\d)*\s(?!(?:[mcdk]?m|k?g|l)\b)[^\W\d_]")
"""A number of things, with which a sentence begins: ``x = 5 . 3 học sinh làm đúng.``"""
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""The marks of the tones of Vietnamese, decomposed."""
_BROKEN_NUMBER = re.compile(rf"(?<![\w.,/-])(?:({_GROUPS})|{_DATE}|{_PHONE})")
"""A number, date or telephone number with an extra space: ``70. 000``, ``12. 5. 2025``."""


def is_list_item(text: str, offset: int) -> bool:
    """Whether a bullet or list number is at *offset*, the beginning of a line."""
    return _LIST_ITEM.match(text, offset) is not None


def is_sure_item(text: str, offset: int) -> bool:
    """Whether a list item begins at *offset*, even within a line."""
    return _SURE_ITEM.match(text, offset) is not None


def is_heading_number(word: str) -> bool:
    """Whether *word* is what numbers a heading: ``5``, ``2.1``, ``IV``, ``B``."""
    return _HEADING_NUMBER.fullmatch(word) is not None


def is_number(site: Site, language: Language) -> bool:
    """The stop belongs to a number: ``1. Mở nắp``, ``Điều 5. Hiệu lực``, ``70. 000``."""
    if site.mark != ".":
        return False
    before = site.text[max(site.start, site.stop - MAX_WORD) : site.stop]
    if _FIRST_OF_LIST.search(before) or _is_next_of_list(site, before, language):
        return True
    if site.stop - site.start < MAX_WORD and (
        (_ONLY_NUMBER.fullmatch(before) and not _is_word(site, language))
        or _numbers_question(site, before)
        or _is_heading(before, language)
    ):
        return True
    if site.next.isdigit():
        return _is_broken_number(site, language) or _multiplies(site)
    return False


def _numbers_question(site: Site, before: str) -> bool:
    """Whether a letter and a number begin the text or a line, or a question follows them."""
    if not _QUESTION_NUMBER.fullmatch(before):
        return False
    text, start = site.text, site.start
    indented = text[max(0, start - MAX_WORD) : start].rstrip(" \t")
    begins = indented == "" or indented.endswith("\n")
    return begins or _QUESTION.match(text, site.resume) is not None


def _is_word(site: Site, language: Language) -> bool:
    """Whether the letter before the stop is a whole sentence: ``ừ. biết rồi.``, ``Ừ. Đi.``."""
    if not site.word.islower():  # "Ô. Bảy" is somebody's title, and no title has a tone
        toned = not _TONES.isdisjoint(normalize("NFD", site.word))
        return toned and site.word in language.letters
    is_chat = site.word in language.letters and site.next.islower()
    return is_chat or site.word.upper() in language.letters


def _is_next_of_list(site: Site, before: str, language: Language) -> bool:
    """Whether a list within a line continues: ``Gồm: 1. Gạo; 2. Muối``, ``1. Gạo 2. Muối``."""
    found = _NEXT_OF_LIST.search(before) or _next_without_sign(site, before, language)
    last = _before(found.group(1)) if found else ""
    if not last:
        return False
    begun = site.text[max(site.start, site.stop - _LONGEST_LIST) : site.stop]
    return re.search(rf"(?:\A|[\s(;:,]){last}\.\s", begun) is not None


def _next_without_sign(site: Site, before: str, language: Language) -> re.Match[str] | None:
    """Return the number of an item with no sign before it, after a first item.

    ``1. Vào bảng 2. Bảng này …`` has no second item.
    """
    found = _BARE_NUMBER.search(before) if before[-1].isdigit() and site.next.isalpha() else None
    if found is None or (site.next.islower() and not _is_in_small_list(site, found.group(1))):
        return None
    last, words = site.word_before.lower(), language.words
    if last in words.ordinals | words.labels | words.headings | words.numbered_things:
        return None
    begun = site.text[site.start : min(site.stop, site.start + _LONGEST_LIST)]
    return found if _FIRST_ITEM.search(begun) else None


def _is_in_small_list(site: Site, number: str) -> bool:
    """Whether the items begin in lower case, and there are three: ``1. go 2. eat 3. sleep``."""
    begun = site.text[site.start : min(site.stop, site.start + _LONGEST_LIST)]
    first = _FIRST_ITEM.search(begun)
    if first is None or not begun[first.end() : first.end() + 1].islower():
        return False
    following = f" {int(number) + 1}. "
    rest = site.text[site.stop : site.stop + _LONGEST_LIST]
    return _before(_before(number)) != "" or following in rest


def _before(number: str) -> str:
    """Return the previous number in a list, empty for a first one: 2 -> 1, c -> b, II -> I."""
    if number.isdigit():
        return str(int(number) - 1) if int(number) > 1 else ""
    for order in _ORDER:
        if number in order and order.index(number):
            return order[order.index(number) - 1]
    return ""


def _is_heading(sentence: str, language: Language) -> bool:
    """Whether the sentence so far is only the number of a heading: ``Chương IV``."""
    label, _, number = sentence.strip('"“*_ ').rpartition(" ")
    label = _BEHIND_BOOK.sub("", label).lower().removesuffix(" số").removesuffix(" thứ")
    if label in language.words.day_headings:
        return number.isdigit()
    return label in language.words.headings and _HEADING_NUMBER.fullmatch(number) is not None


def _is_broken_number(site: Site, language: Language) -> bool:
    """Whether the space in a number is an error. ``xếp thứ 2. 300 người`` has two numbers."""
    near = _BROKEN_NUMBER.finditer(site.text, max(0, site.stop - 20), site.stop + 20)
    for match in near:
        if match.start() < site.stop < match.end():
            ends = match.group(1) and site.word_before.lower() in language.words.ordinals
            return not (ends and match.start() + len(site.word) == site.stop)
    return False


def _multiplies(site: Site) -> bool:
    """Whether the stop is the sign for "times" of schools: ``90 . 22 000 = 1 980 000``."""
    text, stop = site.text, site.stop
    if not (stop > 1 and text[stop - 1] == " " and text[stop - 2].isdigit()):
        return False
    if _EQUALS.match(text, stop):
        return True
    is_right = "=" in text[max(0, stop - _FORMULA) : stop]  # of the equals sign
    return is_right and not _COUNTED.match(text, site.resume)


def follows_label(site: Site, words: Words) -> bool:
    """Whether the letter of the site completes the word before it: ``row c.``, ``vitamin C.``."""
    return len(site.word) == 1 and is_label(site, words)


def is_label(site: Site, words: Words) -> bool:
    """Whether what the stop follows completes the word before it: ``chương XV.``, not a person."""
    labelled = site.word_before.lower() in words.labels
    return labelled and site.two_words_before.lower() not in words.labels_of_people


def follows_numbered_thing(site: Site, words: Words) -> bool:
    """Whether the word before that of the site is a thing with a number: ``part no.``"""
    return site.word_before.lower().rstrip(".") in words.numbered_things
