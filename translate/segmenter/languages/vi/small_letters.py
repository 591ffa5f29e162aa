"""Vietnamese sentences that begin in lower case: in quotations, in chat, and by mistake."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.site import is_face
from translate.segmenter.small_letters import (
    began_small,
    begins_after_face,
    follows_word,
    is_plain_stop,
)
from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_DOMAINS = words("common", "domains")
_FEW = 2
_SMALL_SENTENCE = re.compile(r"[^.!?…\n]{2,150}?([^\W\d_]{1,7})[.!?]\s([^\W\d_]+)")
"""A sentence, its last word, and the first of the next one."""
_QUOTE = re.compile(r"[\"“‘'«]")


def starts_small(site: Site, language: Language) -> bool:
    """Whether a sentence ends here before lower case."""
    if site.resume == site.end:  # a mistake: "về.bà ôm nó"
        is_syllable = site.word.islower() and language.is_native(site.word)
        return site.mark == "." and is_syllable and language.starts(site.following)
    if is_face(site.mark):  # "mưa to quá 😭 ai đón mình với"
        return begins_after_face(site, language)
    if _QUOTE.match(site.text, site.resume):
        return site.mark == "."
    if not is_plain_stop(site) or not follows_word(site, language):
        return False
    if began_small(site, language) or _is_person(site.following, language):
        return True
    return _is_typed(site, language)


def _is_typed(site: Site, language: Language) -> bool:
    """Whether the next sentence is followed by lower case too, as on a telephone.

    Only the first letter of such a text is a capital: ``Em mới mua. chưa dùng gì. giá 200k.``
    """
    following = site.following
    if len(following) < _FEW or not (language.is_native(site.word) and site.word[-1].islower()):
        return False
    found = _SMALL_SENTENCE.match(site.text, site.resume)
    if found is None or following[0] in _DOMAINS or not language.is_native(following[0]):
        return False
    last, first = found.groups()
    if last in language.abbreviations or not first.islower():
        return False
    return language.is_native(last) and language.is_native(first)


def _is_person(following: list[str], language: Language) -> bool:
    """Whether a person is mentioned next: ``Tòa tuyên án. ông Tư xin kháng cáo.``"""
    return len(following) > 1 and following[0] in language.words.kinship and following[1].istitle()
