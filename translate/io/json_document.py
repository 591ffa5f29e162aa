"""JSON that somebody else wrote: whatever it holds, it is read within limits or refused."""

from __future__ import annotations

import json
import re
from typing import Any

from translate.errors import InputError
from translate.message import Message

_DEPTH = 50
"""Lists and objects inside of each other: what we write has a handful, and code that follows
deeper ones would exhaust Python's stack."""
_DIGITS = 18
"""Digits of a whole number; a longer one is nothing that we write, and fits no other type."""
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")


def parse_json(data: bytes | str, place: str) -> Any:
    """Return what a JSON text holds.

    Args:
        data: The text, as UTF-8 where it is bytes.
        place: The file's path, or ``path:line``, for errors.

    Raises:
        InputError: It is not JSON in UTF-8, is nested deeper than anything that is written here,
            or holds a number or a text (a lone surrogate) that cannot be stored.
    """
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        value = json.loads(text, parse_int=_number)
        if _SURROGATE.search(text):
            json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise InputError("holds half of a surrogate pair", place) from error
    except ValueError as error:
        raise InputError(Message("is not JSON: {error}", error=error), place) from error
    except RecursionError as error:
        raise _deep(place) from error
    if text.count("[") + text.count("{") > _DEPTH:
        _refuse_deep(value, place)
    return value


def _number(digits: str) -> int:
    if len(digits.lstrip("-")) > _DIGITS:
        raise ValueError(f"a number of {len(digits)} digits")
    return int(digits)


def _refuse_deep(value: Any, place: str) -> None:
    level = [value]
    for _ in range(_DEPTH):
        level = [
            inner
            for outer in level
            if isinstance(outer, list | dict)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    if any(isinstance(one, list | dict) for one in level):
        raise _deep(place)


def _deep(place: str) -> InputError:
    return InputError(Message("is JSON of more than {depth} levels", depth=_DEPTH), place)
