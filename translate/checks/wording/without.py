"""A "with" where Vietnamese has mà không or nếu không có: somebody lost the "out" of "without"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.checks.context import Context
    from translate.checks.wording.denials import Denials

_WITHOUT = re.compile(
    r"(?<!\w)(?:mà (?:không|chưa|chẳng)(?! (?:rõ|biết|kể|chỉ|những|phải)(?!\w))"
    r"|nếu (?:không có|thiếu))(?= \w)"
)
"""What "without" renders; not what English calls unknown, or says of not only one thing."""
_WITH = re.compile(r"(?<!\w)with(?! (?:no|little|few|much less|far less|impunity)(?!\w))(?= )")
_OTHERWISE = re.compile(
    r"(?<!\w)(?:without|no|minus|lack\w*|absen\w+|regardless|irrespective|inability|unable|dry"
    r"|un\w+(?:ed|ful|fully)|[\w-]+-free|\w{2,}less(?:ly)?|much less|in vain|impunity)(?!\w)"
)
"""What renders it besides."""
_NOR = re.compile(r"(?<!\w)nor(?!\w)")
"""What goes on with a denial: "cannot drive, nor travel" is one in Vietnamese."""


def became_with(context: Context, found: Denials) -> tuple[re.Match[str], re.Match[str]] | None:
    """Return what "without" would render, and the "with" in its place; None if it may be right.

    Words that deny by their sense ("endless", "refusal") tell nothing about it, but each of not,
    never and cannot may render one denial of the source.

    Args:
        context: The unit.
        found: Its denials.
    """
    here = _WITHOUT.search(context.source.lower)
    english = context.target.lower
    there = _WITH.search(english) if here else None
    if not (here and there) or _OTHERWISE.search(english):
        return None
    explicit = found.explicit
    if explicit > 1:
        explicit -= len(_NOR.findall(english))
    return (here, there) if explicit < len(found.source) + found.optional else None
