"""Tests that the parsers find the values in the case files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from translate.text.word_list import entries
from translate.values import Date, Value, values_en, values_vi

if TYPE_CHECKING:
    from collections.abc import Iterator

PARSERS = {"vi": values_vi, "en": values_en}


def cases() -> Iterator[tuple[str, str, str]]:
    """Yield language, text and expected result; a malformed line is an error."""
    for language in PARSERS:
        path = Path(__file__).parent / "cases" / f"{language}.txt"
        found = [line for _, line in entries(path.read_text("utf-8"))]
        assert len(found) > 40
        for line in found:
            text, bar, expected = line.rpartition(" | ")
            assert "" not in (text, bar, expected), line
            yield language, text, expected


def describe(value: Value) -> str:
    """Write a value as the case files do."""
    written = value.value
    if isinstance(written, Date):
        shown = "-".join(str(part or 0) for part in written)
    else:
        shown = str(written)
    words = [value.kind.value, shown, value.unit]
    return " ".join(word for word in words if word) + ("?" if value.weak else "")


@pytest.mark.parametrize(("language", "text", "expected"), list(cases()))
def test_case(language: str, text: str, expected: str) -> None:
    """Each text has exactly the values given for it."""
    found = "; ".join(describe(value) for value in PARSERS[language](text))
    assert (found or "-") == expected
