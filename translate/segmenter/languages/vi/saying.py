"""Who says a quotation and how, in any words: ``“Con làm được!” Mít reo ầm lên.``"""

from __future__ import annotations

import re

from translate.segmenter.languages.vi.entries import EntrySet
from translate.segmenter.languages.vi.people import SubjectKind, subject
from translate.segmenter.languages.vi.speaking import PLAIN_WORD, choice
from translate.segmenter.languages.vi.spoken import FINITE, STATEMENT, is_spoken
from translate.segmenter.site import UPPER
from translate.segmenter.word_lists import words

_STATEMENT = re.compile(STATEMENT)
_NO_NAMES = words("vi", "name_starters") - words("vi", "kinship")
_HOW = rf"(?:{choice('speech_adverbs')}|mà|để|khi|rồi|và|từ|đến|tới)"
_NUMBERS = r"một(?!\smình)|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn"
_WHAT = (
    rf"(?:{choice('clause_words')}|(?!mình\b)(?:{choice('oneself')})|{_NUMBERS}|từng|thứ|cái|câu)\b"
)
"""Words that begin what is said rather than how."""
_SAYING = re.compile(
    rf"""
    (?: \s {PLAIN_WORD} ){{0,3}}?
    \s (?: (?:{choice("speech_verbs")}) (?= [\s,] | \Z )
        | (?:{choice("brief_speech_verbs")})
          (?= ,?\s {_HOW} \b | (?:\s[^\W\d_]+)?\sgiọng\b
            | (?: \s [^\W\d_]+ ){{1,2}} \Z ) )
    (?> (?: \s (?:{choice("speech_particles")}) )? )
    (?> (?: \s (?:{choice("kinship", "narrated", "oneself")}) (?:\s (?:ấy|ta) )?   # to whom
      | (?: \s [{UPPER}]\w* )+ )? )
    (?: (?: \s (?!{_WHAT}) [^\s,]+ ){{1,2}}? )?
    (?: (?: , | \s {_HOW} \b ) .{{0,80}} )?
    """,
    re.VERBOSE,
)
"""A verb of saying near its subject, to whom, at most two words how, and any after a comma or a
small word."""
_SAYING_SO = re.compile(
    rf"""
    (?: \s {PLAIN_WORD} )? (?! \s nghĩ \s mãi )
    \s (?:{choice("speech_verbs")}) (?> (?: \s (?:{choice("speech_particles")}) )? )
    , (?: (?: \s (?!(?:{FINITE})\b) [^\s,]+ ){{2,8}}
      | \s (?: giọng | (?:đôi\s)? mắt | nét\smặt | vẻ ) \b .{{1,80}} )
    """,
    re.VERBOSE,
)
"""A verb of saying and a comma, and no clause behind it but of the voice or face."""
_IN_WHAT_VOICE = re.compile(
    rf"""
    (?: \s {PLAIN_WORD} ){{0,2}}?
    \s (?!(?:{choice("gestures")})\b) [^\W\d_]+ \s giọng (?: , .{{0,80}} )?
    """,
    re.VERBOSE,
)
"""``Bà Tám xẵng giọng.``, but not ``Bà Tám hắng giọng.``"""
_NOT_CRIES = EntrySet("actions", "gestures", "speech_verbs", "brief_speech_verbs")
_CRYING = re.compile(r"(?:\s[^\W\d_]{1,7}){1,3}\slên")
"""``Cả lớp rú lên.``, but not ``Cả lớp đứng lên.``"""

_SOUND = re.compile(rf"tiếng (?!(?:{choice('kinship', 'narrated', 'persons')}|ai|một)\b)")
"""What nobody says: ``Tiếng súng vang lên.``"""


def says(text: str, at: int, is_statement: bool) -> bool:
    """Whether the sentence behind a quotation tells who says it, and how, in any words.

    What is reported in it is a sentence of its own: ``“Đi đâu?” Lan hỏi mẹ có nhà không.`` Behind a
    statement only a comma shows that none is reported: ``“Thôi.” Hắn đáp, lần này hơi run.``
    """
    found = _STATEMENT.match(text, at)
    who = subject(found[1]) if found else None
    if found is None or who is None or who.words in _NO_NAMES or is_spoken(found[1], who):
        return False
    patterns = (_IN_WHAT_VOICE, _SAYING_SO if is_statement else _SAYING)
    if any(each.fullmatch(found[1], who.end) for each in patterns):
        return True
    if is_statement or who.kind is SubjectKind.WORD or _SOUND.match(who.words):
        return False  # "Lửa bùng lên"
    is_cry = _CRYING.fullmatch(found[1], who.end) is not None
    return is_cry and not _NOT_CRIES.are_in(found[1][who.end :])
