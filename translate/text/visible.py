"""Text that somebody else wrote, as a terminal may show it: what would act on it is spelt out."""

from __future__ import annotations

import re

_ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls but the tab and the line end, whatever turns the direction of text round, surrogates.

A control sequence of ECMA-48 begins with ESC or a C1 control; a bidirectional control shows text in
another order than it is in (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing); a
surrogate stands for a byte that is not UTF-8 in a file's name or an argument (PEP 383).
"""


def visible(text: str) -> str:
    r"""Return ``text`` with every character that acts on a terminal as an escape, ``\u001b``.

    JSON has such characters inside of strings alone, where the escape means the same: JSON text
    comes out with the same content.
    """
    return _ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
