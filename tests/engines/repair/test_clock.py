"""Times of day in a draft that no clock shows."""

import pytest

from translate.engines.repair.clock import doubtful, repair
from translate.values import values_vi


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
    [
        "at 8:35 a.m.",
        "at 12:10 p.m.",
        "at 12 a.m.",
        "at 20:35.",
        "25 a.m.",
        "2020 am",
        "20 amps",
        "UTC+5:30.",
    ],
)
def test_what_is_right_stays(draft):
    """Also what is no time at all."""
    assert repair(draft) == (draft, [])


@pytest.mark.parametrize(
    ("source", "draft", "wanted", "changes"),
    [
        ("Mở cửa 7h-22h.", "It opens from 7 p.m. to 10 a.m.", "It opens from 7 a.m. to 10 p.m.", 2),
        ("Đi lúc 16h45.", "It left at 16:45.", "It left at 4:45 p.m.", 0),
        ("Đi lúc 16h45.", "It left at 16:45:", "It left at 4:45 p.m.:", 0),
        ("Đi lúc 16h45.", "It left at 4:45 and", "It left at 4:45 p.m. and", 1),
        ("Họp 8h sáng.", "They met at 8 p.m. there.", "They met at 8 a.m. there.", 1),
        (
            "Họp lúc 8h00 - 16h45.",
            "At 8:00 - 16:45 they met.",
            "At 8 a.m. - 4:45 p.m. they met.",
            0,
        ),
        ("Đi lúc 5g30.", "It left at 5g30 and", "It left at 5:30 a.m. and", 0),
        ("Đi lúc 19h.", "It left at 7:00 PM.", "It left at 7 p.m.", 0),
        ("Đi lúc 11 giờ đêm.", "It left at 11 a.m. then", "It left at 11 p.m. then", 1),
    ],
)
def test_times_that_the_source_has(source, draft, wanted, changes):
    """They get its half of the day where that is certain, and the form of the style guide."""
    text, notes = repair(draft, values_vi(source))
    assert text == wanted
    assert len(notes) == changes


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Đi lúc 7h30.", "It left at 7:30 p.m."),
        ("Tối ấy, 7h30 họ đi.", "That night they left at 7:30 p.m."),
        ("Tỷ lệ 4:45.", "The ratio is 9:16."),
        ("Đi lúc 9h sáng, về 9h tối.", "It left at 9 p.m."),
    ],
)
def test_what_is_not_certain_stays(source, draft):
    """Hours before noon may be those of an evening that only the context says."""
    assert repair(draft, values_vi(source)) == (draft, [])


def test_what_is_doubtful_is_found():
    """Where nothing in the sentence says evening."""
    source = "Đi lúc 7h30."
    assert doubtful("It left at 7:30 p.m.", values_vi(source), source) == ("7:30 p.m.",)
    assert doubtful("It left at 7:30 a.m.", values_vi(source), source) == ()
    evening = "Tối ấy, 7h30 họ đi."
    assert doubtful("They left at 7:30 p.m.", values_vi(evening), evening) == ()


def test_the_end_of_a_day_is_midnight():
    """24h is no time that a clock shows, and 12 a.m. would be a day too early."""
    values = values_vi("Hạn nộp là 24h ngày 31/12.")
    assert repair("It is due 24 a.m. on 31 December.", values) == (
        "It is due midnight on 31 December.",
        ["24 a.m. -> midnight"],
    )
    assert repair("Open 24 hours.", values_vi("Mở cửa 24 giờ."))[0] == "Open 24 hours."
