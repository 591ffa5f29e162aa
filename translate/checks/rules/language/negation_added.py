"""``negation-added``: the target denies what the source affirms; see ``data/negation.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrases import pattern_of_list
from translate.checks.word_lists import words
from translate.checks.wording.denials import Denials, denials, harmless_out, without_names
from translate.message import Message
from translate.model import Finding, Severity

_DENIAL = re.compile(
    r"(?<![\w'’])(?:not|never|cannot)(?!\w)|(?<!\w)\w+n['’]t(?!\w)"
    r"|(?<![\w'’])(?:has|have|had) no(?= (?P<lacking>[^\W\d_]+))"
)
_FAILURES = ("failed", "fails", "refused", "refuses", "declined", "declines", "neglected")
_FAILED_WORDS = frozenset({*_FAILURES, "unable", "unwilling"})
_FAILED = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_FAILED_WORDS))}) to(?!\w)")
"""Verbs that deny what follows them."""
_IN_DENIALS = ("not", "never", "n't", "n’t", " no ")
_TAG = re.compile(r"(?<=, )\w+n['’]t (?:he|she|it|they|you|we|i)(?=[?,!\"”])")
"""What asks for consent: "aren't you?"."""
_FOR_SOME_TIME = (
    r"for (?:at least|(?:\d+|an?|one|two|several|a few|many) (?:more )?"
    r"(?:minute|hour|day|week|month|year|decade)s?)"
)
_UNTIL = re.compile(
    r"(?:not|never|cannot|n['’]t)(?!\w)[^.;]*(?<!\w)"
    rf"(?:until|till|before|{_FOR_SOME_TIME})"
)
_UNDONE = re.compile(
    r" (?:help(?= but|[.,;!?]| \w+ing(?!\w))|but|without|uncommon|unusual|unlike|unknown|unheard"
    r"|unexpected|unreasonable|(?:fail|ceas|forg[eo]t)\w*)(?!\w)"
)
"""What follows a denial and undoes it: "not uncommon", "never fails to"."""
_NEVER_BEFORE = re.compile(r"never(?!\w)[^.;]*(?<!\w)before(?!\w)")
_FIRST = re.compile(r"(?<!\w)lần đầu(?!\w)")
"""What English renders with "never … before"."""
_ONLY_THEN = {"mới", "mãi"}
"""What English renders with "not until"."""


def _find(context: Context) -> Iterator[Finding]:
    yield from _failed(context)
    yield from _denied(context)


def _failed(context: Context) -> Iterator[Finding]:
    """Report "failed to" and the like where the Vietnamese has no word of negative sense at all."""
    if _FAILED_WORDS.isdisjoint(context.target.syllables):
        return  # as in most sentences
    failed = _FAILED.search(context.target.lower)
    if failed is None or _asked(context) or _tells(context, failed):
        return
    if any(hit.phrase.renderings for hit in context.phrases.get("negation", ())):
        return
    if _DENIAL.search(context.target.lower) or any(
        near.once(denials).surplus < 0 or _tells(near, failed) for near in context.neighbours
    ):
        return
    message = Message("'{match}': nothing in the source denies", match=failed[0])
    yield CHECK.finding(context, message, None, failed.span())


def _tells(context: Context, failed: re.Match[str]) -> bool:
    """Whether a Vietnamese word says as much as ``failed``, or may be rendered with "not"."""
    negatives = [hit.phrase.english for hit in context.phrases.get("negatives", ())]
    return any(one.search(failed[0]) or one.search("not") for one in negatives)


def _denied(context: Context) -> Iterator[Finding]:
    if not any(part in context.target.lower for part in _IN_DENIALS):
        return  # as most sentences, and there is nothing to take out
    match = _DENIAL.search(_TAG.sub("", harmless_out(without_names(context))))
    if match is None or _is_only_then(context) or _UNDONE.match(match.string, match.end()):
        return
    in_title = match[0] in context.source.lower  # of a song, which the source has too
    if in_title or _lacks(context, match):
        return
    found = context.once(denials)
    optional = found.optional and not _is_half(context, found)
    if found.source or found.excused or optional or _asked(context):
        return
    if not any(near.once(denials).surplus < 0 for near in context.neighbours):
        message = Message("'{match}': nothing in the source denies", match=match[0])
        yield CHECK.finding(context, message, None, match.span())


def _lacks(context: Context, denial: re.Match[str]) -> bool:
    """Whether "has no" renders a word of negative sense (thiếu, hết), or a turn of phrase."""
    lacking = denial["lacking"]
    if lacking is None:
        return False
    negatives = (hit.phrase.english for hit in context.phrases.get("negatives", ()))
    renders = (one.search(word) for one in negatives for word in ("no", "not", "without"))
    return lacking in words("after-no-english") or any(renders)


def _is_half(context: Context, found: Denials) -> bool:
    """Whether the English has one of two denials that make an affirmation: "cannot act".

    A verb of negative sense is the other: "cannot ignore", "cannot stand by".
    """
    doubled = pattern_of_list("double-negatives").findall(context.source.lower)
    if not len(doubled) == found.optional == found.explicit == 1 or found.implied:
        return False
    return pattern_of_list("other-half-english").search(context.target.lower) is None


def _is_only_then(context: Context) -> bool:
    """Whether "not until" or "never before" renders a word of the source."""
    if _FIRST.search(context.source.lower) and _NEVER_BEFORE.search(context.target.lower):
        return True
    only_then = not _ONLY_THEN.isdisjoint(context.source.lower_words)
    return only_then and _UNTIL.search(context.target.lower) is not None


def _asked(context: Context) -> bool:
    """Whether the English asks "isn't it", "why don't you"."""
    return context.target.text.rstrip("\"'”’ ").endswith("?")


CHECK = Check(
    id="negation-added",
    severity=Severity.WARNING,
    what="The English denies something and nothing in the Vietnamese does.",
    why=(
        "An added 'not' turns a statement round. Words that are negative by their sense (khó, từ "
        "chối, cấm), litotes and questions may be rendered with it."
    ),
    find=_find,
)
