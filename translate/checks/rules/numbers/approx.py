"""``approx``: more than, nearly, about, at least or at most became another of these."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Bound

_ABOVE, _BELOW = {Bound.MORE, Bound.LEAST}, {Bound.LESS, Bound.NEARLY, Bound.MOST}


def _find(context: Context) -> Iterator[Finding]:
    for pair in context.comparison.pairs:
        source, target = pair.source.bound, pair.target.bound
        if (source in _ABOVE and target in _BELOW) or (source in _BELOW and target in _ABOVE):
            message = Message(
                "the source says {source} '{number}', not {target}",
                source=source.value,
                number=pair.source.text,
                target=target.value,
            )
            yield CHECK.finding(context, message, span(pair.source), span(pair.target))


CHECK = Check(
    id="approx",
    severity=Severity.WARNING,
    what="'More than' became 'nearly' or the other way round.",
    why=(
        "gần 500 is nearly 500, hơn 500 more than 500. "
        "Leaving the word out, and any word for 'about', is fine."
    ),
    find=_find,
)
