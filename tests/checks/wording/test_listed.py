"""Things that a sentence lists, counted on both sides."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.listed import one_is_lost
from translate.model import Unit


@pytest.mark.parametrize(
    ("source", "target", "size"),
    [
        ("Họ bán gạo, muối, cá khô và mắm.", "They sell rice, dried fish and sauce.", 4),
        ("Họ bán gạo, muối và mắm.", "They sell rice and fish sauce.", 3),
        ("Họ bán gạo, muối và mắm.", "They sell rice, salt, and fish sauce.", None),
        ("Hôm nay, Nga và Mỹ bỏ phiếu.", "Russia and America voted today.", None),
        ("Ông mệt, cô vui và họ về.", "He was tired, she was happy and they left.", None),
        ("Họ bán gạo.", "They sell rice.", None),
        ("Giá là 1,5 và 2,5 đồng.", "The price is 1.5 and 2.5 dong.", None),
    ],
)
def test_one_is_lost(source: str, target: str, size: int | None) -> None:
    """A list with one thing less; no adverb, no clauses, no comma in a number."""
    found = one_is_lost(CheckedArticle.of([Unit(source, target)]).context(0))
    assert (found.most if found else None) == size
