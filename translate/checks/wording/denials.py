"""What a Vietnamese sentence denies, and what its English denies: counted, to be compared.

The words are data: ``negation.txt`` and ``negatives.txt`` for Vietnamese, ``*-english.txt`` for
English. A denial of English is explicit (not, never) or implied by a word (unable, rare).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from translate.checks.phrases import any_of, blanked, pattern_of_list
from translate.checks.word_lists import words
from translate.checks.wording.denied_words import is_undone, says_it_again, says_opposite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.checks.context import Context
    from translate.checks.phrases import Hit

_LIMIT = re.compile(
    r",? (?:(?:vượt )?quá|vượt|dưới|đầy|tới|đến|hơn|nhiều hơn|ít hơn|kém)"
    r"(?: (?:mức|con số|ngưỡng))? (?:\d|một|nửa|hai|vài|ba|mười)"
    r"| được (?:[\d.,]+|một|nửa|hai) (?:(?:triệu|nghìn|ngàn|tỷ)(?!\w)"
    r"|(?:nửa )?(?:tháng|tuần|ngày|năm|giờ|phút)(?=\s*(?:[,.;:!?]|$)))"
)
"""What follows the không of "no more than 5"."""
_UPPER = re.compile(r",? (?:(?:vượt )?quá|vượt|đầy|tới|đến|hơn|nhiều hơn)(?!\w)")
"""What follows the không of a limit that is not to be passed."""
_BEYOND = re.compile(
    r"(?<!\w)(?:(?:more|greater|longer|higher|larger|faster|warmer|hotter|heavier|older) than"
    r"|exceed\w*|surpass\w*|top(?:s|ped)|in excess of|above|over|at least)"
    r"(?= [$\d]| (?:a|one) )"
)
"""What turns "no more than" round."""
_WITHIN = re.compile(
    r"(?<!\w)(?:up to|at (?:the )?most|maximum|max|limit\w*|within|under|less|fewer|below"
    r"|cap|caps|capped|ceiling|only|just|mere|merely|barely|no|nor|or)(?!\w)"
)
"""What renders "no more than" without saying so."""
_CLAUSE_END = re.compile(
    r"(?: (?:ạ|nhỉ|hả|nhé|nào|hè|ha|vậy|thế|đấy|con|em|anh|chị|cô|chú|bác|mẹ|u|bà|ông|cháu|cậu))?"
    r"\s*(?:[\"”’»)]*\s*(?:[,.;:!?…–—”’»()]|\"(?!\w)|- )|$)"
)
"""What follows the không at the end of a question, direct or reported."""
_AFTER_QUESTION = re.compile(
    r" (?:khi|và|nhưng|rồi|trong|để|ở|vì|nếu|hay|hoặc|với|tại|sau|trước|do|như|mà|bằng|của|từ|thì"
    r"|tùy)\b"
)
_UNTIL = re.compile(r"(?<!\w)(?:khi|nếu|chừng nào|lúc)(?: [^\s,.;:]+){0,4}\s*$", re.IGNORECASE)
"""What stands before the second chưa of "not … until"."""
_JOINED = re.compile(
    r"(?:,|(?<!\w)(?:và|hay|hoặc|lẫn))(?: những| thậm chí)?(?: là)?(?: người| ai)?(?: cũng)?\s*$",
    re.IGNORECASE,
)
"""What stands before a denial that goes on with the one before."""
_NOUGHT = re.compile(r"(?<![\w.,])(?:0|zero)(?![\w.,]*\w)", re.IGNORECASE)
"""A figure that denies, "0 goals"; where the source has it too, it does not render another word."""
_AGAIN = re.compile(r"(?<=(?<!\w)no)(?:[,.!…]+ no)+(?!\w)")
"""What says a "no" again: "No, no"."""
_OR = re.compile(r"(?<!\w)(?:or|nor|neither|either)(?!\w)")
"""What English joins things with that it denies once."""
_ANSWER = re.compile(r"(?:^|[\"“‘«:.,!?…–—-])\s*$")
_STATED = re.compile(r"(?<!\w)(nói|bảo|đáp|thì|cũng|vẫn|còn|là|mà|chắc|lẽ|như)\s*$", re.IGNORECASE)
_SAYING = ("nói", "bảo", "đáp")
"""After these a question may end as well: Anh có nghe tôi nói không."""
_ONLY = re.compile(r"(?<!\w)(?:only|just|mere\w*|simply|alone|solely|sole|exclusively)(?!\w)")
"""What renders chỉ; without it the English may say "not … until"."""
_NEAR = 0.3
"""How far from a denial, as a share of the sentence, a word may stand that renders it."""
_FAR = 0.4
"""How far, as a share, a word may stand from the Vietnamese one that explains it."""
_REACH = 40
"""Letters before a denial in which a verb may stand that says it already."""
_FRONT = 0.02
"""As a share of a sentence, where a predicate stands that English has last: Không thể chấp nhận."""
_LONG = 100
"""Letters of an English sentence in which where a word stands says something."""
_BESIDE = 40
"""Letters between a verb and the "from" that goes with it, at most."""
_ANYWHERE = ("rather than", "instead", "impossible", "unclear", "unlikely", "unknown")
"""What renders a denial from either end of a sentence: "chứ không", "It is unclear whether"."""
_SPEAKER = re.compile(r"(?<!\w)(?:according to|said|says|told|reported|added)(?!\w)")
"""What English puts behind a statement and Vietnamese before it, or the other way round."""
_NOT = ("not", "never", "n't", "n’t", "no", "cannot")
_NAMED_NOT = re.compile(r"(?<=[\w-] )Not(?![\w'’])")
_SHORTEST = 4
"""Letters of the beginning of a word that few other words begin with."""
_WHETHER = re.compile(r"(?<!\w)(?:liệu|xem|hỏi|có(?! thể)|được)(?!\w)[^,.;:]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Denials:
    """How often the two sides of a unit deny something."""

    source: list[Hit]
    """The Vietnamese denials that the English must have."""
    optional: int
    """How many more it may have: litotes, double negatives, không chỉ."""
    litotes: int
    """Those of them that are set phrases: "không chỉ" is "not only"."""
    explicit: int
    """The denials of the English by not, never, without."""
    implied: int
    """Those by words like unable that no Vietnamese word of the same sense explains."""
    harmless: int
    """Phrases with a negative that need deny nothing: "no doubt", "no matter"."""
    excused: bool
    """Whether a Vietnamese word of negative sense explains a "not"."""

    @property
    def needless(self) -> int:
        """How many explicit denials of the English nothing in the source asks for."""
        return 0 if self.excused else self.explicit - len(self.source) - self.optional

    @property
    def surplus(self) -> int:
        """How many denials the English has more than it must; negative: how many it lacks."""
        return self.explicit + self.implied - len(self.source)


def denials(context: Context) -> Denials:
    """Return the denials of the unit of ``context``."""
    text, english = context.source.text, without_names(context)
    hits = context.phrases.get("negation", ())
    denied = [hit for hit in hits if hit.phrase.renderings[:1] == ("not",)]
    denied = [hit for hit in denied if not _denies_nothing(text, hit)]
    needless = [hit for hit in denied if _is_needless(text, hit, english)]
    denied = [hit for hit in denied if hit not in needless]
    joined = _OR.search(english) is not None
    negatives = context.phrases.get("negatives", ())
    positive = [hit for hit in denied if _is_positive(text, hit, english, negatives)]
    required = [hit for hit in _once(text, denied, joined=joined) if hit not in positive]
    rest = blanked(_AGAIN, harmless_out(english))
    rest = blanked(_NOUGHT, rest) if _NOUGHT.search(text) else rest
    either = sum(hit.phrase.renderings == ("either",) for hit in hits)
    return Denials(
        required,
        either + len(needless) + len(positive),
        either,
        len(pattern_of_list("negative-english").findall(rest)),
        _implied(
            rest,
            [(hit.start / len(text), hit) for hit in negatives],
            [hit.start / len(text) for hit in required],
        ),
        len(pattern_of_list("harmless-negative-english").findall(english)),
        _excused(english, negatives),
    )


def _is_positive(text: str, hit: Hit, english: str, negatives: Sequence[Hit]) -> bool:
    """Whether the English may say in the positive what ``hit`` denies."""
    reworded = _reworded(hit, english) or says_opposite(hit, english, negatives)
    return reworded or is_undone(text, hit, english) or says_it_again(text, hit, english, negatives)


def _reworded(hit: Hit, english: str) -> bool:
    """Whether the English has one of the words that the list allows for "not …"."""
    own = hit.phrase.renderings[1:]
    return bool(own) and any_of(own).search(english) is not None


def _excused(english: str, negatives: Sequence[Hit]) -> bool:
    if any(_asks_for_not(hit, english) for hit in negatives):
        return True
    only = any(hit.phrase.words == ("chỉ",) for hit in negatives)
    return only and not _ONLY.search(english)


def _asks_for_not(hit: Hit, english: str) -> bool:
    """Whether "not" may render a Vietnamese word of negative sense that nothing else renders."""
    if not any(hit.phrase.english.search(word) for word in _NOT[:2]):
        return False
    own = (form for form in hit.phrase.renderings if form not in _NOT)
    return not any_of(tuple(filter(_is_word, own))).search(english)


def _is_word(form: str) -> bool:
    """Whether an entry of a list is a word, and not an affix such as ``un*``."""
    return len(form.strip("*")) >= _SHORTEST or "*" not in form


def without_names(context: Context) -> str:
    """Return the English in lower case, with spaces for the "Not" of a name: Thot Not."""
    if "not" not in context.source.folded_words:
        return context.target.lower
    return blanked(_NAMED_NOT, context.unit.target).lower()


def harmless_out(english: str) -> str:
    """Return English with spaces for the phrases whose negative denies nothing: "not only"."""
    return blanked(pattern_of_list("harmless-negative-english"), english)


def _denies_nothing(text: str, hit: Hit) -> bool:
    """Whether không ends a question."""
    if hit.last - hit.first > 1 and hit.phrase.lower[-1] != "không":
        return False
    before = text[: hit.start]
    if end := _CLAUSE_END.match(text, hit.end):
        said = _STATED.search(before) if "?" not in end[0] else None
        asks = said and said[1] in _SAYING and _WHETHER.search(before)
        return not ((said and not asks) or _ANSWER.search(before))
    asked = _AFTER_QUESTION.match(text, hit.end) is not None
    return asked and _WHETHER.search(before) is not None


def _is_needless(text: str, hit: Hit, english: str) -> bool:
    """Whether it states a limit, or a verb says it already: "không quá 5", "ngăn không cho".

    No limit is needless that the English turned round: "exceeds 5".
    """
    if _LIMIT.match(text, hit.end):
        turned = _UPPER.match(text, hit.end) and _BEYOND.search(english)
        return not turned or _WITHIN.search(english) is not None
    return _after_verb().search(text, max(hit.start - _REACH, 0), hit.start) is not None


@cache
def _after_verb() -> re.Pattern[str]:
    verbs = pattern_of_list("before-needless-negation").pattern
    between = r"(?: (?!(?:nhưng|song|và|mà|nên|vì|rồi|dù)(?!\w))[^\s,.;:]+){0,4}"
    return re.compile(rf"{verbs}{between},? $", re.IGNORECASE)


def _once(text: str, hits: list[Hit], *, joined: bool) -> list[Hit]:
    """``hits`` without those that say the one before again: "Không, không", "chưa … khi chưa".

    ``joined``: whether the English may deny both at once: "not A or B" for "không A, không B".
    """
    return [
        hit
        for at, hit in enumerate(hits)
        if not at or not _repeats(text, hits[at - 1], hit, joined=joined)
    ]


def _repeats(text: str, before: Hit, hit: Hit, *, joined: bool) -> bool:
    between = text[before.end : hit.start]
    until = hit.phrase.lower[0] == "chưa" and _UNTIL.search(between) is not None
    same = joined and _JOINED.search(between) is not None
    return until or same or not between.strip(" ,.!…")


def _implied(english: str, negatives: Sequence[tuple[float, Hit]], places: Sequence[float]) -> int:
    """How many words deny by their sense, less those that a Vietnamese word explains.

    Both languages have the same order on the whole. So what explains a word stands about where that
    stands; and in a long sentence, a word far from all of ``places``, where the Vietnamese denies
    (as shares of its length), renders something else, unless a speaker moved to the other end.
    """
    found = pattern_of_list("implicit-negative-english").finditer(english)
    left: dict[float, str] = {}
    last = -_BESIDE
    for match in found:
        # "banned them from coming" denies once, and "from coming and from going" twice
        joined = english.endswith((" and ", " or "), 0, match.start())
        near = match.start() - last < _BESIDE and not joined
        again = match[0].startswith("from ") and near
        if match[0] not in words("not-negative-english") and not again:
            left[match.start() / len(english)] = match[0]
            last = match.end()
    for place, hit in negatives:
        _take_out(left, place, hit, english)
    fronted = any(place < _FRONT for place in places)
    if not places or fronted or len(english) < _LONG or _SPEAKER.search(english):
        return len(left)
    return sum(
        word in _ANYWHERE or any(abs(at - place) <= _NEAR for place in places)
        for at, word in left.items()
    )


def _take_out(left: dict[float, str], place: float, hit: Hit, english: str) -> None:
    """Take the word out of ``left`` that a Vietnamese word of negative sense explains.

    It explains the nearest that it may be rendered with; none that is far off, and none where
    the English renders it by another word that is nearer.
    """
    explained = [at for at, word in left.items() if hit.phrase.english.match(word)]
    if not explained:
        return
    nearest = min(explained, key=lambda at: abs(at - place))
    others = (m.start() / len(english) for m in hit.phrase.english.finditer(english))
    nearer = [at for at in others if at not in left and abs(at - place) < abs(nearest - place)]
    far = len(english) >= _LONG and abs(nearest - place) > _FAR
    if not (nearer or far):
        del left[nearest]
