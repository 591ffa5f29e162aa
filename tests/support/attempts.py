"""Calls with hostile input: they return, or raise one line of our error tree."""

from __future__ import annotations

from collections.abc import Callable

from translate.errors import TranslateError


def attempt(call: Callable[[], object]) -> str:
    """Return the error as the user sees it; empty where the call returned. Others are raised."""
    try:
        call()
    except TranslateError as error:
        line = str(error)
    else:
        return ""
    assert "\n" not in line
    return line
