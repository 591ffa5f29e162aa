"""Names with a figure, which both sides may space or spell otherwise: Vision 9, F1, nhóm máu 0."""

from __future__ import annotations

import re

from translate.values import Kind, Value, values_en

_BETWEEN = re.compile(r"[\s\u00a0\u2011-]+")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s\u00a0\u2011-]*$")
_CODE = re.compile(r"([A-Z])(\d{1,2})")
_HIGHEST = 20
"""The number of a name that is spelled in words, at most."""
_NAME = re.compile(r"[A-Z][^\W\d_]+(\d+[a-z]?)")
_BLOOD = re.compile(r"(?<!\w)(?:nhóm máu 0|máu nhóm 0|(?:blood )?(?:type|group) O)(?!\w)")


def is_there(text: str, value: Value, other: str) -> bool:
    """Return whether the other side has a name with a figure that ``value`` is part of.

    Args:
        text: The side with the value.
        value: A number, or a code of letters and figures.
        other: The other side.
    """
    written = text[value.start : value.end]
    if _is_closed_up(written, other):
        return True
    if value.value == 0 and value.kind is not Kind.TIME:
        return _BLOOD.search(text) is not None and _BLOOD.search(other) is not None
    if value.kind is Kind.NUMBER and written.isdecimal():
        before = _LAST_WORD.search(text, 0, value.start)
        name = before[1] if before and not before[1].islower() else ""
        return len(name) > 1 and _closed_up(name + written) in _closed_up(other)
    return value.kind is Kind.CODE and (_is_spaced(written, other) or _is_spelled(written, other))


def _is_closed_up(written: str, other: str) -> bool:
    """Whether one side writes the figure and the other a name that ends in it: 24h, City24h."""
    name = _NAME.fullmatch(written)
    if name:
        return re.search(rf"(?<!\w){re.escape(name[1])}(?!\w)", other) is not None
    if not written.isalnum():
        return False
    return re.search(rf"(?<![^\W\d_])[A-Z][^\W\d_]+{re.escape(written)}(?!\w)", other) is not None


def _closed_up(text: str) -> str:
    return _BETWEEN.sub("", text.lower())


def _is_spaced(code: str, other: str) -> bool:
    """Whether ``Vision9`` stands there as ``Vision 9``."""
    letters = re.match(r"[^\W\d_]{2,}", code)
    return letters is not None and _closed_up(code) in _closed_up(other)


def _is_spelled(code: str, other: str) -> bool:
    """Whether ``F1`` stands there as ``Formula One``, ``G7`` as ``Group of Seven``."""
    parts = _CODE.fullmatch(code)
    if not parts or int(parts[2]) > _HIGHEST:
        return False
    names = re.finditer(rf"(?<!\w){parts[1]}\w+ (?:of )?", other)
    places = {name.end() for name in names}
    return any(one.start in places and one.value == int(parts[2]) for one in values_en(other))
