"""Whether a sentence in a dialogue is told by the story, or said by somebody.

``– Cái gì đây? – Cô Nga bịt mũi.`` is one sentence: the story tells what the speaker does.
``– Mẹ đi đâu? – Mẹ chạy ra chợ.`` are two: the second answers. The form decides: who the subject
is, and whether there are words that only speakers use. What the subject does is evidence only
where the subject may be a speaker, or no person.
"""

from __future__ import annotations

import re

from translate.segmenter.languages.vi.people import Kind, Subject, subject
from translate.segmenter.languages.vi.speaking import PLAIN_WORD, choice
from translate.segmenter.site import UPPER
from translate.segmenter.word_lists import words

_STATEMENT = r"([^\s.!?…:;“”\"–—-](?:[^.!?…:;“”\"\n]|\.(?=\d)){3,260})[.](?=\s|\Z)"
"""What is asked or cried, or trails off, is said."""
_BEHIND_DASH = re.compile(rf"[-–—]\s{_STATEMENT}")
_BEHIND_QUOTE = re.compile(_STATEMENT)
_WORD = re.compile(r"[^\W\d_]+")
_SPOKEN, _LAST = words("vi", "spoken"), words("vi", "last_words")
_BROWS = re.compile(r"\b(?:nhíu|cau|chau|nhướng|nhướn|nhăn|lông|chân|đôi|hàng|hất) mày\b")
_CALLED = re.compile(rf"\s(?:{choice('last_words')})\s(?:{choice('kinship')}),")
"""Somebody who is addressed in it: "Trứng ngon đó cô, lòng đỏ au.\""""
_WAYS = frozenset(("đi", "hết", "luôn", "với", "ấy", "thế"))
"""Last words of what is said that end what is told too: ``Gã quay đi.``"""
_KINSHIP, _PERSONS = words("vi", "kinship"), words("vi", "persons")
_STATES = re.compile(r"\s(?:là|sẽ|phải|cần|muốn|nên|có thể)\s")
"""What somebody says of a person, rather than tells of what he does."""

_VERBS_OF_SAYING = choice("speech_verbs", "brief_speech_verbs")
_ACT = rf"(?:{choice('actions', 'gestures')}|{_VERBS_OF_SAYING})\b"
_SAYS_NOW = re.compile(rf"(?:\s[^\W\d_]+)?\s(?:{_VERBS_OF_SAYING})\b")
_ACTS_NOW = re.compile(rf"(?:\s[^\W\d_]+)?\s{_ACT}")
_ACTS = re.compile(rf"\s{_ACT}")
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
_SHORT = 2
"""The number of words of an answer such as "Bà ngủ."."""
_LONG = 3
"""The number of words of one such as "Mẹ mắng con."."""

_NO_NAMES = words("vi", "name_starters") - _KINSHIP
_HOW = rf"(?:{choice('speech_adverbs')}|mà|để|khi|rồi|và|từ|đến|tới)"
_SAYING = re.compile(
    rf"""
    (?: \s {PLAIN_WORD} ){{0,3}}?
    \s (?: (?:{choice("speech_verbs")}) (?= [\s,] | \Z )
        | (?:{choice("brief_speech_verbs")})
          (?= ,?\s {_HOW} \b | (?:\s[^\W\d_]+)?\sgiọng\b
            | (?: \s [^\W\d_]+ ){{1,2}} \Z ) )
    (?: \s (?:{choice("speech_particles")}) )?+
    (?: \s (?:{choice("kinship", "narrated", "oneself")}) (?:\s (?:ấy|ta) )?   # to whom
      | (?: \s [{UPPER}]\w* )+ )?+
    (?: (?: \s (?!(?:{choice("clause_words")}|một|hai|từng|thứ|cái|câu) \b) [^\s,]+ ){{1,2}}? )?
    (?: (?: , | \s {_HOW} \b ) .{{0,80}} )?
    """,
    re.VERBOSE,
)
"""A verb of saying near its subject, to whom, at most two words how, and any after a comma or a
small word."""

_FINITE = "là|rằng|còn|đã|sẽ|được|bị|có|chưa|cũng|thì|nên|phải|nhưng|vì|nếu"
"""Words that show that a clause has a verb of its own."""
_FINITE_VERB = re.compile(rf"\s(?:{_FINITE}|không|ở|về)\b")
_NARRATORS = frozenset(("tôi", "tui", "tao"))
_SAYING_SO = re.compile(
    rf"""
    (?: \s {PLAIN_WORD} ){{0,1}}?
    \s (?:{choice("speech_verbs")}) (?: \s (?:{choice("speech_particles")}) )?+
    , (?: \s (?!(?:{_FINITE})\b) [^\s,]+ ){{2,8}}
    """,
    re.VERBOSE,
)
"""A verb of saying and a comma, and no clause behind it."""

_VOICE = re.compile(
    rf"(?:\s{PLAIN_WORD}){{0,2}}?\s(?!(?:{choice('gestures')})\b)[^\W\d_]+\sgiọng(?:,.{{0,80}})?",
    re.VERBOSE,
)
"""``Bà Tám xẵng giọng.``, but not ``Bà Tám hắng giọng.``"""
_CRYING = re.compile(rf"(?:\s(?!{_ACT})[^\W\d_]{{1,7}}){{1,3}}\slên")
"""``Cả lớp rú lên.``, but not ``Cả lớp đứng lên.``"""


