"""A "with" in the place of "without"."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.denials import denials
from translate.checks.wording.without import became_with
from translate.model import Unit


@pytest.mark.parametrize(
    ("source", "target", "turned"),
    [
        ("Thuốc bán mà không cần toa.", "It is only sold with a prescription.", True),
        ("Nếu không có đò, họ không thể đi.", "They cannot go with a ferry.", True),
        ("Họ không thể đi mà không xin phép.", "They cannot go, nor travel, with leave.", True),
        ("Bé chơi được nhiều trò mà không cần ti vi.", "Games with the TV were banned.", True),
        ("Thuốc bán mà không cần toa.", "It is sold without a prescription, with care.", False),
        ("Nếu không có đò, họ không thể đi.", "They cannot go with us if there is none.", False),
        ("Họ làm mà không bị phạt.", "They work with impunity.", False),
        ("Họ bay mà không cần thị thực.", "They fly with visa-free access.", False),
        ("Anh đi với cha mà không rõ lý do.", "He left with his father.", False),
        ("Họ không đi với tôi.", "They went with me.", False),
    ],
)
def test_became_with(source: str, target: str, turned: bool) -> None:
    """No other denial of the English renders it, and no word that says the same."""
    context = CheckedArticle.of([Unit(source, target)]).context(0)
    found = became_with(context, denials(context))
    assert (found is not None) is turned
    if found:
        here, there = found
        assert here[0] in source.lower()
        assert there[0] == "with"
