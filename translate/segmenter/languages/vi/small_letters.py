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

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

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
    return began_small(site, language) or _is_person(site.following, language)


def _is_person(following: list[str], language: Language) -> bool:
    """Whether a person is mentioned next: ``Tòa tuyên án. ông Tư xin kháng cáo.``"""
    return len(following) > 1 and following[0] in language.words.kinship and following[1].istitle()
