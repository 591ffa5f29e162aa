"""Tests of what a translator's note says."""

import pytest

from translate.model import Unit
from translate.review.advice.notes import asks_something


@pytest.mark.parametrize(
    ("note", "asks"),
    [
        ("the title, too?", True),
        ("hỏi tác giả: năm nào", True),
        ("Ask the author which pier", True),
        ("asked and answered: the second pier", False),
        ("qa-ignore: num-value is it?", False),
        ("the agency corrected the figure", False),
    ],
)
def test_a_question(note: str, asks: bool) -> None:
    """It ends in a question mark or says whom to ask; the reason of an ignored check does not."""
    assert asks_something(Unit("Mưa.", "Rain.", comments=("first line", note))) is asks
