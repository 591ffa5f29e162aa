"""The front matter of a Markdown document, of which an edition changes few lines."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from translate.text.markdown.pandoc import title_block
from translate.writers.base import Edition
from translate.writers.colophon import iso_date
from translate.writers.front_matter import metadata
from translate.writers.layout.arrangement import title
from translate.writers.markdown.escaping import escape
from translate.writers.markdown.places import Lines

_FENCES = {"---": ("---", "..."), "+++": ("+++",), "{": ("}",)}
_KEY = re.compile(r"""(?P<key>\s*(?:- )?["']?[\w-]+["']?)(?P<sign>\s*[:=])(?:\s|$)""")
_LANGUAGE = re.compile(r"""(?P<key>\s*["']?(?:lang|language|locale)["']?\s*[:=]\s*)(?P<value>.*)""")
_MOST = 1_000
"""Lines that front matter has at most."""


@dataclass(frozen=True, slots=True)
class HeaderLines:
    """The lines of a document's front matter."""

    end: int
    """How many there are, both fences included; 0 without front matter."""

    def set_value(self, lines: Lines, index: int, words: str) -> bool:
        """Set the value that stands in a line, or begins above it, to a text in quotes.

        Returns:
            Whether a key was found.
        """
        if (lines[0] or "").startswith("%"):
            lines[: self.end] = _titled([line or "" for line in lines[: self.end]], words)
            return True
        for at in range(min(index, self.end - 2), 0, -1):
            if found := _KEY.match(lines[at] or ""):
                value = json.dumps(words, ensure_ascii=False)
                comma = "," if lines[0] == "{" and (lines[at] or "").rstrip()[-1:] == "," else ""
                lines[at] = f"{found['key']}{found['sign']} {value}{comma}"
                if lines[0] != "{":  # JSON has a text on one line
                    self._remove_rest(lines, at)
                return True
        return False

    def set_language(self, lines: Lines, source: str, target: str) -> None:
        """Name the translation's language where the front matter names the source's."""
        for at in range(1, self.end - 1):
            found = _LANGUAGE.fullmatch(lines[at] or "")
            if found and found["value"].strip().strip("\"',") == source:
                lines[at] = found["key"] + found["value"].replace(source, target)

    def _remove_rest(self, lines: Lines, at: int) -> None:
        """Remove the further lines of a value: those that stand deeper than its key."""
        line = lines[at] or ""
        depth = len(line) - len(line.lstrip())
        for index in range(at + 1, self.end - 1):
            following = lines[index] or ""
            deeper = len(following) - len(following.lstrip()) > depth
            if following.strip() and not deeper:
                return
            lines[index] = None


def _titled(lines: Sequence[str], words: str) -> list[str | None]:
    """A title block of Pandoc with another title; the lines that the old one had are no more."""
    more = next((at for at, line in enumerate(lines) if at and line[:1] != " "), len(lines))
    return [f"% {escape(words)}", *[None] * (more - 1), *lines[more:]]


def stated_header(edition: Edition) -> str:
    """Return front matter that says what an article without any says of itself."""
    heading, stated = title(edition), metadata(edition)
    state = f" [{heading.label}]" if heading.label else ""
    values: dict[str, object] = {
        "title": heading.text + state,
        "date": iso_date(stated.date),
        "author": stated.author,
        "source": stated.source,
        "categories": [stated.section] if stated.section else [],
        "tags": list(stated.tags),
        "lang": edition.language,
    }
    lines = [
        f"{name}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in values.items()
        if value
    ]
    return "\n".join(["---", *lines, "---"])


def header_lines(lines: Sequence[str]) -> HeaderLines:
    """Return where front matter is: YAML between ``---``, TOML between ``+++``, JSON in braces.

    Fields of Pandoc that begin with ``%`` are some too.
    """
    if fields := title_block(lines):
        return HeaderLines(sum(map(len, fields)))
    fences = _FENCES.get(lines[0].strip()) if lines else None
    if not fences:
        return HeaderLines(0)
    ends = (at for at, line in enumerate(lines[1:_MOST], 1) if line.rstrip() in fences)
    return HeaderLines(next(ends, -1) + 1)