def tells(text: str, dash: int, said: str) -> bool:
    """Whether the sentence at a dash tells what somebody does who has just said *said*."""
    found = _BEHIND_DASH.match(text, dash)
    who = subject(found[1]) if found else None
    if (
        found is None
        or who is None
        or _is_spoken(found[1], who)
        or _STATES.match(found[1], who.end)
    ):
        return False
    before = said.lower()
    if "?" in said[-4:]:
        return not _answers(found[1], who, before)
    if who.kind is Kind.OTHER and not who.is_late:
        return True
    is_long = len(_WORD.findall(found[1])) > _SHORT
    if not who.is_late and not _mentions(before, who) and _is_beat(found[1], who, is_long):
        return True
    is_far = who.is_late or who.kind is Kind.WORD
    return (is_long or who.kind is not Kind.ONESELF) and _acts(found[1], who.end, is_far)


def _is_beat(sentence: str, who: Subject, is_long: bool) -> bool:
    """Whether a sentence behind no question tells what somebody does, by its form alone."""
    if who.kind is Kind.WORD:
        return is_long and who.words not in _NO_NAMES
    if who.kind is Kind.ONESELF:
        return who.words in _NARRATORS and is_long and _FINITE_VERB.search(sentence) is None
    return True


def says(text: str, at: int, is_statement: bool) -> bool:
    """Whether the sentence behind a quotation tells who says it, and how, in any words.

    What is reported in it is a sentence of its own: ``“Đi đâu?” Lan hỏi mẹ có nhà không.`` Behind a
    statement only a comma shows that none is reported: ``“Thôi.” Hắn đáp, lần này hơi run.``
    """
    found = _BEHIND_QUOTE.match(text, at)
    who = subject(found[1]) if found else None
    if found is None or who is None or who.words in _NO_NAMES or _is_spoken(found[1], who):
        return False
    patterns = (_VOICE, _SAYING_SO) if is_statement else (_VOICE, _SAYING, _CRYING)
    return any(each.fullmatch(found[1], who.end) for each in patterns)


def _is_spoken(sentence: str, who: Subject) -> bool:
    """Whether it has a word that only speakers use, or ends like what is said."""
    *others, last = _WORD.findall(_BROWS.sub("", sentence.lower()))
    if _CALLED.search(sentence) or not _SPOKEN.isdisjoint((*others[1:], last)):
        return True
    before = others[-1] if others else ""
    if last in _KINSHIP:  # "… đâu anh"
        before, last = "", before
    if before == "như":  # "tỉnh như không"
        return False
    return last in _LAST and (who.kind is not Kind.OTHER or last not in _WAYS or last == before)


def _acts(sentence: str, at: int, is_far: bool) -> bool:
    """Whether the subject before *at* does something: by its verb, or a part of the body."""
    found = _ACTS.search(sentence, at, at + _NEAR) if is_far else _ACTS_NOW.match(sentence, at)
    return (found or _GESTURE.search(sentence, at)) is not None


def _mentions(said: str, who: Subject) -> bool:
    """Whether what has been said has the subject's words."""
    return f" {who.words} " in f" {' '.join(_WORD.findall(said))} "


def _answers(sentence: str, who: Subject, question: str) -> bool:
    """Whether a sentence may answer a question, rather than tell what somebody does who asks it."""
    asked = _WORD.findall(question)
    if who.kind is Kind.OTHER and not who.is_late:
        done = _WORD.findall(sentence[who.end :].lower())
        is_who = "ai" in asked and (len(done) < 2 or not set(done).isdisjoint(asked))
        return is_who or _asks_of(sentence[: who.end], question)
    if _SAYS_NOW.match(sentence, who.end):
        return "ai" in asked
    of_another = not who.is_late and _OF_ANOTHER.search(question) is not None
    return of_another or _mentions(question, who) or not _asks(sentence, who, question)


def _asks(sentence: str, who: Subject, question: str) -> bool:
    """Whether a sentence tells what a relative, a narrator or a name does who asks a question."""
    if who.kind is Kind.RELATIVE:
        length = len(_WORD.findall(sentence))
        is_long = length > _LONG and not _FINITE_VERB.search(sentence)
        if is_long or (length > _SHORT and not _ASKS.search(question)):
            return True
    elif _ASKS_WHAT.search(question):
        return False
    return _acts(sentence, who.end, who.is_late)


def _asks_of(who: str, question: str) -> bool:
    """Whether a question is about somebody: by name, or by all words: "Người gác rừng đâu?"."""
    asked = _WORD.findall(question)
    first, *others = who.split()
    names = {word.lower() for word in others if word.istitle()}
    if names:
        first = "" if first.lower() in _KINSHIP else first
        return not {first.lower(), *names}.isdisjoint(asked)
    return who.lower() in question or (first.lower() in _PERSONS and first.lower() in asked)
