"""A check: a record with a pure function from a unit in its context to findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from translate.message import Message, as_message
from translate.model import Finding, LanguagePair, Severity
from translate.model.languages import VIETNAMESE_TO_ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.checks.context import Context

MaybeSpan = tuple[int, int] | None

INTO_ENGLISH = LanguagePair("", "en")
ANY_PAIR = LanguagePair("", "")


class Find(Protocol):
    """Looks at one unit; no side effects, time linear in the unit's length."""

    def __call__(self, context: Context) -> Iterator[Finding]:
        """Yield what is wrong with ``context.unit``."""
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
    pair: LanguagePair = VIETNAMESE_TO_ENGLISH
    """The languages that it knows: `ANY_PAIR` where it looks at none of their words."""

    def finding(
        self,
        context: Context,
        message: str,
        source: MaybeSpan = None,
        target: MaybeSpan = None,
        fix: str = "",
    ) -> Finding:
        """Return a finding of this check on the unit of ``context``."""
        text = as_message(message)
        return Finding(self.id, self.severity, context.unit, text, source, target, fix)

    def exchanged(
        self, context: Context, source: tuple[int, int], target: tuple[int, int]
    ) -> Finding:
        """Return a finding for words of the source that became others in the target."""
        unit = context.unit
        message = Message(
            "'{source}' became '{target}'",
            source=unit.source[slice(*source)],
            target=unit.target[slice(*target)],
        )
        return self.finding(context, message, source, target)
