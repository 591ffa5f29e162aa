"""Two numbers and what each counts."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.counted_roles import exchanged_counts
from translate.model import Unit

_STORM = "Trận bão khiến 14 người chết và 9 người mất tích."


@pytest.mark.parametrize(
    ("source", "target", "exchanged"),
    [
        (_STORM, "The storm left nine people dead and 14 missing.", True),
        (_STORM, "Nine people died in the storm, and 14 are missing.", True),
        (_STORM, "The storm left 14 people dead and nine missing.", False),
        (_STORM, "Nine people are missing and 14 dead after the storm.", False),
        (_STORM, "The storm killed 14 people; nine cannot be found.", False),
        ("Đội thắng 12 trận, thua 8.", "The team have eight wins and 12 defeats.", True),
        ("Đội thắng 12 trận, thua 8.", "The team won 12 and lost eight.", False),
        ("Lớp có 9 nam, 9 nữ.", "The class has nine boys and nine girls.", False),
        ("Có 14 người chết, 9 người mất tích, 3 xe cháy.", "Nine dead, 14 missing, 3 cars.", False),
    ],
)
def test_exchanged_counts(source: str, target: str, *, exchanged: bool) -> None:
    """Each number has the other's word; with more numbers nothing is said."""
    context = CheckedArticle.of([Unit(source, target)]).context(0)
    assert (exchanged_counts(context) is not None) is exchanged
