"""Whether a sentence in a dialogue is told by the story, or said by somebody.

``– Cái gì đây? – Cô Nga bịt mũi.`` is one sentence: the story tells what the speaker does.
``– Mẹ đi đâu? – Mẹ chạy ra chợ.`` are two: the second answers. The form decides: who the subject
is, and whether there are words that only speakers use. What the subject does is evidence only
where the subject may be a speaker, or no person.
"""

from __future__ import annotations

import re

from translate.segmenter.languages.vi.entries import EntrySet
from translate.segmenter.languages.vi.people import Subject, SubjectKind, subject
from translate.segmenter.languages.vi.speaking import choice
from translate.segmenter.languages.vi.spoken import FINITE, ONE_WORD, STATEMENT, is_spoken
from translate.segmenter.word_lists import words

_BEHIND_DASH = re.compile(rf"[-–—]\s{STATEMENT}")
_KINSHIP, _PERSONS = words("vi", "kinship"), words("vi", "persons")
_STATES = re.compile(r"\s(?:là|sẽ|phải|cần|muốn|nên|có thể)\s")
"""What somebody says of a person, rather than tells of what he does."""

_SAY = EntrySet("speech_verbs", "brief_speech_verbs")
_ACT = EntrySet("actions", "gestures", "speech_verbs", "brief_speech_verbs")
_GESTURE = re.compile(rf"\s(?:{choice('parts_of_people')})\b|\s(?:{choice('gestures')})\Z")
"""A part of the body, or a gesture with which the sentence ends."""
_NEAR = 30
"""The number of characters behind a name in which its verb is expected."""

_ASKS = re.compile(r"\b(?:đâu|ai|gì|sao|nào|mấy|bao)\b")
"""A question that wants more than a yes."""
_ASKS_WHAT = re.compile(r"\b(?:đâu|làm gì|thì sao|bao giờ|mấy giờ)\b")
"""One that speakers answer by telling what they do."""
_OF_ANOTHER = re.compile(r"\b(?:nó|hắn|ấy|gã|họ|chúng)\b")
"""One of somebody else: "Nó đâu?"."""
_AND = re.compile(r"\bcòn ((?:[^\W\d_]+ )?[^\W\d_]+)\W*\Z")
"""Of whom else it is asked: ``Thế còn bà con?``"""
_WHO = re.compile(r"(?:\A|[-–—.,!?…])\s*(?:thế |vậy )?ai\b")
"""A question for who does something: "Ai đến đấy?", unlike "Con nhà ai thế?"."""
_VOICE_LATE = re.compile(
    rf"\s(?:{choice('voices', 'voices_of')})\b.*\s(?:{choice('voice_verbs')})\b"
)
"""A voice that is not the first word: ``Cuối cùng một giọng đàn ông cất lên.``"""
_VERBS = words("vi", "actions") | words("vi", "gestures") | words("vi", "speech_verbs")
_YOU = "anh|chị|ông|bà|cô|chú|bác|em|cháu|bạn"
"""Whom one asks about relatives of his: ``Chồng chị có giúp không?``"""
_SHORT = 2
"""The number of words of an answer such as "Bà ngủ."."""
_LONG = 3
"""The number of words of one such as "Mẹ mắng con."."""

_NO_NAMES = words("vi", "name_starters") - _KINSHIP
_NARRATORS = frozenset(("tôi", "tui", "tao"))
_FINITE_VERB = re.compile(rf"\s(?:{FINITE}|không|ở|về)\b")


def tells(text: str, dash: int, said: str) -> bool:
    """Whether the sentence at a dash tells what somebody does who has just said *said*."""
    found = _BEHIND_DASH.match(text, dash)
    who = subject(found[1]) if found else None
    if found is None or who is None or is_spoken(found[1], who) or _STATES.match(found[1], who.end):
        return False
    before = said.lower()
    if "?" in said[-4:]:
        return not _answers(found[1], who, before)
    if _repeats(found[1], who, before):
        return False
    if who.kind is SubjectKind.OTHER and not who.is_late:
        return True
    is_long = len(ONE_WORD.findall(found[1])) > _SHORT
    if not who.is_late and not _mentions(before, who.words) and _is_beat(found[1], who, is_long):
        return True
    is_far = who.is_late or who.kind is SubjectKind.WORD
    return (is_long or who.kind is not SubjectKind.ONESELF) and _acts(found[1], who.end, is_far)


