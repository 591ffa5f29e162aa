"""Small numbers in words that became others."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.small_numbers import exchanged
from translate.model import Unit


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Hai thuyền chìm.", "Three boats sank.", ("Hai", "Three")),
        ("Ngày 4 tháng 3, ca thứ hai.", "The fourth case, March 4.", ("thứ hai", "fourth")),
        ("Hai thuyền chìm.", "Both boats sank.", None),
        ("Hai thuyền chìm.", "Two boats and three men sank.", None),
        ("Có 3 người.", "Three people.", None),
    ],
)
def test_exchanged(source: str, target: str, found: tuple[str, str] | None) -> None:
    """The two values, where one is lost and the other new."""
    values = exchanged(CheckedArticle.of([Unit(source, target)]).context(0))
    assert (values and (values[0].text, values[1].text)) == found
