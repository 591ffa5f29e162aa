"""Checks that report pairs of one kind of value: times, quarters, units, codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.checks.base import Check
from translate.checks.value_pairs import another_value, pairs, span
from translate.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.checks.context import Context
    from translate.model import Finding
    from translate.values import Kind, Relation


def kind_check(  # noqa: PLR0913 - the parts of a check
    *,
    name: str,
    what: str,
    why: str,
    relation: Relation,
    kind: Kind,
    severity: Severity = Severity.WARNING,
) -> Check:
    """Make a check that reports the pairs of ``kind`` with this ``relation``."""

    def find(context: Context) -> Iterator[Finding]:
        for pair in pairs(context, relation, frozenset({kind})):
            yield check.finding(context, another_value(pair), span(pair.source), span(pair.target))

    check = Check(name, severity, what, why, find)
    return check
