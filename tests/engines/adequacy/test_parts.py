"""Sources without a part of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.adequacy.parts import without_clauses, without_end


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Chợ họp mỗi sáng.", []),
        ("Sáng 8/11, nước lên.", []),  # the first is too short to be a clause
        (
            "Sáng hôm qua trời mưa, nước sông lên nhanh, dân chạy lũ.",
            [
                "Nước sông lên nhanh, dân chạy lũ.",
                "Sáng hôm qua trời mưa dân chạy lũ.",
                "Sáng hôm qua trời mưa, nước sông lên nhanh",
            ],
        ),
        (
            "Bà Lụa bán ghe (chiếc ghe cuối cùng) năm ngoái.",
            ["(chiếc ghe cuối cùng) năm ngoái.", "Bà Lụa bán ghe"],
        ),
    ],
)
def test_clauses(text: str, parts: list[str]) -> None:
    """Clauses end at commas and brackets; short ones go with the one before."""
    assert without_clauses(text) == parts


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("Chợ họp mỗi sáng.", "Chợ họp mỗi."),
        ("Trời mưa, nước sông lên, dân chạy lũ rồi!", "Trời mưa, nước sông lên, dân."),
        ("Trời mưa rồi, dân chạy…", "Trời mưa rồi."),
        ("", "."),
    ],
)
def test_the_end(text: str, begun: str) -> None:
    """Two thirds of the words are left, and they end as a sentence."""
    assert without_end(text) == begun


@given(st.text())
def test_any_text(text: str) -> None:
    """No text breaks it, and each part is shorter than the whole."""
    assert len(without_end(text)) <= len(text) + 1
    assert all(len(part) <= len(text) + 1 for part in without_clauses(text))
