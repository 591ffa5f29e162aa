"""What English says in the positive where Vietnamese denies: a word, nobody, an invitation.

The words are data: ``denied-words.txt`` and ``negation.txt`` have what a word means when it is
denied, ``twice-denied.txt`` what turns "nobody" into everybody.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from translate.checks.phrases import any_of, read
from translate.checks.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translate.checks.phrases import Hit, Phrase

_HEADS = ("không", "chưa", "chẳng")
_MOST_BETWEEN = 4
"""Words that may stand between a denial and what it denies: không hề có một."""
_LONGEST = 5
_REACH = 200
"""Letters before a denial in which what belongs to it is looked for."""
_NOBODY = (
    r"(?<!\w)(?:không|chưa|chẳng)(?: có| còn| một)* (?:ai|đâu|gì|bao giờ|[^\s,.;:!?]+ nào)(?!\w)"
)
_FROM_NOBODY = re.compile(rf"{_NOBODY}[^,.;:!?]*$", re.IGNORECASE)
_OF_NOBODY = re.compile(rf"{_NOBODY}(?P<rest>[^,.;:!?]*)", re.IGNORECASE)
_ANYBODY_NOT = re.compile(
    r"(?<!\w)(?:(?:ai|nào) (?:mà|lại) (?:không|chẳng)|(?:ai|nào) chẳng)$", re.IGNORECASE
)
_EVERYBODY = re.compile(
    r"(?<!\w)(?:every\w*|all|each|always|both|unanim\w*|constant\w*|whole|without exception)(?!\w)"
)
_DENIED = re.compile(
    r"(?:(?<!\w)(?:not|never|nor|neither|no|without|cannot)|n['’]t)(?: \w+){0,2} $"
)
"""What stands before a word of the opposite sense that is denied itself: "not too low"."""
_CANNOT = "thể"
"""What cannot be is another thing than what is not: only words listed for both mean it."""
_WHY_NOT = re.compile(
    r"(?:^|[“\"‘–-]|(?<!\w)(?:tại|vì) )\s*sao (?:[^\s,.;:?]+ ){0,3}$", re.IGNORECASE
)
_WHO_NOT = re.compile(
    r"(?:^|[“\"‘–-]|(?<!\w)(?:có|thử hỏi) )\s*(?:ai|làm sao|há|lẽ nào)(?: (?:mà|lại|có thể))* $",
    re.IGNORECASE,
)
"""What stands before the không of a question that states: who would not."""
_INVITED = re.compile(r"[^.;:?]*\?")
_ABLE = re.compile(r" (?:[^\s,.;:?!]+ ){1,2}(?:nổi|xuể|thấu|kham)(?!\w)")
"""A verb with what Vietnamese says of somebody's strength, behind a denial."""
_BEYOND = re.compile(r"(?<!\w)(?:beyond|too|defeat\w*|more than)(?!\w)")
_NOT_UNTIL = re.compile(
    r"[^.;:?!]*?(?<!\w)(?:mãi(?: cho)? (?:đến|tới|sau)|cho (?:đến|tới)(?: khi)?|đến (?:khi|tận))"
    r"(?!\w)",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    r"(?<!\w)(?<!nước )(?<!bên )(?<!bề )(?<!ra )(?:ngoài|ngoại trừ|trừ)"
    r"(?! (?:việc|trời|khơi|đường|sân|đồng|vườn|phố)(?!\w))"
    r"(?: [^\s.;:?!]+){1,8} $",
    re.IGNORECASE,
)
_SAYS_ONLY = re.compile(r"(?<!\w)(?:chỉ|duy nhất)(?!\w)", re.IGNORECASE)
_ONLY = re.compile(r"(?<!\w)(?:only|sole|solely|alone)(?!\w)")
_AS_WELL = re.compile(r"(?: [^\s,.;:]+){0,2}, ")
"""What stands between a word of negative sense and a denial that says the same."""
_WHY = re.compile(r"(?<!\w)(?:why|how come|what for|reason|what makes|what made)(?!\w)")


def says_opposite(hit: Hit, english: str, negatives: Sequence[Hit] = ()) -> bool:
    """Whether the English has a word of the opposite sense of what ``hit`` denies.

    Not one that renders another of the source, of ``negatives``: "rejected" for phản đối.
    """
    matches = [match for one in _denied(hit) for match in _opposites(one).finditer(english)]
    said = {m.start(): m[0] for m in matches if not _DENIED.search(english, 0, m.start())}
    others = [one for one in negatives if one.end <= hit.start or one.first > hit.last + _LONGEST]
    explained = sum(any(map(one.phrase.english.match, said.values())) for one in others)
    return len(said) > explained


