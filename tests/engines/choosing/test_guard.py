"""Telling drafts from what is none, on real output of a bundled model.

``guard.tsv`` holds drafts of sentences written for it and of the bundled articles. Sound ones were
made as drafts are; degenerate ones by hostile input, or by decoding that was stopped early, kept
from ending, or made to pick words at random. Each was labelled by reading it. "Sound" says that it
is a translation, not that it is a good one.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.choosing.guard import fault

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "guard.tsv").read_text("utf-8").splitlines()[1:]
]


def blocked(label):
    """How many drafts with this label are blocked, and of how many."""
    drafts = [row for row in ROWS if row[0] == label]
    faults = [fault(source, text, ended=ended == "yes") for _, ended, source, text in drafts]
    return sum(map(bool, faults)), len(drafts)


def test_the_labelled_drafts_are_well_formed():
    """At least 200 drafts, two labels, four fields each, none twice."""
    assert len(ROWS) >= 200
    assert {row[0] for row in ROWS} == {"sound", "degenerate"}
    assert {row[1] for row in ROWS} == {"yes", "no"}
    assert {len(row) for row in ROWS} == {4}
    assert len({tuple(row) for row in ROWS}) == len(ROWS)


def test_at_least_95_percent_of_the_degenerate_drafts_are_blocked():
    """What gets through is seen by a translator, so the guard need not be perfect."""
    caught, total = blocked("degenerate")
    assert total >= 100
    assert caught >= 0.95 * total


def test_at_most_one_percent_of_the_sound_drafts_are_blocked():
    """A blocked draft is one more sentence to type, so the guard must not be eager."""
    caught, total = blocked("sound")
    assert total >= 100
    assert caught <= 0.01 * total


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("Một câu dài.", "", "empty"),
        ("Một câu dài.", " . ", "empty"),
        ("Trời mưa.", "It rains ♪", "noise"),
        ("Trời mưa.", "It rains &quot;", "noise"),
        ("Trời mưa.", "It rains .......", "noise"),
        ("Trời mưa.", "It rains в Москве", "wrong script"),
        ("Trời mưa.", "It (掌声) rains", "wrong script"),
        ("Hôm nay trời mưa rất to.", "Today trời mưa rất to.", "copied"),
        ("Hôm nay trời mưa rất to.", "Mainstremainstremainstremainstremainstre.", "loop"),
        ("Ông ấy nói.", "He said said said said.", "loop"),
        ("Món xa lát.", "Salad salad salad.", "loop"),
        ("Một hai ba bốn.", "one two three four five six seven eight nine ten eleven", "too long"),
        ("Chính phủ yêu cầu các bộ, ngành báo cáo kết quả.", "Officials", "too short"),
    ],
)
def test_each_way_of_going_astray_has_its_name(source, text, why):
    """The reason is what the translator reads."""
    assert fault(source, text) == why


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("♪ La la la ♪", "♪ La la la ♪"),
        ("...", "..."),
        ("Chờ đã......", "Wait......"),
        ("Đi đi đi đi đi!", "Go go go go go!"),
        ("Tiếng Nga: привет.", "Russian: привет."),
        ("Nguyễn Văn Đức", "Nguyễn Văn Đức"),
        ("Bà bán phở.", "She sells phở."),
        ("Áo dài và bún chả.", "The áo dài, and bún chả, the grilled pork with noodles."),
        ("Lợi nhuận 1.000.000.000.000 đồng.", "A profit of 1,000,000,000,000 dong."),
        ("Lúc 5 giờ chiều tại Mỹ.", "At 5 p.m. in the U.S. on the east coast."),
        ("Vâng.", "Yes, of course."),
    ],
)
def test_what_looks_odd_but_is_right_passes(source, text):
    """What stands in the source may stand in the draft."""
    assert fault(source, text) == ""


@given(
    st.text("abcde é", max_size=30),
    st.text("ab", min_size=2, max_size=2),
    st.text("abcde 1é", max_size=40),
    st.lists(st.text(" ,.-", max_size=3), min_size=4, max_size=4),
)
def test_whatever_is_said_four_times_running_is_a_loop(before, start, rest, marks):
    """From two letters on, with marks or without between, wherever in the text."""
    text = before + "".join(mark + start + rest for mark in marks)
    assert fault("Một hai ba.", text, target="vi") == "loop"


def test_a_draft_that_was_stopped_is_cut_off():
    """Whatever it says so far."""
    assert fault("Trời mưa.", "It rains", ended=False) == "cut off"


def test_vietnamese_is_welcome_where_it_is_the_target():
    """A draft into Vietnamese is no copy."""
    assert fault("It rains a lot today.", "Hôm nay trời mưa rất to.", target="vi") == ""


@pytest.mark.parametrize(
    ("pair", "source", "text", "why"),
    [
        (("de", "fr"), "Es regnet sehr stark.", "Il pleut très fort, été comme hiver.", ""),
        (("de", "fr"), "Es regnet heute sehr stark.", "Es regnet heute sehr stark.", "copied"),
        (("de", "fr"), "Angela Merkel, Berlin", "Angela Merkel, Berlin", ""),
        (("vi", "fr"), "Hôm nay trời mưa.", "Il pleut aujourd’hui, dès midi.", ""),
        (("vi", "ru"), "Hôm nay trời mưa ở Moskva.", "Сегодня в Москве идёт дождь.", ""),
        (("vi", "ru"), "Hôm nay trời mưa ở Moskva.", "It rains here once again.", "wrong script"),
        (("vi", "ru"), "Tập đoàn FPT", "FPT", ""),
        (("vi", "ru"), "Hôm nay trời mưa.", "Сегодня 下雨", "wrong script"),
        (("en", "zh"), "It has been raining all over the country today.", "今天全国都在下雨。", ""),
        (("zh", "en"), "今天全国各地都在下雨。", "It is raining all over the country.", ""),
        (("en", "ja"), "It rains in Tokyo.", "東京では雨が降っています。", ""),
        (("en", "tlh"), "It rains.", "ᐃᓄᒃᑎᑐᑦ ᖃᓂᐅᔮᖅᐸᐃᑦ", ""),
    ],
)  # fmt: skip
def test_other_languages(pair, source, text, why):
    """Letters, lengths and copies are judged as the language has them; of unknown ones, less."""
    origin, target = pair
    assert fault(source, text, origin=origin, target=target) == why


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(["en", "fr", "zh", "xx"]))
def test_any_text_gets_a_verdict_for_any_target(source, text, target):
    """No text breaks the guard, whatever the language."""
    assert isinstance(fault(source, text, origin="de", target=target), str)


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_gets_a_verdict(source, text):
    """No text breaks the guard, and a text is never its own loop."""
    assert isinstance(fault(source, text), str)
    assert fault(source, source, target="vi") in {"", "too short", "too long"}
