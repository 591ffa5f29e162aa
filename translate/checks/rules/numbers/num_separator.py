"""``num-separator``: a number in the target is still written the Vietnamese way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Kind, Pair, Relation, Value

_DIGITS = re.compile(r"\d[\d.,]*\d")
_BEHIND_LETTER = re.compile(r"(?<!\w)[A-Z]\.$")
"""What stands before the numbers of a name: B.1.617."""
_SWAP = str.maketrans(".,", ",.")


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    comparison = context.comparison
    found = [*_wrong(comparison.pairs), *(v for v in comparison.extra if v.foreign)]
    wrong = [value for value in found if not _BEHIND_LETTER.search(unit.target, 0, value.start)]
    wrong.sort(key=lambda value: value.start)
    fix = _corrected(unit.target, wrong)
    for value in wrong:
        message = Message(
            "'{value}' has Vietnamese separators; English writes {right}",
            value=value.text,
            right=_right(value),
        )
        yield CHECK.finding(context, message, None, span(value), fix)


def _corrected(text: str, wrong: list[Value]) -> str:
    """Return the target with every wrong number corrected."""
    pieces, done = [], 0
    for value in wrong:
        pieces += [text[done : value.start], _right(value)]
        done = value.end
    return "".join(pieces) + text[done:]


def _right(value: Value) -> str:
    """Return a number with English separators."""
    return _DIGITS.sub(lambda match: match[0].translate(_SWAP), value.text)


def _wrong(pairs: tuple[Pair, ...]) -> Iterator[Value]:
    for pair in pairs:
        in_code = Kind.CODE in (pair.source.kind, pair.target.kind)
        if not in_code and (pair.relation is Relation.SEPARATOR or pair.target.foreign):
            yield pair.target


CHECK = Check(
    id="num-separator",
    severity=Severity.ERROR,
    what="A number keeps the Vietnamese decimal comma or the full stop between thousands.",
    why=(
        "'28,5 million' reads as a typing error and '1.200 schools' as one and a fifth. "
        "Versions, lists like 3,5,7 and 1,200 itself are fine."
    ),
    find=_find,
)
