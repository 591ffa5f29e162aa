"""Tests of numbers by value, and of those that may be repaired."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.repair.numbers import (
    lost_values,
    repair,
    with_currency,
    with_dates,
    wrong_values,
)
from translate.values import values_vi


@pytest.mark.parametrize(
    ("source", "draft", "repaired"),
    [
        # separators of the other language
        ("Từ 69,9 lên 78,9 năm.", "From 69,9 to 78.9 years.", "From 69.9 to 78.9 years."),
        # magnitudes
        ("Lỗ 28,5 triệu USD.", "A loss of $28.5 billion.", "A loss of $28.5 million."),
        (
            "Lãi 15300 tỷ đồng.",
            "A profit of 15300 million dong.",
            "A profit of 15.3 trillion dong.",
        ),
        # digits doubled, dropped or changed
        ("Năm 2011, ông về quê.", "In 20111, he went home.", "In 2011, he went home."),
        ("Gần 500 nghìn con.", "Nearly 5000 animals.", "Nearly 500,000 animals."),
        ("Rộng 800.000 ha.", "It has 80,000 hectares.", "It has 800,000 hectares."),
        # dates
        ("Bắt đầu từ ngày 27/9.", "It starts on July 27.", "It starts on September 27."),
        ("Ngày 25 tháng 1 năm 2020.", "On 25 May 2020.", "On 25 January 2020."),
        ("Ngày 2 tháng 3 năm 2020.", "On March 22, 2020.", "On March 2, 2020."),
    ],
)
def test_what_is_certain_is_repaired(source, draft, repaired):
    """Only the numeral changes, and the note has its old and new form."""
    text, notes = repair(values_vi(source), draft)
    assert text == repaired
    assert len(notes) == 1
    assert " -> " in notes[0]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Giá 25.000 đồng.", "The price is 25,000 dong."),
        ("Có 12 người và 34 xe.", "There are 56 people and 78 cars."),
        ("Phòng 7 có 36 người.", "Room 736."),
        ("Gọi số 0243.9387320.", "Call 0243,938720."),
        ("Chuyến tàu SE11.", "The train SE1."),
        ("Có 2 người.", "There are 26 people."),
        ("Vào tháng 12.", "On November 20."),
    ],
)
def test_what_is_right_or_uncertain_stays(source, draft):
    """Two candidates, a single digit and a number in a name are left alone."""
    assert repair(values_vi(source), draft) == (draft, ())


def test_errors_are_counted_by_value():
    """28,5 triệu is 28.5 million, however it is written; a lost and an invented number are two."""
    source = values_vi("Xuất khẩu 28,5 triệu tấn năm 2025.")
    assert wrong_values(source, "Exports of 28,500,000 tonnes in 2025.", "en") == 0
    assert wrong_values(source, "Exports of 28.5 billion tonnes in 2025.", "en") == 1
    assert wrong_values(source, "Exports.", "en") == 2
    assert wrong_values(source, "Exports.", "de") == 0


@given(
    st.integers(10, 10**9),
    st.sampled_from(["{} người.", "Khoảng {} tấn gạo.", "Trả {} đồng."]),
    st.text(max_size=60),
)
def test_a_repair_never_makes_it_worse(number, source, draft):
    """For every draft there are no more errors than before, and a second repair changes nothing."""
    values = values_vi(source.format(number))
    repaired, notes = repair(values, draft)
    assert wrong_values(values, repaired, "en") <= wrong_values(values, draft, "en")
    assert (repaired == draft) == (not notes)


@pytest.mark.parametrize(
    ("source", "draft", "wanted"),
    [
        (
            "Heo hơi 62.000 đồng/kg.",
            "Pork at 62,000 per kilogram.",
            "Pork at 62,000 dong per kilogram.",
        ),
        ("Vé 7.000đ.", "Tickets cost 7,000.", "Tickets cost 7,000 dong."),
        (
            "Cam 75-80k/kg.",
            "Oranges at 75,000-80,000 a kilo.",
            "Oranges at 75,000-80,000 dong a kilo.",
        ),
        ("Vé 25.400đ.", "Tickets cost $25,400 each.", "Tickets cost 25,400 dong each."),
        ("Lãi 2 tỷ đồng.", "A profit of 2 billion.", "A profit of 2 billion dong."),
    ],
)
def test_sums_get_their_dong(source, draft, wanted):
    """Where the number is that of a sum in dong and has no currency."""
    text, notes = with_currency(values_vi(source), draft)
    assert text == wanted
    assert len(notes) == 1


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Vé 7.000đ.", "Tickets cost 7,000 dong."),
        ("Vé 7.000đ.", "Tickets cost VND7,000."),
        ("Có 7.000 người.", "There are 7,000 people."),
        ("Vé 7 USD, 7.000 người.", "Tickets for $7, 7,000 people."),
    ],
)
def test_other_numbers_get_none(source, draft):
    """Those that have a currency, and those that are no sums in dong."""
    assert with_currency(values_vi(source), draft) == (draft, ())


def test_what_is_lost_is_named_as_the_source_has_it():
    """So that a translator finds it."""
    source = values_vi("Mở cửa 7h, vé 35k, 12 phòng.")
    assert lost_values(source, "It opens at 7 a.m., with 12 rooms.", "en") == ("35k",)
    assert lost_values(source, "It opens at 7 a.m.", "fr") == ()


@pytest.mark.parametrize(
    ("source", "draft", "text"),
    [
        ("Báo ra thứ Sáu 15/11.", "It came on Friday 15/11.", "It came on Friday 15 November."),
        ("Hạn là ngày 31.12.2025.", "It is due 31,12,2025.", "It is due 31 December 2025."),
        ("Hôm 2-9 là ngày lễ.", "The day 2-9 is a holiday.", "The day 2 September is a holiday."),
        ("Ngày 1/3, một phần ba mất điện.", "On 1/3, 1/3 had none.", "On 1/3, 1/3 had none."),
        ("Các ngày 6, 7 và 8/9, mưa.", "On 6, 7 and 8/9, rain.", "On 6, 7 and 8 September, rain."),
        ("Mắt 10/10, ca đêm.", "10/10 vision, at night.", "10/10 vision, at night."),
        ("Ngày 2/9, đội thắng.", "They won 2-1 on 9/2.", "They won 2-1 on 9/2."),
        ("Ngày 2/9, giá 2,9%.", "It was 2.9% on 2.9.", "It was 2.9% on 2.9."),
    ],
)
def test_a_date_in_figures_gets_its_month(source, draft, text):
    """Where it stands with the figures of the source, and no number is written so."""
    assert with_dates(values_vi(source), draft, source)[0] == text


def test_a_foreign_sign_gives_way_to_the_dong_of_the_source():
    """Whatever it is; sums that the source has in that currency stay."""
    values = values_vi("Phim thu 500 tỷ đồng.")
    assert with_currency(values, "It made €500 billion.")[0] == "It made 500 billion dong."
    values = values_vi("Vé 500 euro hay 12 triệu đồng.")
    assert with_currency(values, "It is €500 or 12 million dong.")[1] == ()
