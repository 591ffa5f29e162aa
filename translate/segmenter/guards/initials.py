"""Capital letters that abbreviate a name: ``J. K. Rowling``, ``bà L.``, ``N.V.A.``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.guards.numbering import is_label
from translate.segmenter.guards.units import is_amount
from translate.segmenter.language import AbbreviationKind
from translate.segmenter.site import JOINERS, UPPER
from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_INITIAL = re.compile(rf"[{UPPER}]\.")
_INITIALS = re.compile(rf"(?:[{UPPER}](?:\.-?|-))*[{UPPER}]")
_FULL = re.compile(rf"(?<!\w)([{UPPER}][^\W\d_]+)(?:\s[{UPPER}][^\W\d_]+){{1,2}}\s[{UPPER}]\Z")
_BRACKETED = re.compile(rf"\w\s\((?:[{UPPER}]\.\s?)+[{UPPER}]\Z")
"""Initials in a bracket within a sentence, which would have its own stop after it: ``(U.N.)``."""
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)\b")
_DASH = re.compile(r"[-–—]\s")
_UNITS = words("common", "units")


def is_initial(site: Site, language: Language) -> bool:
    """Initials, unless a sentence begins after them: ``J. K. Rowling``."""
    mark = site.mark.rstrip(JOINERS)
    if mark != ".":
        return mark == ".)" and _is_bracketed(site, language)
    if not _is_letters(site, language):
        return False
    if _INITIAL.match(site.text, site.resume) or _is_before_dash(site):  # "N. V. A."
        return True
    if _is_labelled(site, language) or site.begins_field(language):
        return False
    following = site.following
    if language.starts(following):
        surely = language.is_starter(following[0])
        return not surely and _is_of_name(site, following, language)
    return not (_is_hidden(site, language) and _is_end_of_hidden(site, following, language))


def _is_bracketed(site: Site, language: Language) -> bool:
    """Whether only initials are in the bracket: ``the United Nations (U.N.) Security Council``."""
    return _BRACKETED.search(site.before) is not None and not language.starts(site.following)


def _is_before_dash(site: Site) -> bool:
    """Whether a dash follows that begins no turn of a dialogue: ``“E.T. – Sinh vật …”``."""
    return _DASH.match(site.text, site.resume) is not None and site.text[site.start] not in "-–—"


def _is_letters(site: Site, language: Language) -> bool:
    """Whether the stop follows letters that are not a word, unit or other abbreviation."""
    word = site.word
    kind = language.abbreviations.get(word)
    if kind is not None:
        return kind is AbbreviationKind.INITIAL
    if word in language.letters or is_amount(site, language):
        return False
    return _INITIALS.fullmatch(word) is not None or _are_short_names(word, language)


def _are_short_names(word: str, language: Language) -> bool:
    """Whether one of several initials has two letters: ``Ph.T.N``."""
    kinds = language.abbreviations
    parts = word.split(".")
    return len(parts) > 1 and all(
        _INITIALS.fullmatch(part) or kinds.get(part) is AbbreviationKind.INITIAL for part in parts
    )


def _is_of_name(site: Site, following: list[str], language: Language) -> bool:
    """Whether this is an initial in a name: ``Walter F. Quan``, ``thủ môn T. Trường``."""
    before = site.word_before
    if len(site.word) > 1:
        return False
    words, name = language.words, following[0].lower()
    if " ".join(following).lower() in words.compounds:
        return False
    if before.istitle() and (language.native is None or language.is_foreign(before)):
        return name in words.surnames
    return name in words.given_names and before.lower() in words.players


def _is_hidden(site: Site, language: Language) -> bool:
    """Whether the letter is all that a report gives of a name: ``bà L.``, ``tên T.``."""
    if "." in site.word:
        return False
    return site.word_before.lower() in language.words.anonymous or _is_full(site, language)


def _is_full(site: Site, language: Language) -> bool:
    """Whether surname and middle name came before: ``Nguyễn Văn T.``"""
    name = _FULL.search(site.before)
    return name is not None and name.group(1).lower() in language.words.family_names


def _is_end_of_hidden(site: Site, following: list[str], language: Language) -> bool:
    if site.opens_quote:
        return True
    known_name = bool(following) and following[0].lower() in language.words.given_names
    if _is_full(site, language):
        is_name = known_name and following[0].lower() not in language.words.name_starters
        return len(following) > 1 and following[1].islower() and not is_name
    return language.has_noun(following) and not known_name


def _is_labelled(site: Site, language: Language) -> bool:
    """Whether the letter before the stop is not an initial: ``vitamin C.``, ``50 W.``."""
    label = site.word_before
    if is_label(site, language.words):
        return True
    is_street = _ORDINAL.match(site.text, site.resume) is not None  # "220 W. 42nd St."
    is_unit = site.word.lower() in _UNITS and not site.word_is_opened
    return label[-1:].isdigit() and is_unit and not is_street
