"""Countries and seas that the source has in brackets: said of a place, or right behind its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.context import Context
from translate.checks.wording.bracketed.codes import behind_words
from translate.checks.wording.bracketed.figures import text_before
from translate.text.folding import strip_marks
from translate.values.names.exonyms import exonym_at, split_words

_SAIGON = re.compile(r"T[Pp]\.? ?HCM")
_LONGEST_SHORT = 3
"""Letters of a form of the list of exonyms that is an acronym: "us", "uk"."""
_GOES_ON = ("City", "Province", "State", "Island", "Islands")
"""Words that English has behind the name of a place: New York City."""
_SEA = " Sea"


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

    Not behind a word of its own ("Air France"), nor before what it has ("Japan's").
    """
    place = next((one for one in context.all_names if one.end == bracket.start()), None)
    before = {form.marked.split()[-1] for form in place.forms} if place else set[str]()
    before |= {*_last_word(bracket), *_GOES_ON}
    for form in _forms(bracket):
        for behind in behind_words(rf"(?:the )?{re.escape(form)}", context.unit.target):
            sea = form.endswith(_SEA) and behind.is_named and not behind.is_link
            if behind.start and not behind.is_genitive and (sea or behind.word in before):
                return True
    return False


def _forms(bracket: re.Match[str]) -> Iterator[str]:
    """Yield how English writes the countries and seas of a bracket, acronyms too."""
    words = [word[0] for word in split_words(bracket[0])]
    for at in range(len(words)):
        entry = exonym_at(words, at)
        if entry and entry.english:
            yield entry.english
            also = (form.strip() for form in entry.also.split("|"))
            yield from (one.upper() for one in also if one.isalpha() and len(one) <= _LONGEST_SHORT)


def _last_word(bracket: re.Match[str]) -> Iterator[str]:
    """Yield the word before a bracket, as the source has it and without marks."""
    found = re.search(r"(?<!\w)([^\W\d_]+) ?$", text_before(bracket.string, bracket.start()))
    if found:
        yield found[1]
        yield strip_marks(found[1])
