"""``negation``: the source negates and the target does not; see ``data/negation.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.wording.denials import Denials, denials
from translate.checks.wording.remnants import remnant
from translate.checks.wording.without import became_with
from translate.message import Message
from translate.model import Finding, Severity

_COUNTED = 2
"""Of more denials one may well be rendered otherwise."""
_MOVED = 1.2
"""So many times as long for its source is English to which words of a neighbour moved."""
_NOT_ONLY = ("không chỉ", "không những", "không phải chỉ", "chẳng những")
_RENDERED = re.compile(
    r"(?<!\w)(?:not|cannot|\w+n['’]t)(?: \w+){0,2} "
    r"(?:only|just|mere|merely|simply|solely|alone|single|confined|limited|restricted)(?!\w)"
    r"|(?<!\w)(?:rather than|not \w+ (?:that|which|who) (?:are|is)) (?:just|merely|simply)(?!\w)"
    r"|(?<!\w)(?:in addition to|apart from|aside from)(?!\w)"
)
_ONLY = re.compile(r"(?<!\w)(?:only|solely|purely|(?<=\w )alone(?=[.,;]))(?!\w)")
_JUST = re.compile(r"(?<!\w)(?:just|merely|simply)(?!\w)")
_ALSO = re.compile(r"(?<!\w)(?:also|both|but|too|as well|even|besides|beyond|more than)(?!\w)")


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    if not context.phrases.get("negation"):
        return
    found = context.once(denials)
    # "not only" renders không chỉ, and so no other denial
    missing = -(found.surplus + max(found.harmless - found.litotes, 0))
    lacking = found.source and missing > (0 if len(found.source) <= _COUNTED else 1)
    if lacking and not any(_has_taken(near, context) for near in context.neighbours):
        first = found.source[0]
        english = found.explicit + found.implied
        counts = f"{len(found.source)} in the source, {english} in the English"
        message = Message(
            "'{source}': was a negation lost? ({counts})",
            source=unit.source[first.start : first.end],
            counts=counts,
        )
        yield CHECK.finding(context, message, (first.start, first.end))
        return
    if with_ := became_with(context, found):
        here, there = with_
        message = Message("'{source}': 'with' for 'without'?", source=here[0])
        yield CHECK.finding(context, message, here.span(), there.span())
        return
    # where the English might say it in the positive too, its own words decide
    denied = len(found.source) or min(found.optional, 1)
    left = remnant(unit.target, context.source.lower) if found.explicit < denied else None
    if left:
        message = Message("'{word}': was a negation lost?", word=left[0].strip())
        yield CHECK.finding(context, message, None, left.span())
    yield from _not_only(context, found)


def _has_taken(near: Context, context: Context) -> bool:
    """Whether a neighbour's English has the denial: one that nothing asks for, and more words."""
    longer = len(near.unit.target) * len(context.unit.source)
    shorter = len(context.unit.target) * len(near.unit.source)
    return longer > _MOVED * shorter and near.once(denials).needless > 0


def _not_only(context: Context, found: Denials) -> Iterator[Finding]:
    """Report không chỉ that became "only" or "not"."""
    hits = [hit for hit in context.phrases["negation"] if " ".join(hit.phrase.lower) in _NOT_ONLY]
    if not hits or _RENDERED.search(context.target.lower):
        return
    place = hits[0].start, hits[0].end
    english = context.target.lower
    only = _ONLY.search(english) or (None if _ALSO.search(english) else _JUST.search(english))
    if only:
        message = Message(
            "'{source}' is not only, not '{only}'",
            source=context.source.text[slice(*place)],
            only=only[0],
        )
        yield CHECK.finding(context, message, place, only.span())
    elif found.explicit > len(found.source) and not found.excused:
        message = Message(
            "'{source}' is not only, not 'not'", source=context.source.text[slice(*place)]
        )
        yield CHECK.finding(context, message, place)


CHECK = Check(
    id="negation",
    severity=Severity.WARNING,
    what="The Vietnamese denies something and the English does not, or less often.",
    why=(
        "A lost 'not' turns a statement round. 'Refused', 'failed to', 'without', 'unlikely', "
        "'rare' and the like are negations too; hàng không, the không of a question, litotes "
        "(không nhỏ) and không chỉ are none."
    ),
    find=_find,
)
