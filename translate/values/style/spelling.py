"""American and British spelling: ``data/spelling.txt``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translate.text.word_list import entries
from translate.values.style.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Mapping

_LIST = Path(__file__).parent / "data" / "spelling.txt"
_WORD = re.compile(r"(?<![\w@#/.'’-])[A-Za-z]{4,}(?![\w@/])")
_METERS = re.compile(
    r"(?:\d|(?<!\w)(?:square|cubic|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|hundred|thousand|million))[\s-](?:square[\s-]|cubic[\s-])?(?P<unit>meters?)(?!\w)"
)
"""Meters after a number, which measure a length; a parking meter keeps its spelling."""
_MINISTRY = re.compile(r"\b(?:Ministry|Minister) of (?:(?:National|[A-Z]\w+,|[A-Z]\w+ and) )*$")
_MINISTER = re.compile(r" (?:Ministry|Minister)\b")
_BEGINS = re.compile(r"(?:^|[.!?:]\s|[\n•])[\s\"“‘'(\[–—-]*$")


def american(text: str) -> list[Edit]:
    """Propose American spellings for British ones."""
    return _changes(text, _tables()[0])


def british(text: str) -> list[Edit]:
    """Propose British spellings for American ones."""
    measured = [
        Edit(*found.span("unit"), found["unit"].replace("er", "re"))
        for found in _METERS.finditer(text)
    ]
    return sorted([*_changes(text, _tables()[1]), *measured])


def _changes(text: str, table: Mapping[str, str]) -> list[Edit]:
    found = []
    for word in _WORD.finditer(text):
        new = table.get(word[0].lower())
        if new and (word[0].islower() or _is_word(text, word)):
            found.append(Edit(*word.span(), new.capitalize() if word[0][0].isupper() else new))
    return found


def _is_word(text: str, word: re.Match[str]) -> bool:
    """Whether a capital is no part of a name: the Labour Party keeps its own spelling."""
    if word[0].istitle() and (
        _MINISTRY.search(text[: word.start()]) or _MINISTER.match(text, word.end())
    ):
        return True  # the Ministry of Defense, which English names in its own spelling
    begins = word[0].istitle() and bool(_BEGINS.search(text[: word.start()]))
    following = text[word.end() :].lstrip()[:1]
    return begins and not following.isupper()


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """British -> American, and American -> British, in lower case."""
    british: dict[str, str] = {}
    american: dict[str, str] = {}
    for _, line in entries(_LIST.read_text("utf-8")):
        pair, _, endings = line.partition(":")
        both = "=" in pair
        ours, theirs = (part.strip() for part in re.split("[=<]", pair))
        stems = ours.endswith("-"), theirs.endswith("-")
        for ending in [*([] if any(stems) else [""]), *endings.split()]:
            one, two = ours.rstrip("-") + ending, theirs.rstrip("-") + ending
            british[two] = one
            if both:
                american[one] = two
    return british, american
