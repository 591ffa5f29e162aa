"""What a check is: a record with a pure function from a unit and its context to findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from translate.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.checks.context import Context
    from translate.model import Unit

MaybeSpan = tuple[int, int] | None


class Find(Protocol):
    """Looks at one unit; no side effects, time linear in the unit's length."""

    def __call__(self, unit: Unit, context: Context) -> Iterator[Finding]:
        """Yield what is wrong with ``unit``."""
        ...


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of mistake."""

    id: str
    """Names it in findings, settings and ``qa-ignore`` comments; the module's name, hyphenated."""
    severity: Severity
    what: str
    """What it reports, one sentence."""
    why: str
    """Why an editor minds, and what it stays silent on; one or two sentences."""
    find: Find

    def finding(
        self,
        unit: Unit,
        message: str,
        source: MaybeSpan = None,
        target: MaybeSpan = None,
        fix: str = "",
    ) -> Finding:
        """Make a finding of this check."""
        return Finding(self.id, self.severity, unit, message, source, target, fix)
