"""``tags``: markup of the source is missing in the translation, or badly set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.checks.readable import marks_in
from translate.message import Message
from translate.model import Finding, Mark, Severity
from translate.tags import (
    STANDALONE,
    TagProblem,
    Trouble,
    end_tag_of,
    problems,
    repaired,
    tag_of,
    without_tags,
)

_WORDING = {
    Trouble.MISSING: "the markup {tag} of the source is missing",
    Trouble.UNKNOWN: "the source has no markup {tag}",
    Trouble.DOUBLED: "the markup {tag} is there twice",
    Trouble.UNPAIRED: "the markup {tag} has no partner",
    Trouble.EMPTY: "the markup {tag} is over no text",
    Trouble.CROSSED: "the markup {tag} ends outside of the markup in which it begins",
}
_STOPS = ' .,;:!?…"”’»)'


def _find(context: Context) -> Iterator[Finding]:
    unit = context.written
    if "<" not in unit.source and "<" not in unit.target:
        return
    marks = marks_in(unit)
    found = problems(unit.target, unit.source, marks)
    fix = _fixed(unit.target, unit.source, marks) if found else ""
    for one in found:
        message = Message(_WORDING[one.trouble], tag=one.tag)
        yield Finding(CHECK.id, CHECK.severity, unit, message, None, _span(one), fix)


def _span(problem: TagProblem) -> tuple[int, int] | None:
    return None if problem.trouble is Trouble.MISSING else problem.span


def _fixed(target: str, source: str, marks: Sequence[Mark]) -> str:
    """The translation with its markup put right where only one way is right; else nothing."""
    plain = without_tags(source, marks)
    missing = {one.tag for one in problems(target, source, marks) if one.trouble is Trouble.MISSING}
    around: list[Mark] = []
    for mark in marks:
        if tag_of(mark) not in missing:
            continue
        if mark.kind in STANDALONE and not plain[mark.start :].strip(_STOPS):
            continue  # `repaired` puts it there
        if plain[mark.start : mark.end] != plain:
            return ""
        around.append(mark)
    begin, end = "".join(map(tag_of, around)), "".join(map(end_tag_of, reversed(around)))
    text = repaired(f"{begin}{target}{end}", source, marks)
    return "" if problems(text, source, marks) else text


CHECK = Check(
    id="tags",
    severity=Severity.ERROR,
    what="Markup of the source (a link, bold words, a note, an image) is missing or badly set.",
    why="An edition shows a missing note or image at the sentence's end and leaves out a missing "
    "link. The fix is certain where the markup is over the whole sentence or at its end, or where "
    "it must only be taken out.",
    find=_find,
    pair=ANY_PAIR,
)
