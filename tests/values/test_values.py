"""Tests that values written in either language are read back exactly."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from support.spell import spell_en, spell_vi
from support.written import Written, random_value

from translate.values import Relation, Value, compare, values_en, values_vi

VALUES = 4000


def assert_is(found: list[Value], written: Written, text: str) -> None:
    """Fail unless ``found`` is exactly the value written."""
    assert len(found) == 1, (text, found)
    value = found[0]
    expected = (written.value, written.unit)
    # a small bare number from 1500 to 2099 reads as a year, and its number is another reading
    if value.kind is written.kind:
        assert (value.value, value.unit) == expected, text
    else:
        assert written.value in value.others, text


def test_random_values_are_read_back() -> None:
    """A value of any kind, written in either language, is the one value that is found."""
    rng = random.Random(6)
    for _ in range(VALUES):
        written = random_value(rng)
        assert_is(values_vi(written.vi), written, written.vi)
        assert_is(values_en(written.en), written, written.en)


def test_random_translations_compare_as_equal() -> None:
    """Sentences with the same values, in any order, have no fault, nothing missing or extra."""
    rng = random.Random(7)
    for _ in range(VALUES // 8):
        values = [random_value(rng) for _ in range(rng.randrange(1, 5))]
        vi = ", ".join(value.vi for value in values)
        rng.shuffle(values)
        en = ", ".join(value.en for value in values)
        result = compare(values_vi(vi), values_en(en))
        assert (result.faults(), result.missing, result.extra) == ([], (), ()), (vi, en)


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_numbers_in_words_are_read_back(number: int) -> None:
    """Every whole number spelled out in either language is one value."""
    assert [value.value for value in values_vi(spell_vi(number))] == [number]
    assert [value.value for value in values_en(spell_en(number))] == [number]


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text breaks a parser, and each span gives the text that was found."""
    for values in (values_vi(text), values_en(text)):
        for value in values:
            assert text[value.start : value.end] == value.text
        assert [value.start for value in values] == sorted(value.start for value in values)


SOUP = [*"0123456789.,/-:%$ hGtrk", "đồng", "Covid", "năm", "tháng", "ngày", "triệu", "May", "half"]


@given(st.lists(st.sampled_from(SOUP), max_size=30))
def test_number_soup_is_read(parts: list[str]) -> None:
    """Odd mixtures of digits and marks break neither the parsers nor the comparison."""
    text = "".join(parts)
    compare(values_vi(text), values_en(text))
    assert compare(values_vi(text), values_vi(text)).faults(Relation.VALUE) == []
