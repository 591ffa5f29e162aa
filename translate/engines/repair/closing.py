"""Marks of a draft: the one that closes a quotation at its end, and those that stand askew."""

from __future__ import annotations

import re

_ENDS_QUOTED = re.compile(r"[\"”»][\s.!?…)]*$")
_MARKS = re.compile('["“”«»]')
_PER = re.compile(r"\bper(?=[A-Z])")
_WITHIN = re.compile(r"(?<=[(\[])\s+(?=\w)|(?<=\w)\s+(?=[)\]])")
_WITHIN_QUOTES = re.compile(r"(?<=“)\s+(?=\w)|(?<=\w)\s+(?=”)")
_HYPHEN = re.compile(r"(?<=\w)- (?=[A-Z0-9$])")
"""A space on one side: ``Hanoi- Dong Dang``; *short- and long-term* is right."""
_BETWEEN = re.compile(r"\w\s?[-–]\s?\w")
_SIGNED = re.compile(r"\$(?=[+-]\d)")
_OPENS = re.compile(r"(?:^|[\s(\[—–-])[\"“«](?=\w)")


def without_slips(source: str, draft: str) -> str:
    """Return a draft without what stands askew in it.

    A dollar sign before a signed number goes, a space within brackets or quotation marks, and one
    on one side of a hyphen; *per* has its space.

    Args:
        source: The sentence.
        draft: What the model made of it.
    """
    draft = _PER.sub("per ", draft)
    draft = draft if _WITHIN.search(source) else _WITHIN.sub("", draft)
    draft = _WITHIN_QUOTES.sub("", draft)
    draft = _HYPHEN.sub("-", draft) if _BETWEEN.search(source) else draft
    return draft if "$" in source or "USD" in source else _SIGNED.sub("", draft)


def with_quote(source: str, draft: str) -> str:
    """Return a draft that closes at its end the quotation that its source closes there.

    Args:
        source: The sentence.
        draft: What the model made of it.
    """
    if not _ENDS_QUOTED.search(source) or len(_MARKS.findall(source)) % 2:
        return draft
    if _ENDS_QUOTED.search(draft) or len(_MARKS.findall(draft)) % 2 == 0:
        return draft
    last = list(_MARKS.finditer(draft))[-1]
    opening = list(_OPENS.finditer(draft))
    if not opening or opening[-1].end() != last.end():
        return draft
    return draft.rstrip() + {"“": "”", "«": "»"}.get(last[0], '"')
