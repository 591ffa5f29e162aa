"""``style``: the English is not in the house style that the project's settings choose."""

from __future__ import annotations

from collections.abc import Iterator

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
    for setting, choice, edit in deviations(target, context.article.style, context.names):
        there = target[edit.start : edit.end]
        message = Message(
            "{setting} = \"{choice}\": '{edit}', not '{there}'",
            setting=setting,
            choice=choice,
            edit=edit.text,
            there=there,
        )
        fixed = apply(target, [edit])
        yield CHECK.finding(context, message, None, (edit.start, edit.end), fixed)


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
