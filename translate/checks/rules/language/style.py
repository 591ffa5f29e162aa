"""``style``: the English is not in the house style that the project's settings choose."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from translate.checks.base import Check
from translate.checks.context import Context
from translate.message import Message
from translate.model import Finding, Severity
from translate.values.style import NO_STYLE, deviations
from translate.values.style.edit import apply


def _find(context: Context) -> Iterator[Finding]:
    target = context.unit.target
    if context.article.style == NO_STYLE:
        return  # and the names need not be found
    found = deviations(target, context.article.style, context.names)
    for (setting, choice), group in groupby(found, key=lambda one: one[:2]):
        edits = [edit for _, _, edit in group]
        first = edits[0]
        values = {
            "setting": setting,
            "choice": choice,
            "edit": first.text,
            "there": target[first.start : first.end],
        }
        message = Message("{setting} = \"{choice}\": '{edit}', not '{there}'", **values)
        if more := len(edits) - 1:
            wording = "{setting} = \"{choice}\": '{edit}', not '{there}', and {more} more"
            message = Message(wording, **values, more=more)
        span, fixed = (first.start, first.end), apply(target, edits)
        yield CHECK.finding(context, message, None, span, fixed)


CHECK = Check(
    id="style",
    severity=Severity.INFO,
    what="Names, quotation marks, spelling, sums or dates are not in the house style.",
    why=(
        "One project, one style. Only what the project's settings choose is looked at: names, "
        "quotes, spelling, currency, date. Addresses and code are left alone."
    ),
    find=_find,
)
