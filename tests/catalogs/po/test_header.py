"""The header of a catalog: a change of some fields leaves the others as they are spelt."""

from __future__ import annotations

from datetime import UTC, datetime

from translate.catalogs.po.header import header_fields, in_utf8, new_header, with_fields

ODD = "stray\nX-A:b\nX-A: c \n: nameless\nX-Folded: one\n two\nX-Last:  spaced  "
"""A header with whatever a field may look like."""


def test_fields_of_any_spelling_are_read():
    """The last of two counts; a folded field keeps its lines."""
    assert header_fields(ODD) == {"X-A": "c", "X-Folded": "one\n two", "X-Last": "spaced"}
    assert header_fields("") == {}


def test_the_same_fields_give_the_same_text():
    """Byte for byte."""
    for text in (ODD, "", "stray", "X-A: b\n"):
        assert with_fields(text, header_fields(text)) == text


def test_a_change_touches_its_own_lines():
    """A new value goes where the old one stood, a new field last; one that is left out goes."""
    fields = header_fields(ODD)
    assert with_fields(ODD, fields | {"X-Folded": "1"}) == ODD.replace("one\n two", "1")
    assert with_fields(ODD, fields | {"X-New": "n"}) == f"{ODD}\nX-New: n\n"
    del fields["X-Folded"]
    assert with_fields(ODD, fields) == ODD.replace("X-Folded: one\n two\n", "")


def test_a_charset_is_stated_once():
    """UTF-8 in any spelling stays; any other, or none, becomes UTF-8."""
    assert in_utf8({"content-type": "text/plain; charset=utf-8"}) == {
        "content-type": "text/plain; charset=utf-8"
    }
    for value in ("text/plain; charset=CHARSET", "text/plain; charset=utf8", "text/plain", ""):
        stated = in_utf8({"X": "y", "Content-type": value})
        assert stated == {"X": "y", "Content-type": "text/plain; charset=UTF-8"}
    spoilt = {"X": "charset=ASCII", "Content-Type": "text/plain; charset=UTF-8"}
    assert in_utf8(spoilt) == {**spoilt, "X": "charset=UTF-8"}  # gettext takes the first
    new = new_header("lu", "en", "vi", datetime(2025, 11, 5, tzinfo=UTC))
    assert in_utf8(new) == new
