"""Tests that a measure in other units is the same measure, when rounded."""

from __future__ import annotations

import pytest

from translate.values import Relation, compare, values_en, values_vi

SAME = [
    ("Đường dài 30 km.", "The road is 19 miles long."),
    ("Con cá nặng 5 kg.", "The fish weighs 11 pounds."),
    ("Cậu bé cao 2,03m.", "The 6-foot-8 boy is there."),
    ("Cô cao 1,7 m.", "She is 5 feet 7 inches tall."),
    ("Nhiệt độ lên 40 độ C.", "It rose to 104 degrees Fahrenheit."),
    ("Khu đất rộng 10 hecta.", "The plot covers 25 acres."),
    ("Gió mạnh 100 km/h.", "Winds of 62 mph."),
    ("Ruộng rộng 1.000 mét vuông.", "A field of 10,764 square feet."),
]
OTHERS = [
    ("Đường dài 30 km.", "The road is 25 miles long."),
    ("Con cá nặng 5 kg.", "The fish weighs 5.5 pounds."),
    ("Cậu bé cao 2,03m.", "The boy is 6 feet tall."),
    ("Nhiệt độ lên 40 độ C.", "It rose to 100 degrees Fahrenheit."),
]


@pytest.mark.parametrize(("source", "target"), SAME)
def test_a_converted_measure_is_the_same(source: str, target: str) -> None:
    """Editors round: 30 km are 18.6 miles, and 19 in the paper."""
    compared = compare(values_vi(source), values_en(target))
    assert [pair.relation for pair in compared.pairs] == [Relation.SAME]
    assert (compared.missing, compared.extra) == ((), ())


@pytest.mark.parametrize(("source", "target"), OTHERS)
def test_another_measure_is_another(source: str, target: str) -> None:
    """Whoever converts may err: more than four per cent is no rounding."""
    [pair] = compare(values_vi(source), values_en(target)).pairs
    assert pair.relation is Relation.VALUE


def test_feet_and_a_count_are_two_numbers() -> None:
    """Only inches follow feet."""
    assert [value.value for value in values_en("It is 6 feet 8 people can cross.")] == [6, 8]


@pytest.mark.parametrize(
    "english", ["13 of his 22 matches", "13 out of 22 matches", "13/22 matches"]
)
def test_a_share_may_be_two_numbers(english: str) -> None:
    """13/22 trận are 13 of 22 matches."""
    compared = compare(values_vi("Anh thua 13/22 trận."), values_en(f"He lost {english}."))
    assert {pair.relation for pair in compared.pairs} == {Relation.SAME}
    assert (compared.missing, compared.extra) == ((), ())
