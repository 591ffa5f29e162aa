"""Attributions after a quotation: ``“Anh đi đâu?” Nam hỏi.``"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.languages.vi.syllables import SYLLABLE
from translate.segmenter.quotations import OPENING_OF, is_introduced
from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site


def _choice(*names: str) -> str:
    """Return the entries of lists as one expression, longest first."""
    entries = sorted({entry for name in names for entry in words("vi", name)}, key=len)
    return "|".join(map(re.escape, reversed(entries)))


_PLAIN_WORD = rf"(?!(?:{_choice('clause_words')})\s) (?: [^\s.!?…:;“”\"]{{1,20}} | [A-ZĐ]\. )"


def _attribution(verbs: str, subject: int, manner: int, end: str = r"[.]") -> re.Pattern[str]:
    """Return a pattern of attributions: one of *verbs*, with word limits for who and how."""
    return re.compile(
        rf"""
        [-–—]?\s?
        (?!(?i:{_choice("prepositions")})\s)
        (?! (?i:{SYLLABLE.pattern}) \. )                                    # no answer: "Chưa."
        \S{{1,20}} (?: \s {_PLAIN_WORD} ){{0,{subject}}}?                     # who
        (?: \s (?:{_choice("before_speech_verbs")}) ){{0,2}}
        \s (?:{verbs}) (?: \s (?:{_choice("speech_particles")}) )?
        (?: ,?\s (?:{_choice("speech_adverbs")}) (?: \s {_PLAIN_WORD} ){{0,{manner}}}  # how
          | (?: \s [A-ZĐ]\w* ){{1,4}}                                       # to whom
        )?
        {end}
        """,
        re.VERBOSE,
    )


_SPEECH = _attribution(_choice("speech_verbs"), 40, 14)
"""``Nam hỏi.``, ``Brian Foster, giáo sư vật lý tại Oxford, nói với Wikinews.``"""
_ON = _attribution(_choice("speech_verbs"), 6, 3, r"(?:,|\s(?:rồi|và|khi|như|một\scâu))\s")
"""``Lan hỏi, giọng run run.``, ``Nam nói rồi chạy ra cửa.``"""
_BRIEF = _attribution(_choice("brief_speech_verbs"), 6, 3)
"""``Cô giáo động viên.``"""
_GESTURE = _attribution(_choice("speech_verbs", "brief_speech_verbs", "gestures"), 6, 6)
"""After a dash a gesture is enough: ``– Hạnh trừng mắt.``"""
_DASHES = "-–—"
_DASH_AND_LETTER = re.compile(rf"[{_DASHES}]\s[^\W\d_]")
_INTRODUCTION = re.compile(r"\w\s?:\s?\Z")
"""A colon introduces the quotation: ``Lan hỏi: “…?” Nam đáp.``"""


def is_attribution(site: Site, _language: Language) -> bool:
    """The sentence continues with the speaker of the quotation before the site."""
    text, mark = site.text, site.mark
    after_dash = text[site.resume] in _DASHES
    if mark[-1] not in OPENING_OF:
        if not after_dash or text[site.start] not in _DASHES:
            return False
        said = _GESTURE.match(text, site.resume) or _ON.match(text, site.resume)
        return said is not None  # – Thôi chết! – Hạnh kêu lên.
    if after_dash:
        return _DASH_AND_LETTER.match(text, site.resume) is not None
    said = _SPEECH.match(text, site.resume) or _BRIEF.match(text, site.resume)
    if said is None and mark[0] in "!?":  # after a statement a new sentence may begin so
        said = _ON.match(text, site.resume)
    return said is not None and not is_introduced(site, _INTRODUCTION)
