"""What a Vietnamese syllable looks like."""

from __future__ import annotations

import re

_VOWEL = "[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]"
_SHORT = "[áạắặấậéẹếệíịóọốộớợúụứựýỵ]"
"""The vowels of the two tones that a syllable may have before p, t, c or ch."""
SYLLABLE = re.compile(
    rf"""
    (?: ngh? | nh | gh | gi | kh | ph | qu | th | tr | ch | [bcdđghklmnpqrstvx] )?
    (?: {_VOWEL}{{1,3}} (?: ng | nh | [mn] )?
      | (?= {_VOWEL}{{0,2}}? {_SHORT} ) {_VOWEL}{{1,3}} (?: ch | [cpt] ) )
    """,
    re.VERBOSE,
)
