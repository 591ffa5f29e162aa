"""Findings for people: by article, with the sentence and its English, the place underlined."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator

from translate.cli.colour import in_severity, styled
from translate.cli.language import spoken
from translate.message import Message, counted
from translate.model import Finding, LanguagePair, Severity
from translate.pipeline.check import Checked
from translate.text.characters.width import display_width
from translate.walk.spoken import spoken_place

_BEFORE = 24
"""Columns of the text that are shown before the place in question."""
_NARROWEST = 40
_SPACE = re.compile(r"\s")


def as_text(checked: Checked) -> str:
    """The findings of every article that has some, and a line that counts them."""
    width = max(shutil.get_terminal_size().columns, _NARROWEST)
    blocks = [
        "\n".join(
            [
                styled(name, "heading"),
                *(line for one in found for line in _lines(one, checked.pair, width)),
            ]
        )
        for name, found in checked.findings.items()
        if found
    ]
    return "\n\n".join([*blocks, _summary(checked)])


def _findings(found: Iterable[Finding], pair: LanguagePair, width: int) -> Iterator[str]:
    for one in found:
        yield from _lines(one, pair, width)


def _lines(one: Finding, pair: LanguagePair, width: int) -> Iterator[str]:
    """One finding: place and message, then both sides with what is meant underlined."""
    sentence = f" ({spoken(spoken_place(one.unit.context[0]))})" if one.unit.context else ""
    yield f"  {one.unit.place}{sentence}"
    severity = in_severity(spoken(one.severity.value), one.severity)
    yield f"    {severity} {one.id}: {spoken(one.message)}"
    for label, text, span in (
        (pair.source, one.unit.source, one.source_span),
        (pair.target, one.unit.target, one.target_span),
    ):
        yield from underlined(f"      {label}  ", text, span, width, one.severity)
    if one.fix:
        yield f"      {spoken(Message('fix {fix}', fix=one.fix))}"


def underlined(
    label: str,
    text: str,
    span: tuple[int, int] | None,
    width: int,
    severity: Severity = Severity.INFO,
) -> Iterator[str]:
    """``text`` on one line after ``label``, cut to ``width``, and ``^`` below ``span``."""
    room = width - len(label)
    text = _SPACE.sub(" ", text)
    start, end = span or (0, 0)
    first = _cut_at(text, start, room)
    shown = _fit(("…" if first else "") + text[first:], room)
    if not span:
        yield label + shown
    else:
        at = start - first + (1 if first else 0)
        until = max(at + end - start, at)
        place = in_severity(shown[at:until], severity)
        yield label + shown[:at] + place + shown[until:]
        before = display_width(text[first:start]) + (1 if first else 0)
        marks = max(min(display_width(text[start:end]), room - before), 1)
        yield " " * (len(label) + before) + in_severity("^" * marks, severity)


def _cut_at(text: str, start: int, room: int) -> int:
    """The offset from which ``text`` is shown, so that ``start`` is in view."""
    if display_width(text[:start]) + _BEFORE < room or display_width(text) <= room:
        return 0
    first = start
    while first > 0 and display_width(text[first:start]) < _BEFORE:
        first -= 1
    while first > 0 and display_width(text[first]) == 0:
        first -= 1
    return first


def _fit(text: str, room: int) -> str:
    if display_width(text) <= room:
        return text
    while text and display_width(text) > room - 1:
        text = text[: -max(1, (display_width(text) - room + 1) // 2)]
    return f"{text}…"


def _summary(checked: Checked) -> str:
    counts = (
        counted(checked.count(Severity.ERROR), "{count} error", "{count} errors"),
        counted(checked.count(Severity.WARNING), "{count} warning", "{count} warnings"),
        counted(checked.count(Severity.INFO), "{count} info", "{count} infos"),
    )
    parts = [spoken(one) for one in counts if one.values["count"]]
    found = ", ".join(parts) or spoken(Message("nothing found"))
    articles = counted(len(checked.findings), "{count} article", "{count} articles")
    return spoken(Message("{articles} checked: {found}.", articles=articles, found=found))
