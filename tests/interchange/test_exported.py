"""Tests of the ids by which sentences are found again in files that come back."""

from hypothesis import given
from hypothesis import strategies as st

from translate.interchange.exported import digest, exported, ids_in


@given(st.text(), st.text(), st.booleans())
def test_an_id_is_found_in_any_text(source: str, target: str, ticked: bool) -> None:
    """It is written and read as the same."""
    one = exported(source, target, ticked=ticked)
    assert one in ids_in(f"{source} {one} {target}")


def test_spaces_are_no_change() -> None:
    """A word processor changes them."""
    assert digest("a  b\nc ") == digest("a b c")
    assert digest("a b c") != digest("a bc")
