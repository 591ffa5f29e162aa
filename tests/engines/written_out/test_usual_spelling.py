"""The more frequent of two spellings, for a model."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.written_out.usual_spelling import usual_spelling


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Văn hoá, sức khoẻ, huỷ bỏ, uỷ ban.", "Văn hóa, sức khỏe, hủy bỏ, ủy ban."),
        ("Bà quản lí quĩ, kí kết ở tỉ lệ 5%.", "Bà quản lý quỹ, ký kết ở tỷ lệ 5%."),
        ("Tỉ lệ tăng, tỉ số hoà.", "Tỷ lệ tăng, tỷ số hòa."),
        ("Người hoạ sỹ già loá mắt.", "Người họa sĩ già lóa mắt."),
    ],
)
def test_the_rarer_spelling_gives_way(text: str, wanted: str) -> None:
    """The place of the tone, and i or y."""
    assert usual_spelling(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Anh Thuý ở Hoà Bình, chị Hoá.",
        "Nó quý cái quạ, toàn hoan hô, luôn hoàn thành.",
        "Chị tỉ mỉ, lí nhí, hi hữu.",
    ],
)
def test_names_and_other_words_stay(text: str) -> None:
    """A name is spelt as its bearer does; *qu* is one consonant; toàn has but one place."""
    assert usual_spelling(text) == text


@given(st.text(alphabet="hoàaxóuyýqkĩí QHOÀ.", max_size=40))
def test_each_letter_stays_in_its_place(text: str) -> None:
    """Offsets in the sentence hold in what the model gets, and nothing is respelt twice."""
    once = usual_spelling(text)
    assert len(once) == len(text)
    assert usual_spelling(once) == once
