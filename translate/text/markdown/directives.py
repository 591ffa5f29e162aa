"""Directives of MyST: fences whose content is prose, such as a note or a figure with its caption.

A note is ``{note}`` behind a fence of code or behind ``:::``, which ends as these do. Options stand
above the content, as ``:name: value`` or as YAML between ``---``. What a directive does with its
content is in its name: those that are not known here, such as ``{python}``, are code.

https://myst-parser.readthedocs.io/en/latest/syntax/roles-and-directives.html,
https://docutils.sourceforge.io/docs/ref/rst/directives.html,
https://sphinx-design.readthedocs.io/
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

PROSE = frozenset(
    {
        # docutils and Sphinx
        *("note", "tip", "hint", "important", "warning", "caution", "attention", "danger", "error"),
        *("seealso", "admonition", "topic", "sidebar", "epigraph", "highlights", "pull-quote"),
        *("compound", "container", "rubric", "versionadded", "versionchanged", "deprecated"),
        # Sphinx Design, Sphinx Togglebutton, Jupyter Book
        *("grid", "grid-item", "grid-item-card", "card", "dropdown", "tab-set", "tab-item"),
        *("margin", "aside", "toggle", "exercise", "solution", "theorem", "proof", "lemma"),
        *("definition", "example", "remark", "observation", "todo"),
    }
)
"""Directives whose content is text, and whose argument is a title."""
_FIGURES = frozenset({"figure", "figure-md"})
_OPENING = re.compile(
    r"(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})\{(?P<name>[\w-]+)\}[ \t]*(?P<argument>[^`\n]*)"
)
_OPTION = re.compile(r"\s*:(?P<name>[\w-]+):(?:\s+(?P<value>\S.*))?\s*")
_YAML_OPTION = re.compile(r"\s*(?P<name>[\w-]+):\s+(?P<value>\S.*?)\s*")
_YAML_EDGE = "---"


@dataclass(frozen=True, slots=True)
class Directive:
    """The line that begins a directive in a code fence."""

    indent: str
    fence: str
    """What ends it, if not more of it."""
    name: str
    argument: str

    def ends_with(self, text: str) -> bool:
        """Return whether a line ends it."""
        return ends_fence(text, self.fence)


@dataclass(frozen=True, slots=True)
class Options:
    """What stands above the content of a directive."""

    lines: int = 0
    """How many lines."""
    alt: str = ""
    """What an image shows."""
    alt_line: int = 0
    """Which of the lines says it, from 0."""


def directive(text: str) -> Directive | None:
    """Return the directive that a line begins; None if it begins none, or one that is code."""
    found = _OPENING.fullmatch(text.rstrip())
    if not found or not (found["name"] in PROSE or is_figure(found["name"])):
        return None
    return Directive(found["indent"], found["fence"], found["name"], found["argument"].strip())


def is_figure(name: str) -> bool:
    """Return whether a directive shows an image, which is its argument, over its content."""
    return name in _FIGURES


def ends_fence(text: str, fence: str) -> bool:
    """Return whether a line ends what began with a fence: it has as many of its signs, or more."""
    words = text.strip()
    return words.startswith(fence) and not words.strip(fence[0])


def options_of(lines: Sequence[str]) -> Options:
    """Return the options at the top of a directive's content."""
    pattern, at, count = _OPTION, 0, 0
    if lines and lines[0].strip() == _YAML_EDGE:
        ends = [place for place, text in enumerate(lines) if place and text.strip() == _YAML_EDGE]
        if not ends:
            return Options()
        pattern, at, count = _YAML_OPTION, 1, ends[0] + 1
    else:
        while count < len(lines) and _OPTION.fullmatch(lines[count]):
            count += 1
    for place in range(at, count):
        found = pattern.fullmatch(lines[place])
        if found and found["name"] == "alt" and found["value"]:
            return Options(count, found["value"].strip("\"' "), place)
    return Options(count)
