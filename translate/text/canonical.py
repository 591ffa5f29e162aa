"""Fold spellings of the same sentence: spaces, quotes, dashes, entities, Unicode form, tone marks.

When only these change in a source sentence, its translation stays as good as it was. So it does
when tags change, but for their places in it.
"""

from __future__ import annotations

import re
import unicodedata

from translate.text.characters.cleaning import CLEANED_AWAY, unescaped
from translate.text.tag_form import pieces_between, tag_forms, without_tag_forms

_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛‹›′`", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(CLEANED_AWAY),
        "…": "...",
    }
)
_SPACES = re.compile(r"\s+")
_BEFORE_POINT = re.compile(r" (?=[,.;:!?%)\]])|(?<=[(\[]) ")
_AROUND_DASH = re.compile(r" ?- ?")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"([oOuU])([aAeEyY])([{_TONES}])")
_TONED = "".join(
    letter
    for letter in map(chr, range(0xC0, 0x1F00))
    if re.match(f"[aAeEyY][{_TONES}]", unicodedata.normalize("NFD", letter))
)
"""Second vowels as they are written, the tone on them."""
_SPELT_OTHERWISE = re.compile(
    f"[{''.join(map(chr, _SAME))}&]|[oOuU][{_TONED}]"
    r"|[^\S ]|\A | (?:\Z|[ ,.;:!?%)\]-])|[(\[-] "
)
"""Whatever `canonical` changes in composed text; to look for it takes a quarter of the time."""


def canonical(text: str) -> str:
    """Return ``text`` in the one spelling that stands for all that mean the same, without tags.

    It is for comparing only: no person ever reads it.
    """
    composed = unicodedata.is_normalized("NFC", text)
    if composed and "<" not in text and not _SPELT_OTHERWISE.search(text):
        return text
    # NFKC would make 10² into 102
    text = unicodedata.normalize("NFC", unescaped(without_tag_forms(text))).translate(_SAME)
    text = _AROUND_DASH.sub("-", _BEFORE_POINT.sub("", _SPACES.sub(" ", text).strip()))
    # both hòa and hoà are correct spellings: put the tone on the first vowel
    decomposed = _TONE.sub(r"\1\3\2", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", decomposed)


def same_with_tags(first: str, second: str) -> bool:
    """Whether two sentences are the same in `canonical` form, and their tags too."""
    if first == second:
        return True
    if tag_forms(first) != tag_forms(second):
        return False
    ours, theirs = (list(map(canonical, pieces_between(text))) for text in (first, second))
    return ours == theirs
