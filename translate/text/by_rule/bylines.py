"""Bylines in another language, by rule: titles before names, and what the glossary has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from translate.text.by_rule.credits import known_names
from translate.text.word_list import sections

_DATA = Path(__file__).parent / "data"
_WHOLE = "whole"
_PARTS = re.compile(r"(\s*[,;|/·]\s*|\s+[-–—&]\s+|\s+và\s+)")
"""What stands between two names, or between a newspaper and its issue."""
_JOINTS = {"và": "and"}
_AFTER = r"(?:\s*[.\-–]\s*|\s+)"
"""What stands after a title: full stops and spaces, a hyphen in *GS-TS*."""
_LONGEST = 6
"""Words of a name with its titles' English, beyond which a text is no name."""


def translate_byline(
    text: str, source: str, target: str, known: Mapping[str, str] | None = None
) -> str:
    """Return a byline, or the name of a newspaper, in another language; names stay as they are.

    ``PGS.TS. Lê Văn A và BS Trần B`` is *Assoc. Prof. Dr. Lê Văn A and Dr. Trần B*.

    Args:
        text: Who wrote, or published, an article.
        source: The code of its language.
        target: The code of the other one. Without a list for the two, only ``known`` counts.
        known: What others are called there, by their names in lower case: the glossary.
    """
    known = {**known_names(source, target), **(known or {})}
    if whole := known.get(text.lower()):
        return whole
    pieces = _PARTS.split(text)
    names = [known.get(one.lower()) or _titled(one, source, target) for one in pieces[::2]]
    joints = [_joint(one, source, target) for one in pieces[1::2]] + [""]
    return "".join(part for pair in zip(names, joints, strict=True) for part in pair)


def translate_titled_name(text: str, source: str, target: str) -> str:
    """Return a name with a title before it in another language; empty for any other text.

    Args:
        text: Perhaps ``TS. Lê Văn A``.
        source: The code of its language.
        target: The code of the other one.
    """
    if not all(map(_is_name, _PARTS.split(text)[::2])):
        return ""
    made = translate_byline(text, source, target)
    return made if made != text else ""


def _is_name(text: str) -> bool:
    words = text.replace(".", ". ").split()
    return 1 < len(words) <= _LONGEST and all(word[:1].isupper() for word in words)


def _joint(joint: str, source: str, target: str) -> str:
    word = joint.strip()
    if word in _JOINTS and _lists(source, target):
        return joint.replace(word, _JOINTS[word])
    return joint


def _titled(name: str, source: str, target: str) -> str:
    """``name`` with the titles before it in the other language, each once."""
    lists = _lists(source, target)
    if whole := lists.get(_WHOLE, {}).get(name.lower()):
        return whole
    titles, rest = _titles(source, target), name
    found: list[str] = []
    pattern = _pattern(source, target)
    # a name has a capital: in "Bà con" (fellow villagers), "Bà" is not the title Mrs.
    while pattern and (match := pattern.match(rest)) and rest[match.end()].isupper():
        found.append(titles[match["title"].lower()])
        rest = rest[match.end() :]
    return " ".join((*filter(None, dict.fromkeys(found)), rest))


@cache
def _pattern(source: str, target: str) -> re.Pattern[str] | None:
    titles = sorted(_titles(source, target), key=len, reverse=True)
    if not titles:
        return None
    names = "|".join(map(re.escape, titles))
    return re.compile(rf"(?P<title>(?i:{names})){_AFTER}(?=\w)")


@cache
def _titles(source: str, target: str) -> Mapping[str, str]:
    lists = _lists(source, target)
    return {key: value for name in lists if name != _WHOLE for key, value in lists[name].items()}


@cache
def _lists(source: str, target: str) -> Mapping[str, Mapping[str, str]]:
    """The entries of each section, those right of ``=`` by those left of it in lower case."""
    path = _DATA / f"titles.{source}-{target}.txt"
    if not path.is_file():
        return {}
    return {
        name: {
            key.strip().lower(): value.strip()
            for _, line in lines
            for key, _, value in (line.partition("="),)
        }
        for name, lines in sections(path.read_text("utf-8")).items()
    }
