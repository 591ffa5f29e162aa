"""Escapes in the strings of a PO file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translate.catalogs.po.escape import escape, unescape


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_escaping_is_undone(line):
    """A text's escaped form has no bare quote or line end, and means the text."""
    escaped = escape(line)
    assert "\n" not in escaped
    assert unescape(escaped) == line


def test_numeric_escapes_are_bytes():
    """Octal and hexadecimal escapes together spell UTF-8, and an unknown escape stays."""
    assert unescape(r"\303\251 \xc3\xa9 \101 \q") == r"é é A \q"
