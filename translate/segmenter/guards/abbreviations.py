"""Words whose full stop is part of their spelling: titles, places, firms, units.

Each has a kind (the list that contains it), and each kind has one question: does the following
text belong to it? ``QUESTIONS`` has the questions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.guards.numbering import follows_label, follows_numbered_thing
from translate.segmenter.guards.units import continues_measure, is_amount, is_in_address
from translate.segmenter.language import AbbreviationKind
from translate.segmenter.site import JOINERS, MAX_WORD, UPPER
from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_LAST_PART = re.compile(r"[^./(,]*\Z")
_HYPHENS = re.compile(r"[-–]")
_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,2}")
"""``Sgt``, ``Pfc``, ``Ltd``: words without vowels."""
_UNITS = words("common", "units")
_LETTERS = re.compile(r"[A-ZĐ]{1,2}")
_NUMBER = re.compile(r"\d{1,3}[.,;)]\s")
_ZONE = re.compile(r"\(|[A-Z]{1,4}T\b|(?:[A-Z]\.){1,3}T\.|(?:[^\W\d_]+\s){1,3}[Tt]ime\b")
"""``(AKDT)``, ``AEDT``, ``E.S.T.``, ``Hawaii Standard Time``."""
_CODE = re.compile(r"\d+[A-Z]\w{2,}")
"""A number with letters in it: ``no. 1Z9994``."""
_ROMAN = re.compile(r"(?!I\b[^)])X{0,3}(?:IX|IV|V?I{0,3})\b(?<!\s)")
"""A Roman numeral, but not the one that is also a word: ``tk. XV``."""
_LETTER = re.compile(r"(?:[B-HJ-Z]\b(?!\.[A-Z]|['’])|[AI](?=[,;)])|[A-Z]{1,4}-?\d)")
"""A letter or code instead of a number: ``Bldg. C``, ``no. AB12``."""
_TWO = 2
"""The words of ``In Sept.``"""
_RANGE = re.compile(r"[-–—]\s\d")
"""The end of a range: ``9 a.m. - 5 p.m.``"""
_OF_YEAR = re.compile(r"(?:năm|k[ỷỉ]|khoảng)\s[\dIVX]+\s\w+\Z", re.IGNORECASE)
"""A year or a century before the short name of an era."""
_BRACKETED = re.compile(r"\((?:[^()]{0,25}[,;–-]\s?)?[^\W\d_A-ZĐ]{1,2}\Z")
_SHORT_FORM = re.compile(r"([A-Z][a-z]{1,4})\.")
_LISTED = re.compile(r"(?:,\s|\()\w+\Z")
"""A word after a comma or a bracket: ``vol. 12, no``."""
_LAST_NUMBER = re.compile(rf"\d{{1,4}}(?:[!?)]|\.\s*(?:\Z|[{UPPER}]))")
"""A number with which the sentence ends, or the bracket."""
_VERSION = re.compile(r"\d+(?:\.\d+)*\)|\d+(?:\.\d+){1,3}(?!\w)")
"""The number of an edition, in a bracket or with parts: ``(v. 3)``, ``v. 4.2.1``."""
_ALONE = {
    AbbreviationKind.ADDRESS,
    AbbreviationKind.LINK,
    AbbreviationKind.NUMBERED,
    AbbreviationKind.COMPLETE,
    AbbreviationKind.TIME,
    AbbreviationKind.INITIAL,
}
"""Kinds that never end a longer abbreviation: the last ``v`` of ``v.v`` is not a link."""


def is_abbreviation(site: Site, language: Language) -> bool:
    """The stop belongs to an abbreviation, and the following text continues it."""
    if site.mark.rstrip(JOINERS) != ".":
        return False
    word = site.word
    if _is_bracketed(site) or _is_era(site, language):
        return True
    if is_amount(site, language):  # "3 triệu. 5 người", unlike "3 tr. 500"
        return site.next.isdigit() and word.lower() not in language.words.multipliers
    kind = None if follows_label(site, language.words) else _kind(word, language)
    if kind is None:
        return _is_before_firm(site, language)
    if _RANGE.match(site.text, site.resume):
        return True
    is_role = kind is AbbreviationKind.ROLE
    is_again = is_role and site.following[:1] == [word]  # "kể từ NSX. NSX in trên bao bì."
    return not (is_again or site.begins_field(language)) and QUESTIONS[kind](site, language)


def _kind(word: str, language: Language) -> AbbreviationKind | None:
    known = language.abbreviations
    if kind := known.get(word):
        return kind
    last = _LAST_PART.findall(word)[0]
    kind = known.get(last)
    if kind in _ALONE or (kind is AbbreviationKind.FIRM and last.islower()):
        return None  # "huggingface.co"
    if kind is None and (parts := _HYPHENS.split(last))[1:]:
        kind = known.get(parts[-1])
        if kind and _LETTERS.fullmatch(parts[-2]) and known.get(parts[-2]) is not kind:
            return None  # "M-TP." is an artist, unlike "GS-TS." and "Hà Nội-TP."
        last = parts[-1]
    is_title = _NO_VOWEL.fullmatch(last) and last.lower() not in language.words.starters  # "Thx."
    return kind or (AbbreviationKind.TITLE if is_title else None)


def _is_era(site: Site, language: Language) -> bool:
    """Whether the stop is inside the short name of an era: ``năm 400 tr. CN``, unlike ``5 tr.``"""
    era = f"{site.word}. {''.join(site.following[:1])}".lower()
    return era in language.words.eras and _OF_YEAR.search(site.before) is not None


def _is_bracketed(site: Site) -> bool:
    """Whether a letter or two in a bracket belong to a number: ``(k. 1066)``, ``(b. 1950)``."""
    return site.next.isdigit() and _BRACKETED.search(site.before) is not None


def _is_before_firm(site: Site, language: Language) -> bool:
    """Whether the short form of a firm follows with its own stop: ``Pacific Gas & Elec. Co.``"""
    following = _SHORT_FORM.match(site.text, site.resume)
    if following is None or not site.word[:1].isupper():
        return False
    return language.abbreviations.get(following.group(1)) is AbbreviationKind.FIRM


def _title(site: Site, language: Language) -> bool:
    """It ends a sentence only before a word that never begins a name, in running text.

    ``Ông là GS. Những người khác …``.
    """
    if site.word.lower() in _UNITS and site.word_before[-1:].isdigit():
        return False  # "60 Hz."
    following = site.following
    begins = len(following) > 1 and language.is_starter(following[0])
    return not (begins and following[1].islower())


def _place(site: Site, language: Language) -> bool:
    """``TP. Huế``, but not ``lên TP. Sở Y tế …``."""
    following = site.following
    if not following or following[0].isdigit() or site.opens_quote:
        return False
    first, words = following[0].lower(), language.words
    if _is_office(following, language):
        return False
    if first in words.starters and first not in words.kinship:
        return False
    return not language.has_noun(following) or first in words.one_syllable_places


def _role(site: Site, language: Language) -> bool:
    """``HLV. Mai Đức Chung``, ``GĐ. Sở Y tế``, but not ``lời HLV. Trận sau …``."""
    following = site.following
    if _is_office(following, language) and len(following) > 1 and following[1][:1].isupper():
        return True
    if site.word_before.lower() in language.words.before_roles:
        return language.is_full_name(following) or language.is_foreign("".join(following[:1]))
    return _is_named(following, language)


def _institution(site: Site, language: Language) -> bool:
    """``BV. Chợ Rẫy``, but not ``vào BV. Sở Y tế …``."""
    following = site.following
    if " ".join(following).lower() in language.words.institution_words:
        return True
    if _NUMBER.match(site.text, site.resume):  # "BV. 108."
        return True
    if _is_office(following, language) or language.has_noun(following):  # "một CTCP. Lương chị"
        return False
    return _is_named(following, language)


def _is_named(following: list[str], language: Language) -> bool:
    if not following or language.starts(following):
        return False
    if language.is_full_name(following) or language.is_foreign(following[0]):
        return True
    return following[0].lower() in language.words.given_names


def _is_office(following: list[str], language: Language) -> bool:
    offices = language.words.offices
    return not offices.isdisjoint({" ".join(following[:count]).lower() for count in (1, 2)})


def _firm(site: Site, language: Language) -> bool:
    """``Apple Inc. Việt Nam``, but not ``của Apple Inc. Hãng Lexus …``."""
    following = site.following
    if not following:
        return True
    first = following[0].lower()
    begins = language.is_opener(first) or first in language.words.name_starters
    return not (begins or language.has_noun(following) or language.starts(following))


def _ending(site: Site, language: Language) -> bool:
    """``King Jr. bị ám sát``, ``King Jr. Hospital``, but not ``King Jr. Ông …``.

    Of a day or month only the date or the time goes on: ``Fri. Aug. 3``, but not ``on Fri. Call
    me``, unless it opens the sentence: ``In Sept. Mary moved``.
    """
    following = site.following
    days, joining = language.words.after_times, language.words.joining
    if site.word.lower() in days and following and site.next.isupper():
        is_opening = site.stop - site.start < MAX_WORD and len(site.before.split()) == _TWO
        if is_opening and site.word_before.lower() in joining:
            return not language.starts(following)
        first = following[0]
        return first.lower() in days or first in language.abbreviations
    return not (language.has_noun(following) or language.starts(following))


def _complete(site: Site, language: Language) -> bool:
    """``D.C. United``, ``6 ft. 4 in.``, but not ``ở Washington D.C. McCain …``."""
    following = site.following
    if site.next.isdigit():
        return continues_measure(site, language)
    return bool(following) and following[0].lower() in language.words.name_tails


def _time(site: Site, language: Language) -> bool:
    """``5 p.m. Chủ nhật``, ``5 p.m. EST``, but not ``5 p.m. Hành khách …``."""
    following = site.following
    first = following[0].lower() if following else ""
    return (
        not language.words.after_times.isdisjoint({first, " ".join(following).lower()})
        or _ZONE.match(site.text, site.resume) is not None
    )


def _numbered(site: Site, language: Language) -> bool:
    """``từ Sept. 27``, ``tk. XV``, ``Bldg. C``; one that is a word too, *no*, only in a list."""
    words, word = language.words, site.word
    is_word = word.islower() and (language.is_native(word) or word in words.starters)
    is_short = follows_numbered_thing(site, words)  # "item no. 7"
    if not site.next.isdigit():
        forms = (_ROMAN, _LETTER) if is_short or not is_word else (_ROMAN,)
        return any(form.match(site.text, site.resume) for form in forms)
    if _CODE.match(site.text, site.resume):
        return True
    if not is_word or is_short or _LISTED.search(site.before):
        return True
    return _LAST_NUMBER.match(site.text, site.resume) is not None  # "Yours is no. 4."


def _address(site: Site, language: Language) -> bool:
    """``p. Bến Nghé, q. 1``, but not ``trục x. Hàm số …`` or ``km / h. Bão …``."""
    words, before = language.words, site.word_before.lower()
    if before == "/" or before in words.labels:
        return False
    following = site.following
    if site.next.isdigit() or not following:
        return site.next.isdigit()
    first = following[0].lower()
    if is_in_address(site, language):
        return True
    if len(site.word) > 1 or first in words.one_syllable_places:
        return site.next.isupper()
    is_name = all(word[:1].isupper() for word in following) and len(following) > 1
    return is_name and (first not in words.starters or first in words.kinship)


def _link(site: Site, language: Language) -> bool:
    """``Brown v. Board of Education``, but not ``v. v. Giá …`` or ``động lượng v. Đoạn …``."""
    following = site.following
    if len(site.word) > 1 or _VERSION.match(site.text, site.resume):  # "30 points vs. Boston"
        return True
    if not following or site.word_before.rstrip(".") == site.word:
        return False
    if site.next.isdigit() and site.word_before in language.words.joining:  # "with v. 2"
        return True
    between = site.word_before[:1].isupper() or site.word_before[:1].isdigit()
    return between or language.is_foreign(following[0])


def _initial(_site: Site, _language: Language) -> bool:
    """``tên Th. Quê …``: decided together with the initials of one letter."""
    return False


def _lead(site: Site, _language: Language) -> bool:
    """``P.S. The check …``, ``TM. Ủy ban nhân dân``, but not ``ngành TM. Khách …``."""
    return "." in site.word or not site.word_before


QUESTIONS: dict[AbbreviationKind, Callable[[Site, Language], bool]] = {
    AbbreviationKind.TITLE: _title,
    AbbreviationKind.PLACE: _place,
    AbbreviationKind.ROLE: _role,
    AbbreviationKind.INSTITUTION: _institution,
    AbbreviationKind.FIRM: _firm,
    AbbreviationKind.ENDING: _ending,
    AbbreviationKind.COMPLETE: _complete,
    AbbreviationKind.TIME: _time,
    AbbreviationKind.NUMBERED: _numbered,
    AbbreviationKind.ADDRESS: _address,
    AbbreviationKind.LINK: _link,
    AbbreviationKind.INITIAL: _initial,
    AbbreviationKind.LEAD: _lead,
}
