"""Whether a word may be a Vietnamese syllable: its letters alone decide."""

from __future__ import annotations

import re

_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|kh|ph|qu|th|tr|kr|pl|br|đr|[bcdđghklmnpqrstvx])?"
    rf"[{_VOWELS}]{{1,4}}"
    r"(?:ch|ng|nh|[cmnpt])?"
)
_LONGEST = 7
_MARKED = re.compile(
    rf"[a-z{_VOWELS}đ]*[{_VOWELS.translate(str.maketrans('', '', 'aeiouy'))}đ][a-z{_VOWELS}đ]*"
)


def is_syllable(word: str) -> bool:
    """Whether ``word``, NFC in whatever case, has the form of one Vietnamese syllable.

    ``Nghiêng`` and ``Long`` have; ``Google``, ``Trump`` and ``York`` have not.
    """
    return len(word) <= _LONGEST and bool(_SYLLABLE.fullmatch(word.lower()))


def may_be_name(word: str) -> bool:
    """Whether ``word`` may be part of a name in Vietnam: a syllable, or one like ``Krông``."""
    if is_syllable(word):
        return True
    return len(word) <= _LONGEST and bool(_MARKED.fullmatch(word.lower()))
