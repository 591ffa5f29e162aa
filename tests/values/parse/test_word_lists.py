"""Tests that word lists are read strictly, with the line of an error."""

from __future__ import annotations

import pytest

from translate.errors import InputError
from translate.values.parse.word_lists import load, parse


def test_line_without_section() -> None:
    """A line before any section is refused with its place."""
    with pytest.raises(InputError, match="list:2: malformed line in a word list"):
        parse("# words\n1: one", "list")


def test_empty_form() -> None:
    """An empty form is refused."""
    with pytest.raises(InputError, match="malformed line"):
        parse("[digit]\n1: one | ", "list")


def test_form_with_two_codes() -> None:
    """One form cannot mean two things."""
    with pytest.raises(InputError, match="list:3: 'one' is given twice"):
        parse("[digit]\n1: one\n2: one", "list")


def test_shipped_lists() -> None:
    """Both shipped lists have every section that the parsers use."""
    shared = {"digit", "scale", "month", "ratio", "bound", "percent", "money", "measure"}
    assert shared <= set(load("vi"))
    assert shared <= set(load("en"))
