"""``# qa-ignore: id reason``: a translator's comment that silences a check.

Beside an entry it is about this unit, above a catalog's header about the whole article.

A plain translator comment survives gettext, Poedit and Weblate; a custom flag would not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.message import Message
from translate.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from translate.model import Unit

UNUSED = "unused-ignore"
"""The id of findings about a comment that silences nothing."""
_COMMENT = re.compile(r"^\s*qa-ignore:\s*([\w-]+)")


def ignored_in(comments: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the checks that the lines of a translator's comment silence, in order."""
    return tuple(match[1] for line in comments if (match := _COMMENT.match(line)))


def ignore_line(check: str, reason: str) -> str:
    """Return the line of a comment that silences ``check``, with why, which may be empty."""
    return f"qa-ignore: {check} {' '.join(reason.split())}".rstrip()


def apply_ignores(
    unit: Unit, findings: list[Finding], disabled: Collection[str] = ()
) -> list[Finding]:
    """Drop the findings that the unit's comments silence; report comments that silence none."""
    ignored = ignored_in(unit.comments)
    if not ignored:
        return findings
    found = {finding.id for finding in findings}
    unused = [
        Finding(
            UNUSED,
            Severity.WARNING,
            unit,
            Message("'qa-ignore: {name}' no longer silences anything", name=name),
        )
        for name in ignored
        if name not in found and name not in disabled
    ]
    return [finding for finding in findings if finding.id not in ignored] + unused
