"""JSON of others: read, or refused in one line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.attempts import attempt

from translate.errors import InputError
from translate.io import parse_json

text = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
)


@given(values, st.booleans())
def test_what_json_holds_is_returned(value: object, ascii_only: bool) -> None:
    """Any value, escaped or not, with a byte order mark too."""
    written = json.dumps(value, ensure_ascii=ascii_only)
    assert parse_json(written, "x") == value
    assert parse_json(written.encode("utf-8-sig"), "x") == value


@given(st.binary() | text)
def test_anything_is_read_or_refused(data: bytes | str) -> None:
    """Nothing else is raised."""
    attempt(lambda: parse_json(data, "x"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"a": ', "is not JSON"),
        (b"\xff", "is not JSON"),
        (b'"\\ud800"', "half of a surrogate pair"),
        (b'{"\\uDFFF": 1}', "half of a surrogate pair"),
        (b"9" * 5000, "a number of 5000 digits"),
        (b"[" * 60 + b"]" * 60, "more than 50 levels"),
        (b'{"a":' * 60 + b"1" + b"}" * 60, "more than 50 levels"),
        (b"[" * 200_000, "more than 50 levels"),
    ],
)
def test_what_cannot_be_stored_is_refused(data: bytes, message: str) -> None:
    """Lone surrogates, long numbers, deep nesting."""
    with pytest.raises(InputError, match=message) as caught:
        parse_json(data, "some/file:3")
    assert caught.value.place == "some/file:3"


def test_a_whole_pair_of_surrogates_is_a_character() -> None:
    """JSON writes characters beyond the first 65,536 so."""
    assert parse_json(b'"\\ud83c\\udf27"', "x") == "🌧"
