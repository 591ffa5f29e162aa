r"""Characters that files and terminals must not be given, and why each refuses them.

A set is a compiled pattern of one character; whoever writes or reads a file takes them out, or puts
something in their place, by its ``sub``.
"""

from __future__ import annotations

import re

_CONTROLS = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_SURROGATES = r"\ud800-\udfff"
_NONCHARACTERS = r"\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF)
)

CONTROLS = re.compile(f"[{_CONTROLS}]")
r"""C0 and C1 controls, save those that count as white space (tab, line ends, ``\x1c`` to ``\x1f``).

They mean nothing in a text: readers take them out, or they would stand in every catalog, and an
escape would reach the terminal. Source: Unicode Standard, general category Cc.
"""

ILLEGAL_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What an XML file cannot hold, not even as ``&#7;``: most controls, surrogates, U+FFFE, U+FFFF.

A reader of Word, Excel, TMX, XLIFF or TBX files refuses the whole file for one of them. Source: XML
1.0, production 2, ``Char``: https://www.w3.org/TR/xml/#charsets
"""

ILLEGAL_IN_MARKUP = re.compile(f"[{_CONTROLS}{_SURROGATES}{_NONCHARACTERS}\ufeff]")
"""What no edition holds, whatever its format, once white space is folded: what XML or HTML refuses,
and a byte order mark, which means nothing inside a text.

HTML calls every control, surrogate and noncharacter a parse error:
https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream. Of controls,
those that count as white space are left, for `fold_spaces` makes them spaces.
"""

SPACES_ILLEGAL_IN_MARKUP = re.compile(r"[\x0b\x0c\x1c-\x1f\x85]")
"""White space that XML or HTML refuses: a space stands for each where text keeps its spaces."""

ILLEGAL_IN_PO = re.compile(f"[\x00\x04{_SURROGATES}]")
"""What no string of a PO file holds: gettext cuts it at a zero byte, refuses the whole file for the
character that stands between context and source in its compiled form, and UTF-8 has no surrogates.
"""

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
"""What nobody sees in Vietnamese or English: soft hyphens, zero-width spaces and joiners, marks of
direction, variation selectors. Source: Unicode Standard, property ``Default_Ignorable_Code_Point``.
"""

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
