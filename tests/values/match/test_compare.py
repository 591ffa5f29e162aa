"""Tests that a comparison reports what is wrong with which value."""

from __future__ import annotations

import time

import pytest

from translate.values import Relation, compare, values_en, values_vi

FAULTS = [
    ("28,5 triệu USD", "$285 million", Relation.VALUE),
    ("28,5 tỷ đồng", "28.5 million dong", Relation.MAGNITUDE),
    ("nghìn người, 1.200 trường", "1.200 schools", Relation.SEPARATOR),
    ("28,5 triệu", "28,5 million", Relation.SEPARATOR),
    ("500 triệu đồng", "500 million dollars", Relation.UNIT),
    ("2 điểm phần trăm", "2 percent", Relation.UNIT),
    ("hôm 4/11", "on April 11", Relation.SWAPPED),
    ("tháng 12/2025", "December 2024", Relation.YEAR),
    ("năm 2022", "in 2002", Relation.YEAR),
    ("7,5%", "75%", Relation.VALUE),
    ("hai trăm người", "20 people", Relation.VALUE),
    ("lúc 19h", "at 9 p.m.", Relation.VALUE),
    ("0,5 kg", "0.0005 kg", Relation.MAGNITUDE),
    ("quý 3", "the second quarter", Relation.VALUE),
]
FINE = [
    ("15 người chết", "Fifteen people died"),
    ("2.500 tỷ đồng", "2.5 trillion dong"),
    ("500 tỷ đồng", "half a trillion dong"),
    ("hôm 4/11", "on November 4"),
    ("ngày 4 và 5 tháng 11", "November 4 and 5"),
    ("từ ngày 2 đến ngày 6 tháng 3 năm 2020", "from 2 to 6 March 2020"),
    ("2/3 số phiếu", "two-thirds of the votes"),
    ("vụ 11/9", "9/11"),
    ("100,000 người", "100,000 people"),
    ("6.8 triệu", "6.8 million"),
    ("tăng gấp đôi", "doubled"),
    ("tăng gấp 3 lần", "three times as many"),
    ("những năm 1990", "the 1990s"),
    ("những năm 1990", "in the years around 1990"),
    ("từ năm 1990", "since the 1990s"),
    ("thập niên 80", "the eighties"),
    ("lúc 7 giờ", "at 7 p.m."),
    ("trong 3 giờ", "for three hours"),
    ("COVID-19, ca nhiễm COVID-19", "Covid-19 cases"),
    ("U23 Việt Nam", "Vietnam's Under-23s"),
    ("một người", "a man"),
    ("1 lá thư", "a letter"),
    ("tháng 3 năm 2020, tháng 4 năm 2020", "March and April 2020"),
]


@pytest.mark.parametrize(("source", "target", "relation"), FAULTS)
def test_fault(source: str, target: str, relation: Relation) -> None:
    """A wrong value is paired with the right one, and the relation says what is wrong."""
    faults = compare(values_vi(source), values_en(target)).faults()
    assert [fault.relation for fault in faults] == [relation]


@pytest.mark.parametrize(("source", "target"), FINE)
def test_fine(source: str, target: str) -> None:
    """The same value in another form is not a fault."""
    result = compare(values_vi(source), values_en(target))
    assert (result.faults(), result.missing, result.extra) == ([], (), ())


def test_missing_and_extra() -> None:
    """A value of one side only is missing or extra; a repeated one is neither."""
    result = compare(values_vi("12 người chết, 12 người"), values_en("12 people died"))
    assert not result.missing
    result = compare(values_vi("ngày 4 và ngày 5 tháng 11, ngày 4"), values_en("November 4 and 5"))
    assert (result.missing, result.extra) == ((), ())
    result = compare(values_vi("ngày 4 tháng 11 năm 2025"), values_en("15 people"))
    assert [value.text for value in result.missing] == ["4 tháng 11 năm 2025"]
    result = compare(values_vi("Người chết"), values_en("15 people died"))
    assert [value.text for value in result.extra] == ["15"]
    result = compare(values_vi("15 người chết"), values_en("People died"))
    assert [value.text for value in result.missing] == ["15"]


def seconds(times: int) -> float:
    """Return the CPU time for a text of ``times`` equal pieces, the best of three."""
    source = "Ngày 4/11/2025, 28,5 triệu đồng cho 1.200 trường và hai trăm linh năm người. " * times
    target = "On November 4, 2025, 28.5 million dong for 1,200 schools and 206 people. " * times
    runs = []
    for _ in range(3):
        start = time.process_time()
        compare(values_vi(source), values_en(target))
        runs.append(time.process_time() - start)
    return min(runs)


def test_time_is_linear() -> None:
    """Eight times the text takes about eight times as long, not sixty-four times."""
    assert seconds(400) < 24 * seconds(50)
