"""Sources without one of their clauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.adequacy.parts import without_clauses


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


@given(st.text())
def test_any_text(text: str) -> None:
    """No text breaks it, and each part is shorter than the whole."""
    assert all(len(part) <= len(text) + 1 for part in without_clauses(text))
