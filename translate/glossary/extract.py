"""Extract terms: names, offices and acronyms that recur in articles, with their usual English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from translate.text.folding import strip_marks
from translate.text.word_list import sections

_WORDS = Path(__file__).parent / "data" / "name_words.txt"
_WORD = re.compile(r"\w+(?:[.&’'-]\w+)*")
_GOES_ON = re.compile(r"(?: \w+){1,6}")
_SMALL = frozenset({"and", "for", "of", "on", "the"})
"""English words that may occur inside a name."""
_LIKELY = 0.5
"""The association from which English counts as the rendering of a name.

It is Dice's coefficient, 0 to 1: twice the number of sentences with both, over the sentences with
the one plus the sentences with the other.
"""


class Suggestion(NamedTuple):
    """A suggestion for the glossary."""

    source: str
    target: str
    """Its rendering in reviewed sentences; empty if none is clear."""
    times: int
    """The number of sentences that contain it."""


def suggest_terms(
    sentences: Iterable[str],
    reviewed: Collection[tuple[str, str]],
    known: Collection[str] = (),
    least: int = 2,
) -> list[Suggestion]:
    """Return the names that occur often enough, the most frequent first.

    Args:
        sentences: The sentences of the articles.
        reviewed: Sentences with their reviewed translations.
        known: The terms that the glossary has.
        least: The number of sentences in which a name must occur.
    """
    texts = list(dict.fromkeys(sentences))
    counts = Counter(name for text in texts for name in set(_names(text)))
    offices = _offices(texts, counts, least)
    for short, whole in offices.items():
        counts[whole] = counts.pop(short)
    for name in [name for name in counts if any(_inside(name, o) for o in offices.values())]:
        if counts[name] <= max(counts[o] for o in offices.values() if _inside(name, o)):
            del counts[name]
    taken = {term.casefold() for term in known}
    return [
        Suggestion(name, _rendering(name, reviewed), count)
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if count >= least and name.casefold() not in taken
    ]


def _names(text: str) -> Iterator[str]:
    """Yield the names in a Vietnamese sentence.

    The first word of a sentence always has a capital, so that alone it is not a name; titles are
    left out.
    """
    for start, name in _capitalised(text):
        first, _, rest = name.partition(" ")
        begins = _begins(text, start)
        if begins and first in _word_list("titles"):
            if rest:
                yield rest
        elif len(name) > 1 and not (begins and not rest and not name.isupper()):
            yield name


def _capitalised(text: str, inside: Collection[str] = ()) -> list[tuple[int, str]]:
    """Return runs of words with a capital, each with its start; acronyms count too.

    Args:
        text: A sentence.
        inside: Words without a capital that may occur between two words with one.
    """
    runs: list[tuple[int, int]] = []
    end = -1  # where the last run may end at the latest
    for word in _WORD.finditer(text):
        joined = runs and text[end : word.start()] == " "
        if word[0][0].isupper():
            start = runs.pop()[0] if joined else word.start()
            runs.append((start, word.end()))
            end = word.end()
        elif joined and word[0] in inside:
            end = word.end()
        else:
            end = -1
    return [(start, text[start:end]) for start, end in runs]


def _begins(text: str, at: int) -> bool:
    """Whether a sentence or quotation begins at ``at``."""
    before = text[:at].rstrip(" ")
    return not before or before[-1] in '"“‘«(:–—-'


def _offices(texts: list[str], counts: Counter[str], least: int) -> dict[str, str]:
    """Return the full names of offices, which continue in lower case, by their capitalised part."""
    found = {}
    for name, count in counts.items():
        if count < least or not _is_office(name):
            continue
        tails: Counter[str] = Counter()
        for text in texts:
            words = _small_words(text, name)
            tails.update(" ".join(words[:length]) for length in range(1, len(words) + 1))
        whole = [tail for tail, times in tails.items() if times >= count]
        if whole:
            found[name] = f"{name} {max(whole, key=len)}"
    return found


def _small_words(text: str, name: str) -> list[str]:
    """Return the words after ``name`` in ``text`` that may belong to it."""
    _, found, rest = text.partition(name)
    match = _GOES_ON.match(rest) if found else None
    ends = _word_list("ends")
    return list(takewhile(lambda word: word not in ends, match[0].split())) if match else []


def _inside(name: str, whole: str) -> bool:
    return name != whole and f" {name} " in f" {whole} "


def _is_office(name: str) -> bool:
    """Whether ``name`` begins with the capitalised words of an office."""
    return any(f"{name} ".startswith(f"{head} ") or head.startswith(f"{name} ")
               for head in _word_list("offices"))  # fmt: skip


def _rendering(name: str, reviewed: Collection[tuple[str, str]]) -> str:
    """Return the English of ``name``: itself, itself without marks, or what recurs with it."""
    pairs = [(source, target) for source, target in reviewed if name in source]
    if not pairs:
        return ""
    for spelling in (name, strip_marks(name)):
        if sum(spelling in target for _, target in pairs) > len(pairs) / 2:
            return spelling
    everywhere = Counter(english for _, target in reviewed for english in _english(target))
    together = Counter(english for _, target in pairs for english in _english(target))
    scores = {
        english: 2 * times / (len(pairs) + everywhere[english])
        for english, times in together.items()
        if times > 1
    }
    best = max(scores, key=lambda english: (scores[english], len(english)), default="")
    return best if best and scores[best] >= _LIKELY else ""


def _english(text: str) -> set[str]:
    """Return the names in an English sentence."""
    return {name for _, name in _capitalised(text, _SMALL)}


@cache
def _word_list(section: str) -> frozenset[str]:
    """Return the entries of a section of the word list."""
    return frozenset(entry for _, entry in sections(_WORDS.read_text("utf-8"))[section])
