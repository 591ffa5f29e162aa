"""A "with" where Vietnamese has mà không or nếu không có: somebody lost the "out" of "without"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.checks.context import Context
    from translate.checks.wording.denials import Denials

_WITHOUT = re.compile(
    r"(?<!\w)(?:mà (?:không|chưa|chẳng)(?! (?:rõ|biết|kể|chỉ|những|phải)(?!\w))"
    r"|nếu (?:không có|thiếu))(?= \w)",
    re.IGNORECASE,
)
"""What "without" renders; not what English calls unknown, or says of not only one thing."""
_WITH = re.compile(
    r"(?<!charged )(?<!tasked )(?<!credited )(?<!associated )(?<!along )(?<!deal )(?<!dealing )"
    r"(?<!cope )(?<!struggle )(?<!struggling )(?<!do )(?<!help )(?<!content )(?<!comfortable )"
    r"(?<!begin )(?<!began )(?<!start )(?<!started )(?<!concerned )(?<!busy )(?<!familiar )"
    r"(?<!\w)with(?= (?:being|having|[a-z]{2,}ing (?:an?|the|any|each|his|her|its|their|my|our|your"
    r"|it|him|them|me|us|to|that|this|these|those|in|on|at|for|from|of|by|up|out)) )",
    re.IGNORECASE,
)
"""A "with" before what somebody does, not with growing concern."""
_OTHERWISE = re.compile(
    r"(?<!\w)(?:without|minus|lack\w*|absen\w+|regardless|irrespective|instead|rather than)(?!\w)",
    re.IGNORECASE,
)
"""What renders it besides."""


def became_with(context: Context, found: Denials) -> tuple[re.Match[str], re.Match[str]] | None:
    """Return what "without" would render, and the "with" in its place; None if it may be right.

    Words that deny by their sense ("endless", "refusal") tell nothing about it, but each of not,
    never and cannot may render one denial of the source.

    Args:
        context: The unit.
        found: Its denials.
    """
    here = _WITHOUT.search(context.unit.source)
    there = _WITH.search(context.unit.target) if here else None
    if not (here and there) or _OTHERWISE.search(context.unit.target):
        return None
    return (here, there) if found.explicit < len(found.source) + found.optional else None
