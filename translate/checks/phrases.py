"""Word lists that pair Vietnamese phrases with the English that may render them.

A line of ``data/*.txt`` is ``Vietnamese | Vietnamese: english | english*``, where a star means any
ending. A Vietnamese phrase with a capital matches only with that capital. ``#`` starts a comment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from translate.checks.word_lists import DATA, forms
from translate.errors import InputError
from translate.message import Message
from translate.text.word_list import entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translate.checks.text import CheckedText, Word

LISTS = (
    "countries",
    "titles",
    "weekdays",
    "negation",
    "negatives",
    "persons",
    "nations",
    "ranks",
    "attribution",
    "acronyms",
)


@dataclass(frozen=True)
class Phrase:
    """A line of a word list."""

    name: str
    """The list that it comes from."""
    words: tuple[str, ...]
    """A Vietnamese form."""
    lower: tuple[str, ...]
    """The same in lower case."""
    renderings: tuple[str, ...]
    """The renderings as the list has them; empty where the phrase means something else."""

    @cached_property
    def english(self) -> re.Pattern[str]:
        """Pattern that matches any rendering in lower-case English.

        It is compiled when it is first asked for: most phrases stand in no sentence of an article.
        """
        return any_of(self.renderings)


class Hit(NamedTuple):
    """A phrase found in a source; a tuple, as a sentence has many."""

    phrase: Phrase
    source: CheckedText
    first: int
    """The index of its first word."""
    last: int
    """The index after its last word."""

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.source.words[self.first].start()

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.source.words[self.last - 1].end()


def read(name: str) -> list[Phrase]:
    """Read ``data/<name>.txt``.

    Raises:
        InputError: A line has no colon or an empty form.
    """
    path = DATA / f"{name}.txt"
    return parse(path.read_text("utf-8"), name, str(path))


def parse(text: str, name: str, place: str) -> list[Phrase]:
    """Parse a word list; see the module."""
    found = []
    for number, line in entries(text):
        left, colon, right = line.partition(":")
        forms = [form.split() for form in left.split("|")]
        english = tuple(form.strip() for form in right.split("|") if form.strip())
        if not colon or not all(forms):
            raise InputError(
                Message("malformed line in a word list: {line}", line=line), f"{place}:{number}"
            )
        found += [
            Phrase(name, tuple(form), tuple(word.lower() for word in form), english)
            for form in forms
        ]
    return found


def pattern_of(wordings: Sequence[str]) -> re.Pattern[str]:
    """A pattern that finds any of ``wordings`` as whole words; ``*`` means any ending.

    Of two that begin alike, it finds the one with more words: ``less than`` before ``*less``,
    ``under-*`` before ``un*``.
    """
    ordered = sorted(wordings, key=lambda form: -form.count(" ") - form.count("-"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(_alternatives(ordered)) or '(?!)'})(?!\w)")


def _alternatives(wordings: Sequence[str]) -> Iterator[str]:
    """Yield ``wordings`` as alternatives of a pattern, those with one first letter in a group.

    So a search tries some twenty letters at a place, and not hundreds of wordings. Only those that
    begin alike can match at one place, so their order among each other is all that counts; one that
    begins with ``*`` may match where any other does, and stays before or behind them.
    """
    lower = (form.lower() for form in wordings)
    for is_open, run in groupby(lower, key=lambda form: form.startswith("*")):
        if is_open:
            yield from map(_as_pattern, run)
            continue
        groups: dict[str, list[str]] = {}
        for form in run:
            groups.setdefault(form[0], []).append(_as_pattern(form[1:]))
        for first, rests in groups.items():
            yield f"{re.escape(first)}(?:{'|'.join(rests)})"


def _as_pattern(wording: str) -> str:
    return re.escape(wording).replace(r"\*", r"\w*")


@cache
def any_of(renderings: tuple[str, ...]) -> re.Pattern[str]:
    """`pattern_of` for some of the renderings of a phrase; each tuple is compiled once."""
    return pattern_of(renderings)


def blanked(pattern: re.Pattern[str], text: str) -> str:
    """Return ``text`` with spaces for what ``pattern`` finds, so that places stay."""
    return pattern.sub(lambda match: " " * len(match[0]), text)


@cache
def pattern_of_list(name: str) -> re.Pattern[str]:
    """A pattern that finds the entries of ``data/<name>.txt``, one a line, as `pattern_of` does."""
    return pattern_of(forms(name))


_PARTED = re.compile(r"[,;:.!?…]\s")
_Index = dict[str, dict[str, list[Phrase]]]
_NO_WORD = " "
"""What stands for the word behind the last one."""


@cache
def _index() -> _Index:
    """Every phrase of every list: by its first word and its second, the longest first.

    A phrase of one word has no second one: an empty text.
    """
    phrases = [phrase for name in LISTS for phrase in read(name)]
    phrases.sort(key=lambda phrase: -len(phrase.words))
    index: _Index = {}
    for phrase in phrases:
        first, second = (*phrase.lower, "")[:2]
        index.setdefault(first, {}).setdefault(second, []).append(phrase)
    return index


def scan(source: CheckedText) -> Mapping[str, Sequence[Hit]]:
    """Find the phrases of all lists; within a list the longest match wins and none overlap."""
    index = _index()
    hits: dict[str, list[Hit]] = {}
    lower = source.lower_words
    for at, (word, second) in enumerate(pairwise([*lower, _NO_WORD])):
        begun = index.get(word)
        if begun is None:
            continue
        for phrase in (*begun.get(second, ()), *begun.get("", ())):
            end = at + len(phrase.lower)
            if phrase.lower != tuple(lower[at:end]):
                continue
            taken = hits.setdefault(phrase.name, [])
            if taken and taken[-1].last > at:
                continue
            if _fits(hit := Hit(phrase, source, at, end)):
                taken.append(hit)
    return hits


def _fits(hit: Hit) -> bool:
    """Whether a phrase stands in one clause, with a capital wherever the list has one."""
    found, phrase = hit.source.words[hit.first : hit.last], hit.phrase
    parted = len(found) > 1 and _PARTED.search(hit.source.text, found[0].end(), found[-1].start())
    if parted or _is_called(found, phrase):
        return False
    return phrase.words == phrase.lower or all(
        there[0].startswith(word[0])
        for there, word in zip(found, phrase.words, strict=True)
        if word[0].isupper()
    )


def _is_called(found: Sequence[Word], phrase: Phrase) -> bool:
    """Whether what means no person is one with a name: Anh Dũng, for anh dũng."""
    named = len(found) > 1 and found[1][0][0].isupper()
    return named and " ".join(phrase.lower) in forms("also-named")
