"""What only Vietnamese needs: attributions after a quotation, and ends before a small letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.language import Language
from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.site import Site


def _choice(name: str) -> str:
    """The entries of a list as one expression, longest first."""
    entries = sorted(words("vi", name), key=len, reverse=True)
    return "|".join(map(re.escape, entries))


_PLAIN_WORD = rf"(?!(?:{_choice('clause_words')})\s) (?: [^\s.!?…:;“”\"]{{1,20}} | [A-ZĐ]\. )"
_ATTRIBUTION = re.compile(
    rf"""
    [-–—]?\s?
    \S{{1,20}} (?: \s {_PLAIN_WORD} ){{0,40}}?                            # who
    (?: \s (?:đã|cũng|vừa|liền|lại|thì) ){{0,2}}
    \s (?:{_choice("speech_verbs")})
    (?: ,?\s (?:{_choice("speech_adverbs")}) (?: \s {_PLAIN_WORD} ){{0,14}}  # where, when, how
      | (?: \s [A-ZĐ]\w* ){{1,4}}                                       # to whom
    )?
    [.]
    """,
    re.VERBOSE,
)
"""``Nam hỏi.``, ``Brian Foster, giáo sư vật lý tại Oxford, nói với Wikinews.``"""
_INTRODUCED = re.compile(r"\w\s?:\s?[\"“‘«]")
_QUOTE = re.compile(r"[\"“‘'«]")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
    r"[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}"
    r"(?:ng|nh|ch|[cmnpt])?"
)


def holds(site: Site, language: Language) -> bool:
    """An attribution goes on with the quotation: ``“Anh đi đâu?” Nam hỏi.``."""
    mark = site.mark
    if mark[-1] in "\"”»'’" or site.text[site.resume] in "-–—":
        said = site.text[max(site.start, site.stop - 400) : site.stop]
        introduced = _INTRODUCED.search(said) is not None  # Lan hỏi: "…?" Nam đáp.
        return not introduced and _ATTRIBUTION.match(site.text, site.resume) is not None
    if mark in {"…", "..."}:
        return _is_name(site.following(), language)
    return mark == "!" and _is_foreign(site.word) and _is_foreign("".join(site.following(1)))


def _is_name(following: list[str], language: Language) -> bool:
    """Whether two capitalised words follow, and the first is no ``Ông``: ``phở... Hà Nội``."""
    return (
        len(following) > 1
        and all(word.istitle() and _SYLLABLE.fullmatch(word.lower()) for word in following)
        and following[0].lower() not in language.starters
    )


def _is_foreign(word: str) -> bool:
    """Whether a capitalised word cannot be a Vietnamese syllable: ``Entertainment``."""
    return word[:1].isupper() and _SYLLABLE.fullmatch(word.lower()) is None


def ends(site: Site, language: Language) -> bool:
    """A small letter begins a sentence: in a quotation, or by a slip."""
    text = site.text
    if site.resume == site.end:
        return (
            site.mark == "."
            and _SYLLABLE.fullmatch(site.word) is not None
            and language.starts(site.following())
        )
    return site.mark == "." and _QUOTE.match(text, site.resume) is not None


VIETNAMESE = Language(
    titles=words("vi", "titles"),
    endings=words("vi", "endings"),
    starters=words("vi", "starters"),
    name_starters=words("vi", "name_starters"),
    labels=words("vi", "labels"),
    headings=words("vi", "headings"),
    native=_SYLLABLE,
    letters=frozenset("ÝÁÀÔỒỪỜÚÒÓÉ"),
    holds=holds,
    ends=ends,
)
