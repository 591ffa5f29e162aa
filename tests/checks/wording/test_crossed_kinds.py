"""Two values that took each other's place and kind."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.crossed_kinds import crossed_kinds
from translate.model import Unit

_MARCH = "Ngày 6 tháng 3, bộ công bố 28 bệnh nhân."


@pytest.mark.parametrize(
    ("source", "target", "crossed"),
    [
        (_MARCH, "On March 28 the ministry announced six patients.", True),
        (_MARCH, "On March 6 the ministry announced 28 patients.", False),
        (_MARCH, "The ministry announced 28 patients on the 6th.", False),
        ("Có 115 ca trong 24 giờ qua.", "There were 24 cases in 115 hours.", True),
        ("Có 115 ca trong 24 giờ qua.", "There were 115 cases in 24 hours.", False),
        ("Quán mở lúc 6 giờ, cách đây 1 mét.", "It opens at 1 o'clock, 6 meters away.", True),
        ("Lô 500 con lợn đến ngày 18/6.", "The batch of 18 pigs came on June 500.", True),
        ("Lô 500 con lợn đến ngày 18/6.", "The batch of 500 pigs came in June 2025.", False),
        ("Tới ngày 8/8,789 ca đã được ghi nhận.", "As of August 8,789 cases are known.", False),
        ("Cứ 5 người có 2 người hút, 40%.", "40% smoke, two of five.", False),
    ],
)
def test_crossed_kinds(source: str, target: str, *, crossed: bool) -> None:
    """A date or a time is among them; a share may be said in many ways."""
    context = CheckedArticle.of([Unit(source, target)]).context(0)
    assert (crossed_kinds(context) is not None) is crossed
