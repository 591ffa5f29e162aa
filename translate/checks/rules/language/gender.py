"""``gender``: a woman became a man, or a man a woman; see ``data/persons.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrases import Hit
from translate.message import Message
from translate.model import Finding, Severity

_HE = re.compile(r"(?<![\w'’-])(?:he|him|his|himself|mr)(?![\w-])")
_SHE = re.compile(r"(?<![\w'’-])(?:she|her|hers|herself|mrs|ms)(?![\w-])")
_SIDES = (("woman", "man", _HE, _SHE), ("man", "woman", _SHE, _HE))
_TITLES = {"mr", "mrs", "ms"}
_NAMES = {"anh", "nam", "ba", "y", "sơ", "cha"}
"""Words that are names with a capital: Anh is England, Nam stands in Việt Nam."""
_STARTS = re.compile(r"(?:^|[.!?:…]|[\"“‘«(–-])\s*$")


def _find(context: Context) -> Iterator[Finding]:
    people = [hit for hit in context.phrases.get("persons", ()) if not _is_name(context, hit)]
    if not people:
        return
    sexes = {sex for hit in people for sex in hit.phrase.renderings}
    for sex, other, wrong, right in _SIDES:
        pronoun = wrong.search(context.target.lower)
        if not pronoun or sex not in sexes or sexes & {other, f"{other}-kin"}:
            continue
        nobody_else = not sexes - {sex} and pronoun[0] not in _TITLES
        if nobody_else or not right.search(context.target.lower):
            hit = next(one for one in people if sex in one.phrase.renderings)
            phrase = context.unit.source[hit.start : hit.end]
            message = Message(
                "'{phrase}' is a {sex}, the English says '{pronoun}'",
                phrase=phrase,
                sex=sex,
                pronoun=pronoun[0],
            )
            yield CHECK.finding(context, message, (hit.start, hit.end), pronoun.span())


def _is_name(context: Context, hit: Hit) -> bool:
    """Whether a word is a name here: with a capital, and not at the start of a sentence."""
    capital = context.unit.source[hit.start].isupper() and hit.phrase.lower[0] in _NAMES
    return capital and not _STARTS.search(context.unit.source, 0, hit.start)


CHECK = Check(
    id="gender",
    severity=Severity.WARNING,
    what="The pronoun does not fit the person: bà and 'he', ông and 'she'.",
    why=(
        "ông and bà tell the sex that the English needs. Sentences that speak of both are left "
        "alone, and so is 'they'; Anh and Nam with a capital are names."
    ),
    find=_find,
)
