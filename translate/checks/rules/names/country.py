"""``country``: a country is missing or another; see ``data/countries.txt``, ``nations.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrase_checks import suggest, unrendered
from translate.checks.phrases import Hit, pattern_of, pattern_of_list, read
from translate.checks.text import CheckedText
from translate.checks.word_lists import words
from translate.message import Message
from translate.model import Finding, Severity
from translate.text.folding import strip_marks

_THE_COUNTRY = re.compile(r"(?<!\w)(?:the|this) (?:country|nation|kingdom|continent)(?!\w)")
"""What stands for one country that is not named."""
_GIVEN = {"mỹ"}
"""Countries that are syllables of names besides: Mỹ Tho, Tăng Mỹ Hiền."""
_KIN = re.compile(r"(?<!\w)(?:chị|cô|bà|em|bé|dì|mợ|thím|ông|anh|chú|bác|cụ|nàng) $")
"""What stands before the name of a person."""
_MY = re.compile(r"^My (?=[a-z])|(?<=[a-z,] )My(?!\w)")
"""Mỹ as a name in English, not "my"."""
_LOOSE = "~"
"""In a list of renderings: what comes after it names other things too."""


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    lacking = [hit for hit in unrendered(context, "countries") if not _is_named(context, hit)]
    if len(lacking) == 1 and _THE_COUNTRY.search(context.target.lower):
        lacking = []
    lacking = [hit for hit in lacking if not _after_office(context, hit)]
    for hit in lacking:
        phrase = unit.source[hit.start : hit.end]
        message = Message(
            "nothing in the English renders '{phrase}': {suggest}",
            phrase=phrase,
            suggest=suggest(hit),
        )
        yield CHECK.finding(context, message, (hit.start, hit.end))
    known = {hit.start for hit in lacking}
    for hit in unrendered(context, "nations"):
        other = None if hit.start in known or _is_given(hit, context) else _another(context)
        if other:
            message = Message(
                "'{source}' became '{other}'",
                source=unit.source[hit.start : hit.end],
                other=other[0],
            )
            yield CHECK.finding(context, message, (hit.start, hit.end), other.span())


def _after_office(context: Context, hit: Hit) -> bool:
    """Whether a country belongs to an office or a body: English says "the Defense Secretary"."""
    return _offices().search(context.source.lower, 0, hit.start) is not None


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"{pattern_of_list('offices').pattern}[^,.;:“\"]{{0,45}}$")


def _is_given(hit: Hit, context: Context) -> bool:
    """Whether a country's syllable ends the name of a person: Trịnh Nguyệt Nga, Lê Minh Đức."""
    text, at = context.source, hit.first
    while at and text.words[at - 1][0][0].isupper() and _is_beside(text, at):
        at -= 1
    first = strip_marks(text.words[at][0]).lower()
    return hit.first - at > 1 and first in words("family-names")


def _is_beside(text: CheckedText, at: int) -> bool:
    """Whether nothing but a space stands between a word and the one before."""
    return text.text[text.words[at - 1].end() : text.words[at].start()] == " "


def _is_named(context: Context, hit: Hit) -> bool:
    """Whether a country's syllable stands in a name that the English has: "My Tho"."""
    if hit.phrase.lower[0] not in _GIVEN:
        return False
    if _KIN.search(context.source.lower, 0, hit.start) and _MY.search(context.unit.target):
        return True  # "chị Mỹ", and "an American" is "người Mỹ"
    if _is_middle(context.source, hit.first):
        return True  # Chu Mỹ Lâm is Zhou Meilin
    around = context.source.words[max(hit.first - 1, 0) : hit.last + 1]
    beside = {strip_marks(word[0]).lower() for word in around if word[0][0].isupper()} - {"my"}
    text = strip_marks(context.target.lower)
    return any(f"my {name}" in text or f"{name} my" in text for name in beside)


def _is_middle(text: CheckedText, at: int) -> bool:
    """Whether a word stands between two others with capitals, the first a family name."""
    if not 0 < at < len(text.words) - 1 or not (_is_beside(text, at) and _is_beside(text, at + 1)):
        return False
    first, last = text.words[at - 1][0], text.words[at + 1][0]
    return last[0].isupper() and strip_marks(first).lower() in words("family-names")


def _another(context: Context) -> re.Match[str] | None:
    """A country that the English names and neither the source nor its neighbours do."""
    around = (context, *context.neighbours)
    hits = (hit for near in around for hit in near.phrases.get("nations", ()))
    named = {_own(hit.phrase.renderings) for hit in hits}
    for own, pattern in _nations():
        found = None if own in named else pattern.search(context.target.lower)
        if found and strip_marks(found[0]) not in strip_marks(context.source.lower):
            return found
    return None


@cache
def _nations() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """The renderings of each country, with a pattern of those that name nothing else."""
    all_of_them = dict.fromkeys(_own(phrase.renderings) for phrase in read("nations"))
    return tuple((forms, pattern_of(forms)) for forms in all_of_them if forms)


def _own(renderings: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the renderings that name nothing else."""
    return renderings[: renderings.index(_LOOSE)] if _LOOSE in renderings else renderings


CHECK = Check(
    id="country",
    severity=Severity.WARNING,
    what="A country or region of the source is not named in the English, or became another.",
    why=(
        "Mỹ is not My, and Triều Tiên is North Korea. "
        "Adjectives, capitals and usual abbreviations count."
    ),
    find=_find,
)
