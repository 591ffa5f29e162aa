"""Spellings that mean the same sentence: spaces, quotes, dashes, Unicode form, tone marks.

When only these change in a source sentence, its translation stays as good as it was.
"""

from __future__ import annotations

import re
import unicodedata

_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛‹›′`", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
        "…": "...",
    }
)
_SPACES = re.compile(r"\s+")
_BEFORE_POINT = re.compile(r" (?=[,.;:!?%)\]])|(?<=[(\[]) ")
_AROUND_DASH = re.compile(r" ?- ?")
_TONE = re.compile("([oOuU])([aAeEyY])([\u0300\u0301\u0303\u0309\u0323])")


def canonical(text: str) -> str:
    """``text`` in the one spelling that stands for all that mean the same.

    It is for comparing only: no person ever reads it.
    """
    # NFKC would make 10² into 102
    text = unicodedata.normalize("NFC", text).translate(_SAME)
    text = _AROUND_DASH.sub("-", _BEFORE_POINT.sub("", _SPACES.sub(" ", text).strip()))
    # hòa and hoà are two schools of spelling: put the tone on the first vowel
    decomposed = _TONE.sub(r"\1\3\2", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", decomposed)
