"""Line ends that end a sentence although no stop is there: before items, fields and headings.

Any other single line end is a hard wrap.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.guards.numbering import is_heading_number, is_list_item
from translate.segmenter.site import UPPER

if TYPE_CHECKING:
    from translate.segmenter.language import Language

_FIELD = re.compile(r"([^\W\d_][\w/ -]{0,19}?)\s?:\s")
_HEADING = re.compile(r"([^\W\d_]+(?:\s[^\W\d_]+){0,2})\s([\w.]{1,7}?)(?:[.:]\s|\s*\Z)")
_INITIAL = re.compile(rf"[{UPPER}]\.\s[{UPPER}][^\W\d_{UPPER}]")
_INITIALS = re.compile(rf"(?:[{UPPER}]\.\s){{2,3}}[{UPPER}][^\W\d_{UPPER}]")
_SHORT = 50
"""A line of fewer characters was not wrapped for want of room."""


def is_line_end(text: str, start: int, end: int, resume: int, language: Language) -> bool:
    """Whether the one line end between *end* and *resume* ends the sentence from *start*.

    It does before a list item, a field or a heading of a law, between several reasons, where a
    quoted mail begins or ends, and after a short line that is a field or a heading.
    """
    is_item = is_list_item(text, resume) and not _is_signature(text, start, end, resume)
    if is_item or _is_letter_field(text, resume, language):
        return True
    if _is_edge_of_quoted(text, start, end, resume):
        return True
    if text[end - 1] == ";" and _is_reason(text, start, resume, language):
        return True
    if end - start >= _SHORT or "\n" in (line := text[start:end]):
        return False
    return _is_letter_field(line, 0, language) or (
        text[resume : resume + 1].isupper()
        and _is_of_law(line, text[resume : resume + _SHORT].partition("\n")[0], language)
    )


def _is_signature(text: str, start: int, end: int, resume: int) -> bool:
    """Whether the letter that looks like a list number is an initial: ``Regards,``, ``D. Chen``."""
    if _INITIALS.match(text, resume):
        return True
    is_initial = text[end - 1] == "," and _INITIAL.match(text, resume) is not None
    return is_initial and not is_list_item(text, start)


def _is_edge_of_quoted(text: str, start: int, end: int, resume: int) -> bool:
    """Whether lines that a mail quotes begin or end there: ``Lisa wrote:``, ``> Can you come?``.

    They begin only after a colon: ``nước lên`` and ``> 3 mét`` is a wrapped line.
    """
    if text.startswith(">", resume):
        return text[end - 1] == ":"
    return text.startswith(">", start)


def _is_reason(text: str, start: int, resume: int, language: Language) -> bool:
    """Whether a reason begins there, and another or the decision: ``Căn cứ …;``, ``Theo …;``."""
    first, following = (" ".join(text[at : at + _SHORT].split()[:2]) for at in (start, resume))
    if following == first:
        return True
    return first.lower() in language.words.reasons and following[:1].isupper()


def _is_of_law(line: str, following: str, language: Language) -> bool:
    """Whether a short line is a heading, or one in capitals before a heading."""
    return _is_heading(line, language) or (line.isupper() and _is_heading(following, language))


def _is_letter_field(text: str, offset: int, language: Language) -> bool:
    """Whether a field of a letter's head is at *offset*: ``Subject: …``, ``Kính gửi: …``."""
    field = _FIELD.match(text, offset)
    name = field.group(1) if field else ""
    return name[:1].isupper() and name.lower() in language.words.letter_fields


def _is_heading(line: str, language: Language) -> bool:
    """Whether a line begins with a heading and its number: ``Điều 2. Đối tượng``, ``Chương I``."""
    found = _HEADING.match(line)
    return (
        found is not None
        and found.group(1)[:1].isupper()
        and found.group(1).lower() in language.words.headings
        and is_heading_number(found.group(2))
    )
