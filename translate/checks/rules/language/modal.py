"""``modal``: what may happen became what must, or a duty was lost; see ``data/opposites.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrases import pattern_of_list
from translate.checks.wording.opposites import Turned, turned
from translate.message import Message
from translate.model import Finding, Severity

_MAY = re.compile(r"(?<!\w)(?:có thể|sẽ)(?!\w)")
_MUST = re.compile(r"(?<![\w-])(?<!n[’']t )(?<!not )(?<!never )(must|have to|has to)(?![\w-])")
_MUST_WORDS = frozenset({"must", "have", "has"})
_DUTY = re.compile(
    r"(?<!\w)(?<!không )(?<!chưa )(?<!chẳng )(?<!có )(?<!bên )(?<!tay )(?<!vừa )(?<!lẽ )"
    r"(?<!khỏi )(?<!đỡ )(?:buộc |bắt buộc )?phải"
    r"(?! (?:không|chăng|là|chi|lòng|duyên|trái|sao)(?!\w))(?= \w)"
)
"""What somebody has to do; không phải and có phải say that something is so or not."""
_FREE = re.compile(r"(?<![\w-])(may|can)(?![\w-])(?! (?:not|only)(?!\w))")
_FREE_WORDS = frozenset({"may", "can"})
_BOUND = re.compile(
    r"(?<!\w)(?:must|ha(?:ve|s|d|ving)|need\w*|should|shall|requir\w*|oblig\w*|forc\w*|compel\w*"
    r"|order\w*|mandat\w*|necess\w*|ought|demand\w*|supposed|bound|got|only|until|unless|to"
    r"|essential\w*|duty|vital|cannot|will|would|\w+n['’]t|mak(?:e|es|ing)|made)(?!\w)"
)


def _find(context: Context) -> Iterator[Finding]:
    found = list(turned(context, CHECK.id))
    english = context.target.syllables
    must = None if _MUST_WORDS.isdisjoint(english) else _MUST.search(context.target.lower)
    if must and not found:
        may = _MAY.search(context.source.lower)
        found = [Turned(may, must)] if may and not _around(context) else []
    yield from _freed(context)
    if found and pattern_of_list("duty").search(context.source.lower):
        return
    for one in found:
        message = Message(
            "'{source}' is no duty, '{target}' is", source=one.source[0], target=one.target[0]
        )
        yield CHECK.finding(context, message, one.source.span(), one.target.span())


def _freed(context: Context) -> Iterator[Finding]:
    """Report phải that became "may": the English has no other word for a duty."""
    if _FREE_WORDS.isdisjoint(context.target.syllables):
        return  # as in most sentences
    free = _FREE.search(context.target.lower)
    if free is None or _BOUND.search(context.target.lower) or _MAY.search(context.source.lower):
        return
    duty = _DUTY.search(context.source.lower)
    if duty and not any(_BOUND.search(near.target.lower) for near in context.neighbours):
        message = Message(
            "'{source}' is a duty, '{target}' is none", source=duty[0], target=free[0]
        )
        yield CHECK.finding(context, message, duty.span(), free.span())


def _around(context: Context) -> bool:
    """Whether a neighbour speaks of a duty, which may have moved here."""
    return any(pattern_of_list("duty").search(near.source.lower) for near in context.neighbours)


CHECK = Check(
    id="modal",
    severity=Severity.WARNING,
    what="What can or may be became what must be, or what must be became what may.",
    why=(
        "có thể is a possibility, phải a duty. Sentences that speak of both (phải, cần) are left "
        "alone."
    ),
    find=_find,
)
