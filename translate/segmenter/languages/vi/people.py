"""Who does something in a sentence of a story: the form of its subject, whatever it does.

There are four kinds of subject. A speaker mentions neither himself nor his partner as ``OTHER``
(``Chị Nhiêu``, ``người gác cổng``, ``hắn``, ``cả phòng``, ``mẹ tôi``). Speakers use a ``RELATIVE``
(``mẹ``) and ``ONESELF`` (``tôi``, ``em``) for each other, as the story does too. One word with a
capital (``WORD``) is a name, or any word with which an answer begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from translate.segmenter.languages.vi.speaking import choice
from translate.segmenter.site import UPPER
from translate.segmenter.word_lists import words


class SubjectKind(Enum):
    """Of whom it may be said."""

    OTHER = auto()
    RELATIVE = auto()
    ONESELF = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Subject:
    """The beginning of a sentence."""

    kind: SubjectKind
    words: str
    """The subject, in lower case."""
    end: int
    """Its end in the sentence."""
    is_late: bool
    """Whether a word for the time comes before it: ``Cuối cùng anh ra lệnh.``"""


_NAME = rf"[{UPPER}][^\W\d_]*+"
_WORD = r"[^\W\d_]+"
_PERSON = rf"{choice('kinship', 'narrated', 'occupations')}|{choice('persons')}"
_OWNER = "tôi|tao|nó|hắn|gã|ta|nàng|chàng|ấy"
_OPENING = re.compile(rf"(?i:{choice('story_openers')})(?:\s(?!(?:{_PERSON})\b){_WORD})?,?\s")
_SUBJECTS = (
    (
        SubjectKind.OTHER,
        re.compile(
            rf"""
              (?i: cả | (?:{choice("story_counts")}) \s (?:{_PERSON}) )
              (?> (?: \s (?:{_PERSON}) \b )? ) \b                         # Hai đứa bé
            | (?i: có \s)? (?i: ai \s đó | (?:{choice("persons")}) ) \s {_WORD}
            | (?i: {_PERSON} ) \s {_NAME} (?: \s {_NAME} )*                # Chị Nhiêu, Con Lụa
            | (?i: {_PERSON} ) (?: \s {_WORD} ){{0,2}}? \s (?:{_OWNER}) \b   # Thằng em tôi
            | (?i: (?:{_PERSON}) \s )? (?i: {choice("narrated", "occupations")}) \b
            | (?i: thằng ) \s {_WORD}
            | {_NAME} \s (?:{choice("person_endings")}) \b                # Phu nhân
            | (?i: một ) \s (?: {choice("parts_of_people")} ) (?= (?: \s {_WORD} ){{3}} )
            | (?i: {choice("parts_of_people")} ) \s
              (?: (?: (?i:{_PERSON}) | {_OWNER} ) \b | {_NAME} )
            | {_NAME} (?: \s {_NAME} )+
            """,
            re.VERBOSE,
        ),
    ),
    (SubjectKind.ONESELF, re.compile(rf"(?i:{choice('oneself')})\b")),
    (SubjectKind.RELATIVE, re.compile(rf"(?i:{choice('kinship', 'dialect_kinship')})\b")),
)
_NOT_IN_NAMES = choice("kinship", "oneself", "prepositions", "clause_words", "spoken")
_TITLED = re.compile(
    rf"({_NAME})(?:\s(?!(?:{_NOT_IN_NAMES})\b){_WORD}){{1,2}}?(?:\s{_NAME})+(?=[\s,])"
)
"""``Đại úy Lâm``"""
_NOT_AFTER_NAMES = rf"{choice('kinship', 'oneself', 'spoken')}|thì|là|mà|đây"
_SINGLE = re.compile(rf"({_NAME})(?!\s(?:{_NOT_AFTER_NAMES})\b)(?=([\s,](?:{_WORD})?))")
_NO_NAMES = frozenset().union(
    *(words("vi", each) for each in ("starters", "clause_words", "prepositions", "spoken"))
)
_COMMON = words("vi", "name_starters") | words("vi", "actions")
_COMPOUNDS, _GIVEN_NAMES = words("vi", "compounds"), words("vi", "given_names")


def subject(sentence: str) -> Subject | None:
    """Return who the sentence is about, if that is somebody, and not all there is of it."""
    opening = _OPENING.match(sentence)
    start = opening.end() if opening else 0
    for kind, pattern in _SUBJECTS:
        found = pattern.match(sentence, start)
        if found and sentence[found.end() : found.end() + 1] in {" ", ","}:
            return Subject(kind, found[0].lower(), found.end(), opening is not None)
    return None if opening else _named(sentence)


def _named(sentence: str) -> Subject | None:
    """Return a name without a word for people before it."""
    found = _TITLED.match(sentence) or _SINGLE.match(sentence)
    if found is None or (first := found[1].lower()) in _NO_NAMES:
        return None
    if found.re is _TITLED:
        return Subject(SubjectKind.OTHER, found[0].lower(), found.end(), False)
    if first + found[2] in _COMPOUNDS:
        return None
    is_name = first in _GIVEN_NAMES and first not in _COMMON
    return Subject(SubjectKind.OTHER if is_name else SubjectKind.WORD, first, found.end(), False)
