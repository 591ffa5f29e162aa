"""Names with a figure are the same name, closed up, with a space, or spelled."""

from __future__ import annotations

import pytest

from translate.checks.wording.names.figured_names import is_there
from translate.values import values_en, values_vi

PAIRS = [
    ("Kế hoạch Vision 9 bị phản đối.", "The plan Vision9 is opposed.", True),
    ("Điện thoại iPhone 15 ra mắt.", "The iPhone15 is out.", True),
    ("Máy bay Boeing 737 rơi.", "The Boeing737 crashed.", True),
    ("Mẹ tôi thuộc nhóm máu 0.", "My mother has blood type O.", True),
    ("Giải đua F1 bắt đầu.", "The Formula One race starts.", True),
    ("Hội nghị G7 họp.", "The Group of Seven meets.", True),
    ("Giải đua F1 bắt đầu.", "The Formula Two race starts.", False),
    ("Kế hoạch Vision 9 bị phản đối.", "The plan Vision8 is opposed.", False),
    ("Họ bán 9 chiếc.", "They sold chiếc9.", False),
    ("Có 0 ca mới.", "There is type O.", False),
]


@pytest.mark.parametrize(("source", "target", "there"), PAIRS)
def test_the_other_side_has_the_name(source: str, target: str, there: bool) -> None:
    """Only the same name with the same figure counts."""
    [value] = values_vi(source)
    assert is_there(source, value, target) is there


def test_a_code_of_the_english_is_found_in_the_source() -> None:
    """It is asked in both directions."""
    [value] = values_en("The plan Vision9.")
    assert is_there("The plan Vision9.", value, "Kế hoạch Vision 9.")
    assert not is_there("The plan Vision9.", value, "Kế hoạch Vision.")
