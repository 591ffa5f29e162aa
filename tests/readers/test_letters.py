"""Letters for regular expressions."""

from translate.readers.letters import CAPITALS


def test_the_capitals_of_vietnamese_are_there() -> None:
    """And no small letters, as a range of code points would have them."""
    assert set("AĐÂẮỰỶÝ") <= set(CAPITALS)
    assert not set("ađâắựỷý") & set(CAPITALS)
