"""``gender``: a woman became a man, or a man a woman; see ``data/persons.txt``.

Relatives are in ``data/opposites.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrases import Hit, blanked, pattern_of_list
from translate.checks.wording.opposites import turned
from translate.checks.wording.owners import owners
from translate.message import Message
from translate.model import Finding, Severity

_MALE, _FEMALE = "he|him|his|himself|mr", "she|her|hers|herself|mrs|ms"
_PRONOUNS = frozenset(f"{_MALE}|{_FEMALE}".split("|"))
_HE = re.compile(rf"(?<![\w'’-])(?:{_MALE})(?![\w-])")
_SHE = re.compile(rf"(?<![\w'’-])(?:{_FEMALE})(?![\w-])")
_SIDES = (("woman", "man", _HE, _SHE), ("man", "woman", _SHE, _HE))
_TITLES = {"mr", "mrs", "ms"}
_NAMES = {"anh", "nam", "ba", "y", "sơ", "cha"}
"""Words that are names with a capital: Anh is England, Nam stands in Việt Nam."""
_SOMEBODY = "somebody"
"""In the list: a child or a stranger, whose word tells no sex, and whom the pronoun may mean."""
_BESIDE = re.compile(
    r"(?<!\w)(?:beside|behind|opposite|facing|next to|in front of|across from)"
    r" (?:him|her(?! [a-z]))(?!\w)"
)
"""Somebody else, next to whom the person is: "the girl beside him"."""
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_NAMED = re.compile(r" (?:ấy|ta(?!\w)|[^\W\d_a-z])")
_OF_OTHERS = ("ấy", "ta")
"""What makes a word mean him or her, never "you"."""
_FULL_NAME = re.compile(r"(?<!\w)[A-Z][a-z]+ [A-Z][a-z]+(?!\w)")
"""A foreigner of either sex: "Mike Pompeo"."""
_NAME = re.compile(r" ([^\W\d_a-z]\w+)")
_BEGINS = re.compile(
    r"[\s–-]*(?:(?:nhưng|và|rồi|sau đó|khi đó|lúc đó|tuy nhiên|hôm nay|hôm qua|năm \d{4}),? )?",
    re.IGNORECASE,
)
_BEGINS_ENGLISH = re.compile(
    r"[\s–-]*(?:(?:but|and|then|so|however|later|afterwards?|today|yesterday|in \d{4}),? )?"
    r"(he|she)(?![\w-])"
)
"""A sentence that begins with its subject, or with a word before it, mostly does so in both."""
_UNDERGOES = re.compile(r"\W+(?:được|bị)(?!\w)")
"""What makes somebody the object in English: "bà được tặng" is "they gave her"."""
_STARTS = re.compile(r"(?:^|[.!?:…]|[\"“‘«(–-])\s*$")


def _find(context: Context) -> Iterator[Finding]:
    found = list(_pronouns(context)) or list(_possessors(context))
    yield from found or _relatives(context)


def _possessors(context: Context) -> Iterator[Finding]:
    """Report "his mother" for mẹ bà: whose relative it is."""
    for owner in owners(context):
        yield _finding(context, owner.source.span("owner"), owner.sex, owner.target)


def _relatives(context: Context) -> Iterator[Finding]:
    """Report a brother who became a sister."""
    for one in turned(context, CHECK.id):
        yield CHECK.exchanged(context, one.source.span(), one.target.span())


def _pronouns(context: Context) -> Iterator[Finding]:
    if _PRONOUNS.isdisjoint(context.target.syllables):
        return
    people = [hit for hit in context.phrases.get("persons", ()) if not _is_name(context, hit)]
    people = [hit for hit in people if not _is_spoken_to(context, hit)]
    sexes = {sex for hit in people for sex in hit.phrase.renderings}
    if people and (first := _first(context, people[0], sexes)):
        yield _finding(context, (people[0].start, people[0].end), *first)
        return
    if not people or _SOMEBODY in sexes:
        return
    english = _of_nobody_else(context, people)
    for sex, other, wrong, right in _SIDES:
        pronoun = wrong.search(english)
        if not pronoun or sex not in sexes or sexes & {other, f"{other}-kin"}:
            continue
        if _is_of_another(context, people, pronoun):
            continue
        nobody_else = not sexes - {sex} and pronoun[0] not in _TITLES
        if nobody_else or not right.search(english):
            hit = next(one for one in people if sex in one.phrase.renderings)
            yield _finding(context, (hit.start, hit.end), sex, pronoun)


def _first(context: Context, hit: Hit, sexes: set[str]) -> tuple[str, re.Match[str]] | None:
    """The sex of whom the source begins with, and another's pronoun with which the English does.

    Only where the source speaks of nobody of that sex, and the English has no other pronoun.
    """
    source = context.unit.source
    if not _BEGINS.fullmatch(source, 0, hit.start) or _UNDERGOES.match(source, hit.end):
        return None
    pronoun = _BEGINS_ENGLISH.match(context.target.lower)
    for sex, other, wrong, right in _SIDES:
        alone = set(hit.phrase.renderings) == {sex} and not sexes & {other, f"{other}-kin"}
        if pronoun and alone and wrong.fullmatch(pronoun[1]):
            there = wrong.match(context.target.lower, pronoun.start(1))
            return (sex, there) if there and not right.search(context.target.lower) else None
    return None


def _finding(context: Context, place: tuple[int, int], sex: str, pronoun: re.Match[str]) -> Finding:
    """Report a pronoun that does not fit the word for a person, at ``place`` in the source."""
    message = Message(
        "'{phrase}' is a {sex}, the English says '{pronoun}'",
        phrase=context.unit.source[slice(*place)],
        sex=sex,
        pronoun=pronoun[0],
    )
    return CHECK.finding(context, message, place, pronoun.span())


def _is_of_another(context: Context, people: list[Hit], pronoun: re.Match[str]) -> bool:
    """Whether a foreigner besides ``people`` stands before a pronoun, and none of them does.

    "Mike Pompeo sent his congratulations to Tsai": to bà Tsai.
    """
    source, before = context.unit.source, context.unit.target[: pronoun.start()]
    names = [_NAME.match(source, hit.end) for hit in people]
    if not all(names) or any(name and name[1] in before for name in names):
        return False
    named = {hit.end + 1 for hit in people}
    found = (one for one in _FULL_NAME.finditer(source) if one.start() not in named)
    return any(one[0] in before for one in found)


def _of_nobody_else(context: Context, people: list[Hit]) -> str:
    """The English in lower case, with spaces for the pronouns that may be somebody else's."""
    text = blanked(_BESIDE, blanked(_kin(), context.target.lower))
    if any(_is_quoted(context, hit) for hit in people):
        return text
    return blanked(_QUOTED, text)


