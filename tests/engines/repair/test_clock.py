"""Times of day in a draft that no clock shows."""

import pytest

from translate.engines.repair.clock import repair


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        ("left at 20:35 a.m. and", "left at 8:35 p.m. and"),
        ("left at 16 p.m. and", "left at 4 p.m. and"),
        ("It opens at 00:15 p.m.", "It opens at 12:15 a.m."),
        ("at 13.30 pm on Monday", "at 1:30 p.m. on Monday"),
    ],
)
def test_hours_after_noon(draft, wanted):
    """The hour says which half of the day it is, and the repair is noted."""
    text, notes = repair(draft)
    assert text == wanted
    assert len(notes) == 1


@pytest.mark.parametrize(
    "draft",
    ["at 8:35 a.m.", "at 12:10 p.m.", "at 12 a.m.", "at 20:35.", "25 a.m.", "2020 am", "20 amps"],
)
def test_what_is_right_stays(draft):
    """Also what is no time at all."""
    assert repair(draft) == (draft, [])
