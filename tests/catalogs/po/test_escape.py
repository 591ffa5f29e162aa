"""Escapes in the strings of a PO file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.gettext import msgcat

from translate.catalogs.po import parse, render
from translate.catalogs.po.escape import escape, unescape


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\x04")))
def test_escaping_is_undone(line):
    """A text's escaped form has no bare quote or line end, and means the text."""
    escaped = escape(line)
    assert "\n" not in escaped
    assert unescape(escaped) == line


def test_numeric_escapes_are_bytes():
    """Octal and hexadecimal escapes together spell UTF-8, and an unknown escape stays."""
    assert unescape(r"\303\251 \xc3\xa9 \101 \q") == r"é é A \q"


def test_strings_in_a_row_mean_one_text():
    """The bytes of a character may be spelt in two strings, an escape may not."""
    assert unescape(r"\303", r"\251") == "é"
    assert unescape(r"\x4", "1") == "\x041"
    assert unescape(r"\6", "1", r"\101", r"\\x41") == "\x061A" + r"\x41"
    assert unescape(r"\x0000e1\xbb\x87") == "ệ"


def test_a_backslash_at_a_line_s_end_is_nothing():
    """Not even within an escape."""
    assert unescape("a\\\nb") == "ab"
    assert unescape("a\\\\\nn") == "a\n"
    assert unescape("\\\\\n303\\251", "\\") == "é\\"


def test_what_gettext_refuses_is_marked():
    """A zero byte, the separator of contexts and half a surrogate pair: one sign for each."""
    assert escape("a\x00b\x04c\ud800d") == "a\ufffdb\ufffdc\ufffdd"
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a"\nmsgstr ""\n'
    catalog = parse(text.encode(), "a.po")
    [entry] = catalog.entries
    data = render(catalog.change(entries=(entry.change(msgstr="a\x04b\ud800"),)))
    assert 'msgstr "a\ufffdb\ufffd"' in msgcat(data).decode()