@cache
def _kin() -> re.Pattern[str]:
    """Finds whose somebody is, which says nothing of that person: "her first teacher"."""
    people = pattern_of_list("kin-english").pattern
    return re.compile(rf"(?<!\w)(?:his|her) (?:[\w-]+ ){{0,3}}?{people}")


def _is_quoted(context: Context, hit: Hit) -> bool:
    spans = _QUOTED.finditer(context.unit.source)
    return any(span.start() <= hit.start < span.end() for span in spans)


def _is_spoken_to(context: Context, hit: Hit) -> bool:
    """Whether a word in a quotation means "you" or "I": no name follows."""
    if hit.phrase.lower[-1] in _OF_OTHERS:
        return False
    return _is_quoted(context, hit) and not _NAMED.match(context.unit.source, hit.end)


def _is_name(context: Context, hit: Hit) -> bool:
    """Whether a word is a name here: with a capital, and not at the start of a sentence."""
    capital = context.unit.source[hit.start].isupper() and hit.phrase.lower[0] in _NAMES
    return capital and not _STARTS.search(context.unit.source, 0, hit.start)


CHECK = Check(
    id="gender",
    severity=Severity.WARNING,
    what="The pronoun or relative does not fit the person: bà and 'he', anh trai and 'sister'.",
    why=(
        "ông and bà tell the sex that the English needs. Sentences that speak of both are left "
        "alone, and so is 'they'; Anh and Nam with a capital are names."
    ),
    find=_find,
)
