"""Read the case files of the checks: pairs that must be reported and pairs that must not.

A file has two sections, ``## fires`` and ``## silent``, of cases with an empty line between them.
Most cases are two lines, the Vietnamese and its English. Where a check looks at several sentences,
a case is the pairs of a whole article, and the check must report at least one of them, or none.
Spaces at the ends of the English count. A line that starts with ``>`` is what the check may know
besides::

    > term: đất hiếm = rare earth         a term of the glossary
    > forbidden: đất hiếm = rare soil     one that must not be used
    > draft: The price rises.             the machine's draft of the pair before
    > style: names = marked               a choice of house style
    > doubt: dropped                      what the drafting model doubts of the pair before

A file without cases of both kinds, or with a line too many, is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from translate.model import GlossaryTerm, Unit
from translate.model.doubt import Doubt
from translate.values.style import CHOICES, Style

FOLDER = Path(__file__).parents[1] / "checks" / "cases"
SECTIONS = ("fires", "silent")


@dataclass(frozen=True, slots=True)
class CheckCase:
    """An article of one or more sentences, all reviewed, with glossary and house style."""

    units: tuple[Unit, ...]
    terms: tuple[GlossaryTerm, ...] = ()
    style: Style = field(default_factory=Style)
    doubts: dict[int, Doubt] = field(default_factory=dict)


def read_cases(path: Path) -> dict[str, list[CheckCase]]:
    """Return the cases of both sections.

    Raises:
        ValueError: The file is malformed, or a section is empty.
    """
    found: dict[str, list[CheckCase]] = {}
    section: list[CheckCase] = []
    for number, lines in _blocks(path.read_text("utf-8")):
        if lines[0].startswith("## "):
            section = found.setdefault(lines.pop(0)[3:].strip(), [])
        if lines:
            try:
                section.append(_case(lines))
            except ValueError as error:
                raise ValueError(f"{path}:{number}: {error}") from error
    if tuple(found) != SECTIONS or not all(found.values()):
        raise ValueError(f"{path}: needs cases under '## fires' and '## silent', in this order")
    return found


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines between empty lines, with the number of the first; a heading starts a block too."""
    lines: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if lines and (not line or line.startswith("## ")):
            yield number - len(lines), lines
            lines = []
        if line:
            lines.append(line)


def _case(lines: list[str]) -> CheckCase:
    units: list[Unit] = []
    terms: list[GlossaryTerm] = []
    style: dict[str, str] = {}
    doubts: dict[int, Doubt] = {}
    source = ""
    for line in lines:
        if not line.startswith("> "):
            if source:
                units.append(Unit(source, line, approved=True))
            source = "" if source else line
            continue
        kind, _, value = line[2:].partition(": ")
        if kind == "draft" and units and not source:
            units[-1] = replace(units[-1], draft=value)
        elif kind == "doubt" and units and not source:
            doubts[len(units) - 1] = Doubt(value)
        elif kind in ("term", "forbidden") and " = " in value:
            term, _, english = value.partition(" = ")
            terms.append(GlossaryTerm(term, english, forbidden=kind == "forbidden"))
        elif kind == "style" and value.partition(" = ")[2] in CHOICES[value.partition(" = ")[0]]:
            setting, _, choice = value.partition(" = ")
            style[setting] = choice
        else:
            raise ValueError(f"'{line}' means nothing here")
    if source or not units:
        raise ValueError("a case is pairs of two lines, the Vietnamese and its English")
    return CheckCase(tuple(units), tuple(terms), Style(**style), doubts)
