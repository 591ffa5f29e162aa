"""Reject degenerate drafts: loops, runaway and missing text, copies, another script, noise.

The guard does not judge how good a draft is. It finds what no translator should be shown as a
draft, text that was cut off among it. Its limits were set on the labelled drafts in
``tests/engines/choosing/guard.tsv``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from translate.model.languages import name_of
from translate.text.loops import loops

LONGEST_RATIO = 1.9
"""Letters and digits of a draft for each of the source's; sound ones have 0.55 to 1.8."""
SHORTEST_RATIO = 0.5
_SLACK = 24
"""So many more say nothing, and a quarter as many fewer: short sentences vary."""

_LETTERS = {"CJK": 3, "HIRAGANA": 2, "KATAKANA": 2, "HANGUL": 2}
"""How many Latin letters a character stands for."""
_SENTENCE = 4
"""So many words in lower case are no name."""

_NOISE = re.compile(r"[♪♫�⁇▁]|__|<unk>|&(?:amp|quot|apos|lt|gt|#\d+);")
_DOTS = re.compile(r"([^\w\s])(?:\s*\1){5,}")
"""The same mark six times running."""
_WORD = re.compile(r"[^\W_]+")
_VIETNAMESE = re.compile("[đ\u0300\u0301\u0303\u0306\u0309\u031b\u0323]")


def fault(
    source: str, text: str, *, origin: str = "vi", target: str = "en", ended: bool = True
) -> str:
    """Return what is wrong with the draft ``text`` of ``source``; nothing when it is sound.

    Args:
        source: The source sentence, NFC.
        text: The draft.
        origin: The source's language code.
        target: The draft's language code.
        ended: Whether the model came to its own end; if not, it was stopped.
    """
    if not any(character.isalnum() for character in text):
        return "empty" if any(character.isalnum() for character in source) else ""
    if not ended:
        return "cut off"
    # the marks of Vietnamese are letters of many languages, though not of English
    is_copied = _is_vietnamese_text(text) if target == "en" else _is_same(source, text)
    if is_copied and origin != target:
        return "copied"
    if _is_noisy(source, text):
        return "noise"
    if _is_foreign(source, text, name_of(target).scripts):
        return "wrong script"
    return next((name for name, is_so in _SIGNS if is_so(source, text)), "")


def _is_noisy(source: str, text: str) -> bool:
    if _DOTS.search(text) and not _DOTS.search(source):
        return True
    return any(match[0] not in source for match in _NOISE.finditer(text))


def _is_foreign(source: str, text: str, own: frozenset[str]) -> bool:
    """Whether letters of a script that neither the language (``own``) nor the source has are there.

    Latin letters may stand in any language; a text of nothing else is in a language that has them.
    """
    found = _scripts(text)
    if not own or not found:
        return False
    if "LATIN" not in own and found == {"LATIN"}:
        return len(_plain_words(text)) >= _SENTENCE
    strange = found - own - {"LATIN"}
    return bool(strange and strange - _scripts(source))


def _is_same(source: str, text: str) -> bool:
    """Whether ``text`` is the source again, which has more words than a name or a greeting."""
    return source.casefold() == text.casefold() and len(_plain_words(text)) >= _SENTENCE


def _plain_words(text: str) -> list[str]:
    """The words that begin with a small letter: no names."""
    return [word for word in _WORD.findall(text) if word[0].islower()]


def _is_loop(source: str, text: str) -> bool:
    return loops(text) and not loops(source, ease=0.5)


def _is_long(source: str, text: str) -> bool:
    return _size(text) > LONGEST_RATIO * _size(source) + _SLACK


def _is_short(source: str, text: str) -> bool:
    return _size(text) < SHORTEST_RATIO * _size(source) - _SLACK / 4


def _size(text: str) -> int:
    """Letters and digits, a syllable or word that is one character as what it is elsewhere."""
    if max(text, default="") < "\u2e80":
        return sum(map(str.isalnum, text))
    return sum(_LETTERS.get(_script(one), 1) for one in text if one.isalnum())


def _is_vietnamese_text(text: str) -> bool:
    """Whether Vietnamese words, names apart, stand in a draft that should be English.

    A few may be dishes and dresses that English has no word for.
    """
    if text.isascii():
        return False
    words = _plain_words(text)
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
    ("loop", _is_loop),
    ("too long", _is_long),
    ("too short", _is_short),
)
"""What shows in the text itself, the most telling first."""