def narrates(text: str, dash: int, said: str) -> bool:
    """Whether the sentence at a dash that no turn begins with has a narrator, and what he does.

    Only this is sure there: a voice behind a word for the time (``Cuối cùng một giọng cất lên.``),
    or one word that *said* does not ask for, who does two things (``Sử đuổi kịp, thở hổn hển.``).
    """
    found = _BEHIND_DASH.match(text, dash)
    who = subject(found[1]) if found else None
    if found is None or who is None or is_spoken(found[1], who) or _STATES.match(found[1], who.end):
        return False
    if who.is_late:
        return _VOICE_LATE.search(found[1]) is not None
    before = said.lower()
    if who.kind is not SubjectKind.WORD or who.words in _VERBS or _mentions(before, who.words):
        return False
    is_asked = _WHO.search(before) or _ASKS_WHAT.search(before)
    comma = found[1].find(",", who.end + 1)
    return not is_asked and comma > 0 and _ACT.follow(found[1], comma + 1, 0)


def _is_beat(sentence: str, who: Subject, is_long: bool) -> bool:
    """Whether a sentence behind no question tells what somebody does, by its form alone."""
    if who.kind is SubjectKind.WORD:
        return is_long and who.words not in _NO_NAMES
    if who.kind is SubjectKind.ONESELF:
        return who.words in _NARRATORS and is_long and _FINITE_VERB.search(sentence) is None
    return True


def _acts(sentence: str, at: int, is_far: bool) -> bool:
    """Whether the subject before *at* does something: by its verb, or a part of the body."""
    acts = _ACT.are_in(sentence[at : at + _NEAR]) if is_far else _ACT.follow(sentence, at, 1)
    return acts or _GESTURE.search(sentence, at) is not None


def _mentions(said: str, who: str) -> bool:
    """Whether what has been said has all words of a subject, one after the other."""
    return f" {who} " in f" {' '.join(ONE_WORD.findall(said))} "


def _repeats(sentence: str, who: Subject, said: str) -> bool:
    """Whether a sentence takes up what was said of its subject: "Nó khóc. - Nó khóc vì tôi."."""
    verb = ONE_WORD.search(sentence, who.end)
    return verb is not None and _mentions(said, f"{who.words} {verb[0]}")


def _answers(sentence: str, who: Subject, question: str) -> bool:
    """Whether a sentence may answer a question, rather than tell what somebody does who asks it."""
    asked = ONE_WORD.findall(question)
    if _is_about(sentence, who, question):
        return True
    if who.kind is SubjectKind.OTHER and not who.is_late:
        done = ONE_WORD.findall(sentence[who.end :].lower())
        is_who = "ai" in asked and (len(done) < 2 or not set(done).isdisjoint(asked))
        return is_who or _asks_of(sentence[: who.end], question)
    if _SAY.follow(sentence, who.end, 1):
        is_name = who.kind is SubjectKind.WORD and not who.is_late
        return "ai" in asked or (is_name and _mentions(question, who.words))
    of_another = not who.is_late and _OF_ANOTHER.search(question) is not None
    return of_another or _mentions(question, who.words) or not _asks(sentence, who, question)


def _is_about(sentence: str, who: Subject, question: str) -> bool:
    """Whether a question is about the subject: "Còn bà con?", "Chồng chị …?" of "chồng tôi"."""
    ending = _AND.search(question)
    if ending and sentence.lower().startswith(f"{ending[1]} "):
        return True
    owned, _, owner = who.words.rpartition(" ")
    if owner not in _NARRATORS or owned not in _KINSHIP:
        return False
    return re.search(rf"\b{owned} (?:{_YOU})\b", question) is not None


def _asks(sentence: str, who: Subject, question: str) -> bool:
    """Whether a sentence tells what a relative, a narrator or a name does who asks a question."""
    if who.kind is SubjectKind.RELATIVE:
        length = len(ONE_WORD.findall(sentence))
        is_long = length > _LONG and not _FINITE_VERB.search(sentence)
        if is_long or (length > _SHORT and not _ASKS.search(question)):
            return True
    elif who.kind is SubjectKind.ONESELF and _ASKS_WHAT.search(question):
        return False
    return _acts(sentence, who.end, who.is_late)


def _asks_of(who: str, question: str) -> bool:
    """Whether a question is about somebody: by name, or by all words: "Người gác rừng đâu?"."""
    asked = ONE_WORD.findall(question)
    first, *others = who.split()
    names = {word.lower() for word in others if word.istitle()}
    if names:
        first = "" if first.lower() in _KINSHIP else first
        return not {first.lower(), *names}.isdisjoint(asked)
    return _mentions(question, who.lower()) or (
        first.lower() in _PERSONS and first.lower() in asked
    )
