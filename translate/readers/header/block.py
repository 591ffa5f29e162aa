"""Metadata as lines ``key: value`` at the very top, up to the first blank line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from translate.readers.header.dates import iso_date
from translate.readers.header.keys import Role
from translate.readers.header.pairs import MetadataPair, SourceLine
from translate.text.folding import fold_spaces

_PAIR = re.compile(r"\s*(?P<key>[^\W\d_](?:[\w .&/'-]{0,38}[\w.)])?)\s*[:\uff1a](?P<value>.*)")
_ITEM = re.compile(r"\s*-\s+(?P<item>\S.*)")
# A key of somebody's system: ``category: news``.
_OF_A_PROGRAM = re.compile(r"[A-Za-z][A-Za-z_-]*$")
_ADDRESS = re.compile(r"\w+://\S+$")
_LONG = 100
"""Characters above which the value of a key that is not in our list is text."""
_TOP = 40
"""Lines of a text that are looked at for what only a header has."""
_MOST = 1_000
"""Lines that a header has at most; what follows them is text."""
_CERTAIN = 3
"""Different keys of metadata that make all the pairs around them metadata."""
_SENTENCE_END = re.compile(r"[.!?…:][\"”’»)]*\s*$")
_UNFINISHED = re.compile(r"[^.!?…:;\"”’»)\]]\s*$")
_WEAK = frozenset({Role.DATE, Role.SOURCE})
"""What announcements have as well: ``Ngày: 20/3/2025`` alone proves no metadata."""


def take_block(lines: Sequence[SourceLine]) -> tuple[list[MetadataPair], int]:
    """Return the pairs at the top of ``lines``, and how many lines they take.

    The first key must be one of our list. After it others may follow, as long as their values are
    no sentences; a value may go on in an indented line, or be a list of ``- item`` lines. Lines of
    an announcement, such as ``Ngày:`` and ``Địa điểm:``, are no metadata.
    """
    pairs: list[MetadataPair] = []
    headed = _is_header(lines)
    for index, line in enumerate(lines[:_MOST]):
        if not line[1].strip():
            break
        pair = _pair(line)
        if pair and headed and pair.role is Role.ANNOUNCEMENT and iso_date(pair.value):
            pair = replace(pair, key="date")
        if pair and pair.role is Role.ANNOUNCEMENT and not _is_strong(pairs):
            return [], 0
        if pair and (_is_metadata(pair, pairs) or (headed and not pairs and _is_short(pair))):
            pairs.append(pair)
            if pair.role is Role.BODY:
                return _sound(pairs, index + 1)
        elif pairs and (longer := _longer(pairs[-1], line, is_pair=bool(pair))):
            pairs[-1] = longer
        else:
            return _sound(pairs, index)
    return _sound(pairs, sum(len(pair.lines) for pair in pairs))


def parse_key(line: str) -> Role | None:
    """Return what the key of a line ``key: value`` says, if it is one of our list."""
    pair = _pair((1, line))
    return pair.role if pair and pair.values else None


def _pair(line: SourceLine) -> MetadataPair | None:
    if not (found := _PAIR.fullmatch(line[1])) or found["value"].startswith("//"):
        return None
    value = fold_spaces(found["value"])
    return MetadataPair(fold_spaces(found["key"]), ((line[0], value),) if value else (), (line,))


def _is_metadata(pair: MetadataPair, before: Sequence[MetadataPair]) -> bool:
    role = pair.role
    if role is Role.ANNOUNCEMENT:
        return False
    if role in (Role.TITLE, Role.RENDERING) or (role and role.is_text):
        return True
    if role:
        return not _is_sentence(pair.value)
    known = _OF_A_PROGRAM.match(pair.key) or (_is_strong(before) and len(pair.key.split()) <= 4)
    return bool(before and known and _is_short(pair))


def _is_short(pair: MetadataPair) -> bool:
    return len(pair.value) <= _LONG and not _SENTENCE_END.search(pair.value)


def _is_header(lines: Sequence[SourceLine]) -> bool:
    """Whether the lines up to the first blank one are pairs, several of which only metadata has."""
    top = list(takewhile(lambda line: line[1].strip(), lines[:_TOP]))
    pairs = [pair for line in top if (pair := _pair(line))]
    roles = {pair.role for pair in pairs if pair.role} - {Role.ANNOUNCEMENT, *_WEAK}
    return len(pairs) == len(top) < len(lines) and len(roles) >= _CERTAIN


def _is_sentence(value: str) -> bool:
    several = len(value.split()) > 4
    return several and bool(_SENTENCE_END.search(value)) and not _ADDRESS.match(value)


def _is_strong(pairs: Sequence[MetadataPair]) -> bool:
    """Whether some pair is what only metadata has."""
    return any(pair.role and pair.role not in _WEAK for pair in pairs)


def _longer(pair: MetadataPair, line: SourceLine, *, is_pair: bool) -> MetadataPair | None:
    """``pair`` whose value goes on in ``line``; None where it does not."""
    number, text = line
    item = _ITEM.fullmatch(text)
    if item and (pair.several or not pair.values):
        value = (number, fold_spaces(item["item"]))
        return replace(pair, values=(*pair.values, value), lines=(*pair.lines, line), several=True)
    goes_on = text[0].isspace()
    if pair.role is Role.LEAD and not is_pair and pair.values:
        goes_on = goes_on or (text[0].islower() and bool(_UNFINISHED.search(pair.values[-1][1])))
    if not goes_on:
        return None
    return replace(pair, values=(*pair.values, (number, text.strip())), lines=(*pair.lines, line))


def _sound(pairs: list[MetadataPair], taken: int) -> tuple[list[MetadataPair], int]:
    """The pairs, if they are metadata; a lone Vietnamese key may begin a text as well."""
    if not pairs:
        return [], 0
    first = pairs[0]
    if all(pair.role and pair.role.is_text for pair in pairs) and not first.key.isascii():
        return [], 0
    vague = first.role is Role.DATE and not first.key.isascii() and not iso_date(first.value)
    if vague and not _is_strong(pairs):
        return [], 0
    return pairs, taken
