"""Countries and seas that the source has in brackets: said of a place, or right behind its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.context import Context
from translate.checks.wording.bracketed.codes import behind_words
from translate.checks.wording.bracketed.figures import links
from translate.text.folding import strip_marks
from translate.values.names.exonyms import exonym_at, split_words

_SAIGON = re.compile(r"T[Pp]\.? ?HCM")
_SHORT = re.compile(r"[a-z]{2,3}(?= \||$)")
"""A form of the list of exonyms that is an acronym: "us", "uk"."""
_GOES_ON = ("City", "Province", "State", "Island", "Islands")
"""Words that English has behind the name of a place: New York City."""


def is_rendered(context: Context, bracket: re.Match[str]) -> bool:
    """Return whether the bracket is a place that the English names: China's Wingtech."""
    if _SAIGON.fullmatch(bracket[0].strip(" ()")):
        return True
    english = context.target.lower
    return any(one.search(english) is not None for one in countries(context, bracket))


def countries(context: Context, bracket: re.Match[str]) -> list[re.Pattern[str]]:
    """Return what finds the countries of a bracket in the English."""
    hits = [*context.phrases.get("countries", ()), *context.phrases.get("nations", ())]
    inside = (hit for hit in hits if bracket.start() <= hit.start < bracket.end())
    return [hit.phrase.english for hit in inside]


def place_is_kept(context: Context, bracket: re.Match[str]) -> bool:
    """Return whether a country or sea stands right behind another place: "Taipei Taiwan".

    Not where that has a word of its own before it: "Air France", "the South China Sea".
    """
    place = next((one for one in context.all_names if one.end == bracket.start()), None)
    before = {form.marked.split()[-1] for form in place.forms} if place else set[str]()
    before |= set(_last_words(bracket)) | set(_GOES_ON)
    for form in _forms(bracket):
        for behind in behind_words(rf"(?:the )?{re.escape(form)}", context.unit.target):
            own = " " in form and behind[1][0].isupper() and behind[1].lower() not in links()
            if behind.start() and (own or behind[1] in before):
                return True
    return False


def _forms(bracket: re.Match[str]) -> Iterator[str]:
    """Yield how English writes the countries and seas of a bracket, acronyms too."""
    words = [word[0] for word in split_words(bracket[0])]
    for at in range(len(words)):
        entry = exonym_at(words, at)
        if entry and entry.english:
            yield entry.english
            yield from map(str.upper, _SHORT.findall(entry.also))


def _last_words(bracket: re.Match[str]) -> Iterator[str]:
    """Yield the word or figure before a bracket, as the source has it and without marks."""
    found = re.search(r"(\w+) ?$", bracket.string[: bracket.start()])
    if found:
        yield found[1]
        yield strip_marks(found[1])