def says_it_again(text: str, hit: Hit, english: str, negatives: Sequence[Hit]) -> bool:
    """Whether ``hit`` says what a word of negative sense before it does: im lặng, không trả lời."""
    return any(
        one.phrase.renderings
        and _AS_WELL.fullmatch(text, one.end, hit.start)
        and one.phrase.english.search(english)
        for one in negatives
    )


def is_undone(text: str, hit: Hit, english: str) -> bool:
    """Whether the English may affirm: everybody for two denials, an invitation, "only"."""
    if any(asks(text, hit, english) for asks in (is_rhetorical, _is_only, _is_beyond)):
        return True
    # the English as a whole is looked at last: a sentence has many denials, and a text no end
    return _is_nobody_not(text, hit, english) and _EVERYBODY.search(english) is not None


def _is_nobody_not(text: str, hit: Hit, english: str) -> bool:
    """Whether two denials of the source are everybody: the second of "không nhà nào không có"."""
    first = max(hit.start - _REACH, 0)
    if _FROM_NOBODY.search(text, first, hit.start) or _ANYBODY_NOT.search(text, first, hit.end):
        return True  # "nhà nào chẳng có" too
    nobody = _OF_NOBODY.match(text, hit.start)
    if nobody is None:
        return False
    rest = f" {nobody['rest'].lower()} "
    return any(
        f" {' '.join(phrase.lower)} " in rest and not phrase.english.search(english)
        for phrase in _twice_denied()
    )


def is_rhetorical(text: str, hit: Hit, english: str) -> bool:
    """Whether a question with "not" asks nothing: why not come in, who would not; nor the English.

    English invites, or states what everybody does.
    """
    source = hit.source.words[hit.first : hit.last]
    denial = next((word for word in source if word[0].lower() in _HEADS), source[0])
    before = text[: denial.start()]
    if not _INVITED.match(text, hit.end):
        return False
    if _WHY_NOT.search(before):
        return not _WHY.search(english)
    return bool(_WHO_NOT.search(before) and _EVERYBODY.search(english))


def _is_beyond(text: str, hit: Hit, english: str) -> bool:
    """Whether what somebody is not able to do is beyond them: không giải nổi."""
    return bool(_ABLE.match(text, hit.end) and _BEYOND.search(english))


def _is_only(text: str, hit: Hit, english: str) -> bool:
    """Whether "only" says the same: nothing but crickets, not until 1994."""
    first = max(hit.start - _REACH, 0)
    if not (_NOT_UNTIL.match(text, hit.end) or _BESIDES.search(text, first, hit.start)):
        return False
    return _ONLY.search(english) is not None and _SAYS_ONLY.search(text) is None


def _opposites(phrase: Phrase) -> re.Pattern[str]:
    return any_of(tuple(one for one in phrase.renderings if one != "not"))


def _denied(hit: Hit) -> Iterator[Phrase]:
    """Yield the lines of the lists that have what ``hit`` denies; the longest form counts."""
    source = hit.source
    for at in range(hit.first + 1, min(hit.last + _MOST_BETWEEN, len(source.words))):
        if source.text[source.words[at - 1].end() : source.words[at].start()].strip():
            return
        for size in range(_LONGEST, 0, -1):
            found = _meanings().get(_plain(source.lower_words[at : at + size]))
            if found:
                cannot = _CANNOT in source.lower_words[hit.first : at]
                yield from (one for one in found if not cannot or one.name == "denied-words")
                return
        if at >= hit.last and source.lower_words[at] not in words("after-denial"):
            return


def _plain(form: Sequence[str]) -> tuple[str, ...]:
    """``form`` with one word for all that say "be able to": kìm nổi is kìm được."""
    able = form[-1] in ("nổi", "đặng", "xuể") and len(form) > 1
    return (*form[:-1], "được") if able else tuple(form)


@cache
def _meanings() -> dict[tuple[str, ...], list[Phrase]]:
    """What a word or two say when they are denied, by those words."""
    found: dict[tuple[str, ...], list[Phrase]] = {}
    for phrase in read("denied-words"):
        found.setdefault(_plain(phrase.lower), []).append(phrase)
    for phrase in read("negation"):
        allowed = phrase.renderings[:1] == ("not",) and len(phrase.renderings) > 1
        if allowed and phrase.lower[0] in _HEADS:
            rest = list(phrase.lower[1:])
            while rest and rest[0] in words("after-denial"):
                del rest[0]
            if rest:
                found.setdefault(_plain(rest), []).append(phrase)
    return found


@cache
def _twice_denied() -> list[Phrase]:
    return read("twice-denied")
