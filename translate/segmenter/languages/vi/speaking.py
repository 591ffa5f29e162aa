"""How Vietnamese tells who speaks: ``Nam hỏi``, ``Giọng anh vang lên``."""

from __future__ import annotations

import re

from translate.segmenter.languages.vi.syllables import SYLLABLE
from translate.segmenter.word_lists import words


def choice(*names: str) -> str:
    """Return the entries of lists as one expression, longest first."""
    entries = sorted({entry for name in names for entry in words("vi", name)}, key=len)
    return "|".join(map(re.escape, reversed(entries)))


PLAIN_WORD = rf"(?!(?:{choice('clause_words')})\s) (?: [^\s.!?…:;“”\"]{{1,20}} | [A-ZĐ]\. )"
"""A word, but for those that show that a clause of its own begins."""


def attribution(verbs: str, subject: int, manner: int, end: str = r"[.]") -> re.Pattern[str]:
    """Return a pattern of attributions: one of *verbs*, with word limits for who and how."""
    return re.compile(
        rf"""
        [-–—]?+\s?+
        (?!(?i:{choice("prepositions")})[\s,])
        (?! (?i:{SYLLABLE.pattern}) \. )                                    # no answer: "Chưa."
        (?![“"«])                                                           # no other's turn
        (?: [Aa]i \s đó | \S{{1,20}} )                                      # who
        (?: \s {PLAIN_WORD} ){{0,{subject}}}? (?: \s này )?
        (?: \s (?:{choice("before_speech_verbs")}) ){{0,2}}
        (?: \s vừa (?: \s {PLAIN_WORD} ){{1,4}}? \s vừa )?                   # vừa làm vừa
        \s (?P<verb>{verbs}) (?: \s (?:{choice("speech_particles")}) )?
        (?: ,?\s (?:{choice("speech_adverbs")}) (?: \s {PLAIN_WORD} ){{0,{manner}}}  # how
          | (?: \s [A-ZĐ]\w* ){{1,4}}                                       # to whom
          | \s (?:{choice("kinship", "narrated")}) (?: \s (?:ấy|ta) )?
        )?
        {end}
        """,
        re.VERBOSE,
    )


SPEECH = attribution(choice("speech_verbs"), 40, 14)
"""``Nam hỏi.``, ``Brian Foster, giáo sư vật lý tại Oxford, nói với Wikinews.``"""
ON = attribution(choice("speech_verbs"), 10, 3, r"(?:,|\s(?:rồi|và|khi|như|một\scâu))\s")
"""``Lan hỏi, giọng run run.``, ``Nam nói rồi chạy ra cửa.``"""
BRIEF = attribution(choice("brief_speech_verbs"), 6, 3)
"""``Cô giáo động viên.``"""
_SOMEBODY = "ai|một|người|đứa|mấy|lũ|đám|tía|nội|ngoại"
"""Whose voice it may be besides that of relatives: ``Tiếng một người đàn bà vọng sang.``"""
VOICE = re.compile(
    rf"""
    [-–—]?+\s?+
    (?i: (?:một\s)? (?:{choice("voices")}) (?= \s )
      | (?:một\s)? (?:{choice("voices_of")}) \s (?:{choice("kinship")}|{_SOMEBODY}) ) \b
    (?! \s (?:{choice("songs")}) \b )
    (?: \s {PLAIN_WORD} ){{0,8}}?
    \s (?: {choice("voice_verbs")} | [^\W\d_]+ \s (?: ra \s (?:từ|khỏi) | tới ) ) \b
    (?: ,?\s {PLAIN_WORD} ){{0,12}} [.]
    """,
    re.VERBOSE,
)
"""``Giọng anh vang lên.``, ``Tiếng bà cụ vọng ra từ bếp.``"""
