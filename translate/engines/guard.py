"""Is a draft a translation at all, or one of the ways in which neural models go astray?

The guard does not judge how good a draft is. It finds what no translator should be shown as a
draft: loops, runaway and missing text, the source copied, letters of another script, noise, and
text that was cut off. Its limits were set on the labelled drafts in ``tests/engines/guard.tsv``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

LONGEST_RATIO = 1.9
"""Letters and digits of a draft for each of the source's; sound ones have 0.55 to 1.8."""
SHORTEST_RATIO = 0.5
_SLACK = 24
"""So many more say nothing, and a quarter as many fewer: short sentences vary."""

_NOISE = re.compile(r"[♪♫�⁇▁]|__|<unk>|&(?:amp|quot|apos|lt|gt|#\d+);")
_DOTS = re.compile(r"([^\w\s])(?:\s*\1){5,}")
"""The same mark six times running."""
_STUTTER = re.compile(
    r"([^\W\d_])\1{4,}"  # one letter five times running: JLLLLLL
    r"|\b([^\W\d_]{5,})(?:\W{0,3}\b\2\b){2,}"  # one word three times
    r"|(\d{1,4}[./])\3{3,}",  # the like of 111.1.1.1.1
    re.IGNORECASE,
)
_CHANT = re.compile(r"([^\W\d_]{2}.{0,40}?)(?:\W{0,3}\1){3,}", re.IGNORECASE)
"""From two letters on, four times running: mainstremainstremainstre..."""
_UNSPOKEN = re.compile(r"\W+")
_FRAGMENT = re.compile(r"[^\W\d_]{3,}\. [a-z]")
"""A full stop within a sentence: a model that was past its end and went on."""
_RUNS = ((1, 5, 1 / 6), (2, 5, 1 / 3), (3, 4, 1 / 3), (5, 3, 1 / 3))
"""Loops with something between: so many words, so often, filling this share of the text."""
_WORD = re.compile(r"[^\W_]+")
_VIETNAMESE = re.compile("[đ\u0300\u0301\u0303\u0306\u0309\u031b\u0323]")


def fault(source: str, text: str, *, target: str = "en", ended: bool = True) -> str:
    """Return what is wrong with the draft ``text`` of ``source``; nothing when it is sound.

    Args:
        source: The source sentence, NFC.
        text: The draft.
        target: The draft's language code.
        ended: Whether the model came to its own end; if not, it was stopped.
    """
    if not any(character.isalnum() for character in text):
        return "empty" if any(character.isalnum() for character in source) else ""
    if not ended:
        return "cut off"
    if target != "vi" and _is_copied(text):
        return "copied"
    return next((name for name, is_so in _SIGNS if is_so(source, text)), "")


def _is_noisy(source: str, text: str) -> bool:
    if _DOTS.search(text) and not _DOTS.search(source):
        return True
    return any(match[0] not in source for match in _NOISE.finditer(text))


def _is_foreign(source: str, text: str) -> bool:
    strange = _scripts(text) - {"LATIN"}
    return bool(strange and strange - _scripts(source))


def _is_loop(source: str, text: str) -> bool:
    return _loops(text) and not _loops(source, ease=0.5)


def _is_long(source: str, text: str) -> bool:
    return _size(text) > LONGEST_RATIO * _size(source) + _SLACK


def _is_short(source: str, text: str) -> bool:
    return _size(text) < SHORTEST_RATIO * _size(source) - _SLACK / 4


def _size(text: str) -> int:
    return sum(map(str.isalnum, text))


def _loops(text: str, ease: float = 1.0) -> bool:
    """Whether ``text`` says the same again and again; ``ease`` below 1 finds more of it."""
    if _STUTTER.search(text) or (_chants(text) and _CHANT.search(text)):
        return True
    if text.count(". ") >= 2 and len(_FRAGMENT.findall(text)) >= 2:
        return True
    words = [word.casefold() for word in _WORD.findall(text)]
    return any(_repeats(words, size, times, share * ease) for size, times, share in _RUNS)


def _chants(text: str) -> bool:
    """Whether the letters and digits of ``text`` say something four times running.

    That is all that ``_CHANT`` can find, and much quicker to rule out: six letters that come again
    are the least of it, and all that is between them has to come twice more.
    """
    letters = _UNSPOKEN.sub("", text).casefold()
    sixes = [letters[at : at + 6] for at in range(len(letters) - 5)]
    if len(set(sixes)) == len(sixes):
        return False
    places: dict[str, list[int]] = {}
    for at, six in enumerate(sixes):
        for before in places.setdefault(six, []):
            rest = 3 * (at - before)
            if letters[before : before + rest] == letters[at : at + rest]:
                return True
        places[six].append(at)
    return False


def _repeats(words: list[str], size: int, times: int, share: float) -> bool:
    """Whether a run of ``size`` words comes ``times`` times and fills ``share`` of the text."""
    if len(words) - len(set(words)) < size + times - 2:
        return False  # even one word over and over would leave as many that are not new
    runs = Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))
    # single short words are grammar, not content
    counts = [count for run, count in runs.items() if size > 1 or len(run[0]) >= 5]
    most = max(counts, default=0)
    return most >= times and most * size >= len(words) * share


def _is_copied(text: str) -> bool:
    """Whether Vietnamese words, names apart, stand in a draft that should be in another language.

    A few may be dishes and dresses that English has no word for.
    """
    if text.isascii():
        return False
    words = [word for word in _WORD.findall(text) if word[0].islower()]
    kept = sum(map(_is_vietnamese, words))
    return kept >= 2 and kept >= len(words) / (2 if kept < 5 else 10)


def _is_vietnamese(word: str) -> bool:
    return bool(_VIETNAMESE.search(unicodedata.normalize("NFD", word)))


def _scripts(text: str) -> set[str]:
    return {script for character in set(text) if (script := _script(character))}


@cache
def _script(character: str) -> str:
    """The script of a letter (``LATIN``, ``CYRILLIC``, ``CJK``); nothing for anything else."""
    if not character.isalpha() or character in "ªº":
        return ""
    return unicodedata.name(character, "UNKNOWN").split()[0]


_SIGNS = (
    ("noise", _is_noisy),
    ("wrong script", _is_foreign),
    ("loop", _is_loop),
    ("too long", _is_long),
    ("too short", _is_short),
)
"""What shows in the text itself, the most telling first."""
