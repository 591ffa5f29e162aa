"""Who beat whom: a loss that became a win, seen from the order of two names and the verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translate.checks.context import Context
from translate.checks.text import CAPITAL_LETTERS, CheckedText
from translate.checks.wording.opposites import Turned
from translate.text.folding import strip_marks

_VERB = re.compile(
    r"(?<!\w)(?:(?P<lost>để thua|thua)|thắng|đánh bại|hạ gục)(?: trước| đội| tuyển| chủ nhà)*"
    r"(?= )",
    re.IGNORECASE,
)
_VERBS = frozenset({"thua", "thắng", "bại", "gục"})
"""A syllable of each verb: most sentences have none, and to look for a syllable is quicker."""
_BEAT = re.compile(
    r"(?<!\w)(?P<passive>(?:was|were|is|are|been|be|being|got)(?: \w+ly)? )?"
    r"(?P<verb>beat(?:en|s|ing)?|defeat(?:s|ed|ing)?|thrash(?:ed|es)|overc[ao]mes?)"
    r"(?P<by> by)?(?!\w)",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"(?<!\w)(?:lost|loses?|losing|fell|loss|defeat)(?: [\d–-]+)? to(?!\w)", re.IGNORECASE
)
_NAME = re.compile(rf"(?<!\w)[{CAPITAL_LETTERS}]\w{{2,}}(?: [{CAPITAL_LETTERS}]\w+)*")
"""Words with a capital that may be one name."""
_BEYOND = re.compile(r"[,.;:!?]")
_NEAR = 30
"""Letters between a verb and the name behind it, at most."""


@dataclass(frozen=True, slots=True)
class _Side:
    start: int
    end: int
    english: re.Pattern[str]


def turned_contest(context: Context) -> Turned | None:
    """Return the verbs of a contest whose winner lost it in the English."""
    if _VERBS.isdisjoint(context.source.syllables):
        return None
    verbs = list(_VERB.finditer(context.source.text))
    if len(verbs) != 1:
        return None
    sides, verb = list(_sides(context)), verbs[0]
    first = next((one for one in reversed(sides) if one.end <= verb.start()), None)
    second = next((one for one in sides if one.start == verb.end() + 1), None)
    if not (first and second) or _BEYOND.search(context.source.text, first.end, verb.start()):
        return None
    winner, loser = (second, first) if verb["lost"] else (first, second)
    wrong = _beats(context.target, loser, winner)
    return Turned(verb, wrong) if wrong else None


def _sides(context: Context) -> Iterator[_Side]:
    """Yield the countries and names of the source, in order."""
    found = [
        _Side(hit.start, hit.end, hit.phrase.english)
        for hit in context.phrases.get("countries", ())
        if hit.phrase.renderings
    ]
    taken = [range(one.start, one.end) for one in found]
    for name in _NAME.finditer(context.source.text):
        if not any(name.start() in span for span in taken):
            spelling = re.escape(strip_marks(name[0]).lower()).replace(r"\ ", " ?")
            found.append(_Side(*name.span(), re.compile(rf"(?<!\w){spelling}(?!\w)")))
    yield from sorted(found, key=lambda side: side.start)


def _beats(english: CheckedText, one: _Side, two: _Side) -> re.Match[str] | None:
    """Where the English says that ``one`` beat ``two``."""
    for verb in _BEAT.finditer(english.text):
        passive = verb["passive"] or verb["by"]
        if _stand_around(english.lower, verb, *((two, one) if passive else (one, two))):
            return verb
    lost = _LOST.search(english.text)
    return lost if lost and _stand_around(english.lower, lost, two, one) else None


def _stand_around(english: str, verb: re.Match[str], first: _Side, second: _Side) -> bool:
    """Whether the first stands before a verb, and the second close behind it, and no more often."""
    ones, twos = (list(side.english.finditer(english)) for side in (first, second))
    if len(ones) != 1 or len(twos) != 1:
        return False
    between = english[ones[0].end() : verb.start()]
    return bool(
        ones[0].end() <= verb.start()
        and not _BEYOND.search(between)
        and 0 <= twos[0].start() - verb.end() <= _NEAR
    )
