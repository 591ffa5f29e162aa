"""``# qa-ignore: id, id reason``: a translator's comment that silences checks.

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
_COMMENT = re.compile(r"^\s*qa-ignore:\s*(\w[\w-]*)")
_NEXT = re.compile(r"(\s*[,;]\s*|\s+)(\w[\w-]*)(?=(\s*(?:[,;]|$))?)")
"""What parts two ids, a word, and the comma or end behind it."""


def ignored_in(comments: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """Return the ids of the checks that the lines of a translator's comment silence, in order.

    Args:
        comments: The lines.
        known: The ids that there are, which tell further ids of a line from its reason.
    """
    return tuple(name for line in comments for name in _parsed(line, known)[0])


def ignore_line(check: str, reason: str) -> str:
    """Return the line of a comment that silences ``check``, with why, which may be empty."""
    return f"qa-ignore: {check} {' '.join(reason.split())}".rstrip()


def without(comments: Iterable[str], check: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the lines of a comment with ``check`` taken out of those that silence it.

    Args:
        comments: The lines.
        check: The id of a check.
        known: As for `ignored_in`.
    """
    kept = []
    for line in comments:
        names, reason = _parsed(line, known)
        others = [name for name in names if name != check]
        if others == names:
            kept.append(line)
        elif others:
            kept.append(ignore_line(", ".join(others), reason))
    return tuple(kept)


def _parsed(line: str, known: Collection[str]) -> tuple[list[str], str]:
    """The ids that a line silences, and its reason; nothing where it is another comment.

    Behind a comma an id is a known one, or a word by itself, which may be a misspelt one. Behind a
    space it is a known one that cannot be the beginning of a reason (*name of a ship*): one with
    a hyphen, or one with nothing but ids up to the next of these or to the end of the line.
    """
    first = _COMMENT.match(line)
    if not first:
        return [], ""
    names, maybe = [first[1]], []
    at = end = first.end()
    while found := _NEXT.match(line, at):
        parting, word, closed = found.groups()
        by_comma = bool(parting.strip())
        if not (word in known or (by_comma and closed is not None)):
            break
        at = found.end()
        maybe.append(word)
        if by_comma or "-" in word or at == len(line.rstrip()):
            names, maybe, end = [*names, *maybe], [], at
    return names, line[end:].strip(" ,;:")


def apply_ignores(
    unit: Unit, findings: list[Finding], known: Collection[str], disabled: Collection[str] = ()
) -> list[Finding]:
    """Drop the findings that the unit's comments silence; report comments that silence none.

    Args:
        unit: The sentence.
        findings: What the checks found in it.
        known: The ids of the checks that there are.
        disabled: The ids of those that were not asked.
    """
    ignored = ignored_in(unit.comments, known)
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
