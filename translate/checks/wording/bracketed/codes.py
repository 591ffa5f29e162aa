"""Names, acronyms and codes that the source has in brackets, kept in the English without them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from translate.checks.context import Context
from translate.checks.text import CAPITAL_LETTERS
from translate.checks.wording.bracketed.figures import links, text_before

_NAMED = re.compile(rf"\d[\d.,]*\d|\d|(?<!\w)[a-z]?[{CAPITAL_LETTERS}](?:\w|&(?=[A-Z]))+")
ACRONYM = re.compile(r"(?<!\w)[A-Z](?:&|[A-Za-z])?[A-Z]{1,5}(?!\w)")
_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s*$")
_TITLE = re.compile(r"\w [A-Z][a-z]+ $")
"""The end of a name within a sentence: "of the World Health Organization the WHO"."""
_CODE = re.compile(r"((?=\S*[A-Za-z])(?=\S*[\d./])\S+)|(?:\S+ ){0,2}?([A-Z]\w+(?: [A-Z]\w+)+)")
"""What is no word of English: EV-71, P/E, .SPX; nor a name of one word: Cal Fire, hãng Cal Fire."""
_POINTED = re.compile(r" ?([./]) ?(?=\w|$)")
"""A mark inside a code, with the spaces that some put around it: U. N., R / V."""
_LONGEST_WORD = 80
_WORD_BEFORE = re.compile(r"(?<![\w’'-])(\w[\w’'-]*)[”\"]?(?:\(\d\))? $")
_VERBAL = ("ed", "ing")
"""Endings of verbs, which no name explains."""


def names_within(bracket: re.Match[str]) -> list[str]:
    """Return the names and figures of a bracket."""
    return [word for word in _NAMED.findall(bracket[0]) if word.lower() not in links()]


def names_are_kept(names: list[str], english: str) -> bool:
    """Return whether a name stands right behind what it explains: "Energy Association VEA".

    Elsewhere it stands in place of that: "the NHS", and may come again. A longer name may follow a
    title.
    """
    if len(names) > 1 and not any(map(str.isupper, names)):
        return False
    for name in (name for name in names if name.replace("&", "").isalpha()):
        found = list(behind_words(rf"{re.escape(name)}s?", english))
        if any(_is_short_for(name, one) for one in found):
            return True
        if found and not found[0].is_genitive:
            return _is_beside(found[0], name, names)
    return False


class Behind(NamedTuple):
    """Something that stands right behind a word."""

    word: str
    """The word before it."""
    start: int
    """Where that stands."""
    text: str
    """The text that has both."""
    is_genitive: bool
    """Whether ``'s`` follows."""

    @property
    def is_link(self) -> bool:
        """Whether the word joins what follows to the sentence: "by the NHS"."""
        return self.word.lower() in links()

    @property
    def is_named(self) -> bool:
        """Whether the word has a capital, which is not that of the text's first word."""
        return self.word[0].isupper() and self.start > 0


def behind_words(pattern: str, english: str) -> Iterator[Behind]:
    """Yield the places where something stands right behind a word.

    Linear in the length of the English.

    Args:
        pattern: What it looks like.
        english: The English.
    """
    for found in re.finditer(rf"(?<= ){pattern}(?:(’s|'s)(?!\w)|(?![\w’']))", english):
        first = max(found.start() - _LONGEST_WORD, 0)
        if before := _WORD_BEFORE.search(english[first : found.start()]):
            yield Behind(before[1], first + before.start(1), english, bool(found[1]))


def _is_beside(behind: Behind, name: str, names: list[str]) -> bool:
    """Whether a name stands behind what it explains, and not behind a word that it belongs to."""
    if behind.word == "the":
        return _TITLE.search(text_before(behind.text, behind.start)) is not None
    itself = behind.is_link or _is_object(behind, name)
    return not itself and behind.word not in names


def _is_short_for(acronym: str, behind: Behind) -> bool:
    """Whether an acronym stands behind a name whose last word begins with its last letter."""
    last = behind.is_named and not behind.word.isupper()
    return last and acronym.isupper() and acronym[-1] == behind.word[0]


def _is_object(behind: Behind, name: str) -> bool:
    """Whether an acronym stands behind a verb, and not behind what it means: "reviewed CCTV"."""
    verb = behind.word.lower()
    if behind.word != verb and behind.start:  # Machine Learning AI
        return False
    return name.isupper() and verb.endswith(_VERBAL) and verb[0] != name[-1].lower()


def code_is_kept(bracket: re.Match[str], english: str) -> bool:
    """Return whether a code follows a noun directly, a foreign name a name: "Enterovirus 71 EV-71".

    Not behind a verb: "painted The Potato Eaters".
    """
    inside = _POINTED.sub(r"\1", bracket[0].strip(" ()"))
    found = _CODE.fullmatch(inside)
    code = (found[1] or found[2]) if found else ""
    if not code or not code.isascii():
        return False
    nouns = (
        behind
        for behind in behind_words(re.escape(code), english)
        if not (behind.is_link or behind.word.endswith(_VERBAL))
    )
    if " " not in code:
        return any(nouns)
    return any(behind.is_named and not behind.is_genitive for behind in nouns)


def is_spelled_out(context: Context, bracket: re.Match[str]) -> bool:
    """Return whether what an acronym means follows it: "an MRI magnetic resonance imaging"."""
    before = word_before(context, bracket)
    found = ACRONYM.search(before[1]) if before else None
    if found is None:
        return False
    initials = "[ -]".join(rf"{letter}\w+" for letter in found[0][:3])
    pattern = rf"(?<!\w){found[0]} (?:the )?{initials}"
    return re.search(pattern, context.unit.target, re.IGNORECASE) is not None


def word_before(context: Context, bracket: re.Match[str]) -> re.Match[str] | None:
    """Return the word before a bracket, with nothing but a space to part them."""
    return _BEFORE.search(text_before(context.unit.source, bracket.start()))
