"""Is a draft a translation at all, or one of the ways in which neural models go astray?

The guard does not judge how good a draft is. It finds what no translator should be shown as a
draft: loops, runaway and missing text, the source copied, letters of another script, noise, and
text that was cut off. Its limits were set on the labelled drafts in ``tests/engines/guard.tsv``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from translate.text.loops import loops

LONGEST_RATIO = 1.9
"""Letters and digits of a draft for each of the source's; sound ones have 0.55 to 1.8."""
SHORTEST_RATIO = 0.5
_SLACK = 24
"""So many more say nothing, and a quarter as many fewer: short sentences vary."""

_NOISE = re.compile(r"[♪♫�⁇▁]|__|<unk>|&(?:amp|quot|apos|lt|gt|#\d+);")
_DOTS = re.compile(r"([^\w\s])(?:\s*\1){5,}")
"""The same mark six times running."""
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
    return loops(text) and not loops(source, ease=0.5)


def _is_long(source: str, text: str) -> bool:
    return _size(text) > LONGEST_RATIO * _size(source) + _SLACK


def _is_short(source: str, text: str) -> bool:
    return _size(text) < SHORTEST_RATIO * _size(source) - _SLACK / 4


def _size(text: str) -> int:
    return sum(map(str.isalnum, text))


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
