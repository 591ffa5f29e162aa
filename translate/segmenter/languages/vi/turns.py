"""Turns of a dialogue that dashes begin: what somebody does in one, and where the next begins.

``– Cái gì đây? – Cô Nga bịt mũi.`` is one sentence: the story tells what the speaker does.
``– Mẹ đi đâu? – Mẹ chạy ra chợ.`` are two: the second answers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.languages.vi.speaking import (
    ON,
    PLAIN_WORD,
    SPEECH,
    VOICE,
    attribution,
    choice,
)
from translate.segmenter.site import UPPER
from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.site import Site

_GESTURE_ON = attribution(choice("gestures"), 6, 3, rf"(?:\s{PLAIN_WORD}){{0,4}}(?:[.]|,\s)")
"""``– Cô bé lắc đầu, nước mắt lưng tròng.``, ``– Sếp vỗ vai tôi.``"""
_GESTURE = attribution(choice("speech_verbs", "brief_speech_verbs", "gestures"), 6, 6)
"""After a dash a gesture is enough: ``– Hạnh trừng mắt.``"""
_GOES_ON = rf"\s[-–—]\s(?=[^\W\d_{UPPER}])"
"""A dash, and small letters behind it."""
_INSERTED = attribution(choice("speech_verbs", "brief_speech_verbs", "gestures"), 6, 6, _GOES_ON)
"""A speaker in the middle of what is said: ``– Ơ kìa! – Nam kêu – sao lại thế?``"""
_PAUSED = re.compile(
    rf"[-–—]\s(?:[^\s.!?…:;“”\"–—-]{{1,20}}\s){{0,7}}?[^\s.!?…:;“”\"–—-]{{1,20}}{_GOES_ON}"
)
"""Whatever stands between a pause and what goes on: ``– Hay là… – Bà liếc quanh – hay thôi?``"""
_PEOPLE = choice("narrated", "kinship")
_ALONE = rf"{choice('narrated', 'kinship', 'occupations')}|tôi|ổng|bả|ảnh|tía|nội|ngoại"
"""Who may do something without a name: relatives as the South calls them too, the narrator."""
_BEFORE_NAMES = rf"{_PEOPLE}|người|bạn|vị|viên|tên|bị|sếp"
"""What begins a description of somebody: ``Cô y tá``, ``Bác Nhu``, ``Người gác cổng``."""
_BEAT = re.compile(
    rf"""
    [-–—]\s
    (?P<who> (?i:{_PEOPLE}) ) (?= \s)
    (?: \s {PLAIN_WORD} ){{1,16}}? \s (?P<last> [^\s.!?…:;“”\"]{{1,20}} ) [.]
    (?= \s | \Z )
    """,
    re.VERBOSE,
)
"""What somebody does before going on to speak: ``– Bác Tư dụi điếu thuốc vào mạn thuyền.``"""
_NAME = rf"[{UPPER}][^\W\d_A-Z]{{1,7}}"
_ACTED = re.compile(
    rf"""
    [-–—]\s
    (?P<who>
        (?i:{_BEFORE_NAMES}) (?: \s {PLAIN_WORD} ){{1,3}}?                # Cô y tá, Bác Nhu
      | (?i:{_ALONE})                                                    # Cụ, Giám đốc
      | {_NAME} (?: \s {_NAME} ){{1,3}}                                    # Diệu Linh
      | {_NAME} (?: \s {PLAIN_WORD} ){{0,2}} (?: \s {_NAME} ){{1,2}}       # Trung úy Lâm
      | (?! (?i:{choice("starters", "kinship", "clause_words")}) \s ) {_NAME}  # Tráng
    )
    \s (?P<act> {choice("actions")} ) (?= [\s.] )
    (?: \s {PLAIN_WORD} ){{0,12}}? (?: \s (?P<last> [^\s.!?…:;“”\"]{{1,20}} ) )? [.]
    (?= \s | \Z )
    """,
    re.VERBOSE,
)
"""What a character does, after any words: ``– Cô Nga bịt mũi.``"""
_PART = re.compile(
    rf"""
    [-–—]\s (?i:{choice("parts_of_people")}) \s
    (?: (?i:{_PEOPLE}) | tôi | {_NAME} ) (?: \s (?:ấy|ta) )?
    (?: \s {PLAIN_WORD} ){{2,8}} [.] (?= \s | \Z )
    """,
    re.VERBOSE,
)
"""``– Mắt con bé sáng rỡ.``"""
_WHOSE = re.compile(
    rf"[-–—]\s(?i:{choice('voices', 'voices_of')})\s"
    rf"(?:{_PEOPLE}|{_NAME})(?:\s[^\s.!?…:;]{{1,20}}){{0,5}}[.]"
)
"""``– Có ai không? – Tiếng thằng Bốn dân quân.``"""
_NARRATED, _LAST_WORDS = words("vi", "narrated"), words("vi", "last_words")
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
DASHES = "-–—"
_PAUSES = ("…", "...")
_SECOND_DASH = re.compile(r"[.!?…]\s[-–—]\s")


def goes_on(site: Site) -> bool:
    """Whether the sentence after a second dash belongs to the turn before it."""
    if not _is_in_turn(site) or _has_speaker(site):
        return False
    if (_PAUSED if site.mark in _PAUSES else _INSERTED).match(site.text, site.resume):
        return True
    patterns = (_GESTURE, ON, _GESTURE_ON, VOICE)  # – Thôi chết! – Hạnh kêu lên.
    matches = (each.match(site.text, site.resume) for each in patterns)
    found = next(filter(None, matches), None)
    return (found is not None and not _answers(site, found[0])) or _is_beat(site)


def _has_speaker(site: Site) -> bool:
    """Whether the sentence names the speaker already, so that speech follows."""
    return _SECOND_DASH.search(site.text, max(site.start, site.stop - _FAR), site.stop) is not None


def _said(site: Site) -> list[str]:
    """The words of the turn before the site, in lower case."""
    return _WORD.findall(site.text[max(site.start, site.stop - _FAR) : site.stop].lower())


def _asks_what(said: list[str]) -> bool:
    return _WHAT.search(" ".join(said)) is not None


def _answers(site: Site, sentence: str) -> bool:
    """Whether what somebody does answers a question: "- Mẹ đi đâu? - Mẹ chạy ra chợ."."""
    if "?" not in site.mark or SPEECH.match(sentence):
        return False
    first, *others = _WORD.findall(sentence)
    who = others[0] if others and others[0].istitle() else first  # "Anh Nam"
    last, said = (others or [first])[-1], _said(site)
    itself = who.lower() in _YOUNG and _asks_what(said)
    return itself or last.lower() in _LAST_WORDS or who.lower() in said


def _is_beat(site: Site) -> bool:
    """Whether a turn pauses for what its speaker does; after a question it may be an answer."""
    if _PART.match(site.text, site.resume):
        return True
    said, asked = _said(site), "?" in site.mark
    if voice := _WHOSE.match(site.text, site.resume):
        return voice[0].split()[1].lower() not in said
    acted = _ACTED.match(site.text, site.resume)
    if acted and not _ends_speech(acted):
        answered = {*acted["who"].lower().split(), acted["act"], *_THIRD_PERSON}
        if acted["who"].lower() in _ONESELF:
            return acted["last"] is not None and not (asked and _asks_what(said))
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
    return text[site.start] in DASHES or (is_whole and line[:1] in DASHES and line != "")
