"""Turns of a dialogue that dashes begin: what the story tells in one, and where the next begins."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from translate.segmenter.languages.vi.fitting import fits
from translate.segmenter.languages.vi.people import subject
from translate.segmenter.languages.vi.speaking import (
    BRIEF,
    ON,
    SPEECH,
    VOICE,
    attribution,
    choice,
)
from translate.segmenter.languages.vi.story import narrates, tells
from translate.segmenter.site import UPPER

if TYPE_CHECKING:
    from translate.segmenter.site import Site

_GOES_ON = rf"\s[-–—]\s(?=[^\W\d_{UPPER}])"
"""A dash, and small letters behind it."""
_MAY_GO_ON = re.compile(rf"[-–—]\s[^.!?…:;“”\"\n]{{1,300}}?{_GOES_ON}")
"""What both of these have; they take longer."""
_PAUSED = re.compile(
    rf"[-–—]\s(?:[^\s.!?…:;“”\"–—-]{{1,20}}\s){{0,7}}?[^\s.!?…:;“”\"–—-]{{1,20}}{_GOES_ON}"
)
"""Whatever stands between a pause and what goes on: ``– Hay là… – Bà liếc quanh – hay thôi?``"""
_ALWAYS = re.compile(
    r"[-–—]\s(?:Lần|Ngày|Năm|Hôm|Đêm|Bữa|Sáng|Trưa|Chiều|Tối|Tết) nào (?:[^\W\d_]+ ){1,3}cũng "
    rf"(?:{choice('speech_verbs', 'brief_speech_verbs')})(?: [^\W\d_]+)? (?:như )?(?:vậy|thế)\b"
)
"""``– Mai con về. – Lần nào anh cũng nói vậy.``: who says so, and did before."""
_TELL_WHO = (BRIEF, ON, VOICE, _ALWAYS)
_WORD = re.compile(r"[^\W\d_]+")
_FAR = 300
"""The number of characters in which the beginning of a turn is searched."""
DASHES = "-–—"
_PAUSES = ("…", "...")
_DASH = re.compile(r"(?:(?<=[.!?…]\s)|\A)[-–—]\s")
_SECOND_DASH = re.compile(r"\s[-–—]\s")


@cache
def _inserted() -> re.Pattern[str]:
    """Return a pattern of speakers in the middle: ``– Ơ kìa! – Nam kêu – sao lại thế?``

    It is rarely needed, and compiling it takes 10 ms.
    """
    verbs = choice("speech_verbs", "brief_speech_verbs", "gestures")
    return attribution(verbs, 6, 6, _GOES_ON)


def goes_on(site: Site) -> bool:
    """Whether the sentence after a second dash belongs to the turn before it."""
    text, at = site.text, site.resume
    is_own_line = "\n" in text[site.end : at]
    if is_own_line or not _is_in_turn(site) or _has_speaker(site):
        return False
    if _MAY_GO_ON.match(text, at) and _is_inserted(site):
        return True
    if _is_of_another_kind(site):
        return True
    return _is_told(text, at, text[max(site.start, site.stop - _FAR) : site.end])


def names_speaker(site: Site) -> bool:
    """Whether who says a turn follows it with no dash before: ``– Ai đó? Linh hỏi.``"""
    text, at = site.text, site.resume
    if text[site.start] not in DASHES or "\n" in text[site.end : at] or _has_speaker(site):
        return False
    said = SPEECH.match(text, at)
    who = subject(said[0]) if said else None
    if said is None or who is None or not said[0][: who.end].split()[-1].istitle():
        return False  # "Bà ấy nói trước."
    return fits(said, text[site.start : site.end], "")


def _is_of_another_kind(site: Site) -> bool:
    """Whether the dash is another than that which began the turn: ``- Ai đó? – Sử chạy, thở dốc.``

    Turns in one line and the items of a list are written so too: only a narrator goes on.
    """
    text, at = site.text, site.resume
    start = text.rfind("\n", 0, site.start) + 1 if site.start <= _FAR else site.start
    if text[start] not in DASHES or text[start] == text[at]:
        return False
    if _SECOND_DASH.search(text[at + 1 : at + _FAR].partition("\n")[0]):  # the next turn
        return False
    return narrates(text, at, text[max(site.start, site.stop - _FAR) : site.end])


def _is_inserted(site: Site) -> bool:
    """Whether what was said goes on, in small letters, behind the speaker."""
    pattern = _PAUSED if site.mark in _PAUSES else _inserted()
    return pattern.match(site.text, site.resume) is not None


def _has_speaker(site: Site) -> bool:
    """Whether the sentence names the speaker already, so that speech follows."""
    start = max(site.start + 1, site.stop - _FAR)
    return _SECOND_DASH.search(site.text, start, site.stop) is not None


def _is_told(text: str, dash: int, said: str) -> bool:
    """Whether the sentence at a dash tells who has just said *said*, or what he does."""
    if speech := SPEECH.match(text, dash):
        return not _is_repeated(speech, said)
    found = next(filter(None, (each.match(text, dash) for each in _TELL_WHO)), None)
    if found is not None and not _is_asked_for(found[0], said):
        return not _is_repeated(found, said)
    return tells(text, dash, said)


def _is_asked_for(sentence: str, question: str) -> bool:
    """Whether a question is about who the sentence is about: "- Nam đâu? - Anh Nam đọc sách."."""
    first, *others = _WORD.findall(sentence)
    who = others[0] if others and others[0].istitle() else first  # "Anh Nam"
    return "?" in question[-4:] and who.lower() in _WORD.findall(question.lower())


def _is_repeated(speech: re.Match[str], question: str) -> bool:
    """Whether a question is about a verb of saying: "- Ai viết? - Chồng tôi viết."."""
    verb = speech.groupdict().get("verb")
    if "?" not in question[-4:] or verb is None:  # a voice
        return False
    asked = " ".join(_WORD.findall(question.lower()))
    *_, last = ("", *_WORD.findall(speech.string[speech.start() : speech.start("verb")].lower()))
    return f" {last} {verb} " in f" {asked} " or re.search(rf"\bai {verb}\b", asked) is not None


def _is_in_turn(site: Site) -> bool:
    """Whether a dash begins the sentence, or the line in which it is the second or third one.

    What the story has gone on to tell in that line is not in the turn.
    """
    text, near = site.text, site.text[max(0, site.start - _FAR) : site.start]
    if text[site.start] in DASHES:
        return True
    line = near.rpartition("\n")[2]
    is_whole = len(line) < len(near) or site.start <= _FAR
    if not is_whole or line[:1] not in DASHES or line == "":
        return False
    *_, last = _DASH.finditer(line)
    return last.start() == 0 or not _is_told(text, site.start - len(line) + last.start(), "")
