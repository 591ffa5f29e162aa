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
        [-–—]?+\s?+
        (?!(?i:{_choice("prepositions")})\s)
        (?! (?i:{SYLLABLE.pattern}) \. )                                    # no answer: "Chưa."
        (?![“"«])                                                           # no other's turn
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
_SOMEBODY = "ai|một|người|đứa|mấy|lũ|đám"
"""Whose voice it may be besides that of relatives: ``Tiếng một người đàn bà vọng sang.``"""
_VOICE = re.compile(
    rf"""
    [-–—]?+\s?+
    (?i: (?:một\s)? (?:{_choice("voices")})
      | (?:một\s)? (?:{_choice("voices_of")}) \s (?:{_choice("kinship")}|{_SOMEBODY}) ) \b
    (?! \s (?:{_choice("songs")}) \b )
    (?: \s {_PLAIN_WORD} ){{1,8}}?
    \s (?:{_choice("voice_verbs")}) \b (?: ,?\s {_PLAIN_WORD} ){{0,6}} [.]
    """,
    re.VERBOSE,
)
"""``Giọng anh vang lên.``, ``Tiếng bà cụ vọng ra từ bếp.``"""
_GESTURE_ON = _attribution(_choice("gestures"), 6, 3, rf"(?:\s{_PLAIN_WORD}){{0,4}}(?:[.]|,\s)")
"""``– Cô bé lắc đầu, nước mắt lưng tròng.``, ``– Sếp vỗ vai tôi.``"""
_GESTURE = _attribution(_choice("speech_verbs", "brief_speech_verbs", "gestures"), 6, 6)
"""After a dash a gesture is enough: ``– Hạnh trừng mắt.``"""
_BEAT = re.compile(
    rf"""
    [-–—]\s
    (?P<who> (?i:{_choice("narrated", "kinship")}) ) (?= \s)
    (?: \s {_PLAIN_WORD} ){{1,16}}? \s (?P<last> [^\s.!?…:;“”\"]{{1,20}} ) [.]
    (?= \s | \Z )
    """,
    re.VERBOSE,
)
"""What somebody does before going on to speak: ``– Bác Tư dụi điếu thuốc vào mạn thuyền.``"""
_NAME = r"[A-ZĐÀ-Ỹ][^\W\d_A-Z]{1,7}"
_ACTED = re.compile(
    rf"""
    [-–—]\s
    (?P<who>
        (?i:{_choice("kinship", "narrated")}|người|bạn|vị|viên|tên|bị|sếp)
        (?: \s {_PLAIN_WORD} ){{1,3}}?                                     # Cô y tá, Bác Nhu
      | (?i:{_choice("kinship", "narrated", "occupations")}|tôi|ổng|bả|ảnh|tía|nội|ngoại)
      | {_NAME} (?: \s {_NAME} ){{1,3}}                                    # Diệu Linh
      | {_NAME} (?: \s {_PLAIN_WORD} ){{0,2}} (?: \s {_NAME} ){{1,2}}       # Trung úy Lâm
      | (?! (?i:{_choice("starters", "kinship", "clause_words")}) \s ) {_NAME}  # Tráng
    )
    \s (?P<act> {_choice("actions")} ) (?= [\s.] )
    (?: \s {_PLAIN_WORD} ){{0,12}}? (?: \s (?P<last> [^\s.!?…:;“”\"]{{1,20}} ) )? [.]
    (?= \s | \Z )
    """,
    re.VERBOSE,
)
"""What somebody does who is told about, whatever was said before: ``– Cô Nga bịt mũi.``"""
_PART = re.compile(
    rf"""
    [-–—]\s (?i:{_choice("parts_of_people")}) \s
    (?: (?i:{_choice("narrated", "kinship")}) | tôi | {_NAME} ) (?: \s (?:ấy|ta) )?
    (?: \s {_PLAIN_WORD} ){{2,8}} [.] (?= \s | \Z )
    """,
    re.VERBOSE,
)
"""``– Mắt con bé sáng rỡ.``"""
_NARRATED, _LAST_WORDS = words("vi", "narrated"), words("vi", "last_words")
_SAID = (_SPEECH, _BRIEF, _VOICE)
_WORD = re.compile(r"[^\W\d_]+")
_YOUNG = ("em", "con", "cháu")
_ONESELF = (*_YOUNG, "tôi")
"""What speakers call themselves: "– Em nhớ mẹ." is said."""
_WHAT = re.compile(r"\b(?:đâu|làm gì|thì sao|bao giờ|mấy giờ)\b")
"""What speakers answer by telling what they do."""
_THIRD_PERSON = ("nó", "hắn", "ấy", "gã", "họ", "chúng")
"""Of whom a question may ask: "Nó đâu?"."""
_FAR = 300
"""The number of characters in which the beginning of a turn is searched."""
_DASHES = "-–—"
_DASH_AND_LETTER = re.compile(rf"[{_DASHES}]\s[^\W\d_]")
_SECOND_DASH = re.compile(r"[.!?…]\s[-–—]\s")
_INTRODUCTION = re.compile(r"\w\s?:\s?\Z")
"""A colon introduces the quotation: ``Lan hỏi: “…?” Nam đáp.``"""


def is_attribution(site: Site, _language: Language) -> bool:
    """The sentence continues with the speaker of the quotation before the site."""
    text, mark = site.text, site.mark
    after_dash = text[site.resume] in _DASHES
    if mark[-1] not in OPENING_OF:
        if not after_dash or not _is_in_turn(site) or _has_speaker(site):
            return False
        patterns = (_GESTURE, _ON, _GESTURE_ON, _VOICE)  # – Thôi chết! – Hạnh kêu lên.
        found = next(filter(None, (each.match(text, site.resume) for each in patterns)), None)
        return (found is not None and not _answers(site, found[0])) or _is_beat(site)
    if after_dash:
        return _DASH_AND_LETTER.match(text, site.resume) is not None
    said = next(filter(None, (each.match(text, site.resume) for each in _SAID)), None)
    if said is None and mark[0] in "!?":  # after a statement a new sentence may begin so
        said = _ON.match(text, site.resume)
    return said is not None and not is_introduced(site, _INTRODUCTION)


def _has_speaker(site: Site) -> bool:
    """Whether the sentence names the speaker already, so that speech follows."""
    return _SECOND_DASH.search(site.text, max(site.start, site.stop - _FAR), site.stop) is not None


def _said(site: Site) -> list[str]:
    """The words of the turn before the site, in lower case."""
    return _WORD.findall(site.text[max(site.start, site.stop - _FAR) : site.stop].lower())


def _answers(site: Site, sentence: str) -> bool:
    """Whether what somebody does answers a question: "- Mẹ đi đâu? - Mẹ chạy ra chợ."."""
    if "?" not in site.mark or _SPEECH.match(sentence):
        return False
    first, *others = _WORD.findall(sentence)
    who = others[0] if others and others[0].istitle() else first  # "Anh Nam"
    last, said = (others or [first])[-1], _said(site)
    itself = who.lower() in _YOUNG and _WHAT.search(" ".join(said)) is not None
    return itself or last.lower() in _LAST_WORDS or who.lower() in said


def _is_beat(site: Site) -> bool:
    """Whether a turn pauses for what its speaker does; after a question it may be an answer."""
    said, asked = _said(site), "?" in site.mark
    if _PART.match(site.text, site.resume):
        return True
    acted = _ACTED.match(site.text, site.resume)
    if acted and not _ends_speech(acted):
        answered = {*acted["who"].lower().split(), acted["act"], *_THIRD_PERSON}
        if acted["who"].lower() in _ONESELF:
            return acted["last"] is not None and not (asked and _WHAT.search(" ".join(said)))
        return not asked or answered.isdisjoint(said)
    found = _BEAT.match(site.text, site.resume)
    if found is None or _ends_speech(found):
        return False
    who = found["who"].lower()
    return (who in _NARRATED or not (asked or who in _ONESELF)) and who not in said


def _ends_speech(beat: re.Match[str]) -> bool:
    """Whether the last word tells that somebody says this."""
    return (beat["last"] or "").lower() in _LAST_WORDS


def _is_in_turn(site: Site) -> bool:
    """Whether a dash begins the sentence, or the line in which it is the second or third one."""
    text, near = site.text, site.text[max(0, site.start - _FAR) : site.start]
    line = near.rpartition("\n")[2]
    is_whole = len(line) < len(near) or site.start <= _FAR
    return text[site.start] in _DASHES or (is_whole and line[:1] in _DASHES and line != "")
