"""What only Vietnamese needs: attributions after a quotation, and ends before a small letter."""

from __future__ import annotations

import re

from translate.segmenter.language import Language
from translate.segmenter.site import Site
from translate.segmenter.wordlist import words

_SPEECH = "|".join(sorted(words("vi", "speech_verbs"), key=len, reverse=True))
_ADVERB = "|".join(sorted(words("vi", "speech_adverbs"), key=len, reverse=True))
_ATTRIBUTION = re.compile(
    rf"""
    [-–—]?\s?
    [^.!?…:;“”"\n]{{2,160}}?                     # who
    \s (?:{_SPEECH}) \b
    (?: \s (?:{_ADVERB}) \b [^.!?…:;,“”"\n]{{0,80}} )?  # where, when, to whom
    (?<!\s) [.]
    """,
    re.VERBOSE,
)
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")
_QUOTE = re.compile(r"[\"“‘'«]")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
    r"[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}"
    r"(?:ng|nh|ch|[cmnpt])?"
)


def holds(site: Site, _language: Language) -> bool:
    """An attribution goes on with the quotation: ``“Anh đi đâu?” Nam hỏi.``"""
    mark = site.mark
    if mark[-1] in "\"”»'’" or site.text[site.resume] in "-–—":
        return _ATTRIBUTION.match(site.text, site.resume) is not None
    return mark == "!" and _is_foreign(site.word) and _is_foreign("".join(site.following(1)))


def _is_foreign(word: str) -> bool:
    """Whether a capitalised word cannot be a Vietnamese syllable: ``Entertainment``."""
    return word[:1].isupper() and _SYLLABLE.fullmatch(word.lower()) is None


def ends(site: Site, language: Language) -> bool:
    """A small letter begins a sentence: in a quotation, in a trade mark, or by a slip."""
    text = site.text
    if site.resume == site.end:
        return (
            site.mark == "."
            and _SYLLABLE.fullmatch(site.word) is not None
            and language.starts(site.following())
        )
    if _CAMEL.match(text, site.head):
        return True
    return site.mark == "." and _QUOTE.match(text, site.resume) is not None


VIETNAMESE = Language(
    titles=words("vi", "titles"),
    endings=words("vi", "endings"),
    starters=words("vi", "starters"),
    name_starters=words("vi", "name_starters"),
    labels=words("vi", "labels"),
    headings=words("vi", "headings"),
    letters=frozenset("ÝÁÀÔỒỪỜÚÒÓÉ"),
    holds=holds,
    ends=ends,
)
