"""Figures of brackets, and what parts them from the words before them."""

from __future__ import annotations

import re

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.bracketed.figures import figures_are_kept, follow_figures
from translate.model import Unit


@pytest.mark.parametrize(
    ("source", "target", "kept"),
    [
        ("Phạt 4 triệu đồng (172 USD).", "The fine is VND4 million $172.", True),
        ("Phạt 4 triệu đồng (172 USD).", "The fine is VND4 million, or $172.", False),
        ("Lúc 4:33 sáng (2033 GMT).", "At 4:33 a.m. 2033 GMT.", True),
        ("Trâm (45 tuổi, vợ Lực) lãnh án.", "Luc's 45-year-old wife was jailed.", False),
        ("Đường dài 700 dặm (1.130 km).", "The 700-mile 1,130-kilometer road.", True),
        ("Luật (Điều 10) cấm việc đó.", "The law Article 10 bans that.", True),
        ("Luật (Điều 10) cấm việc đó.", "The ban is in Article 10 of the law.", False),
        ("Đội (hạng 37) thua.", "The team ranked 37 lost.", False),
        ("Mạng mới (5G) phủ 50 tỉnh.", "The new network covers 50 provinces.", False),
    ],
)
def test_nothing_parts_a_figure_that_lost_its_brackets(
    source: str, target: str, kept: bool
) -> None:
    """A comma does, and an adjective is no bracket."""
    context = CheckedArticle.of([Unit(source, target)]).context(0)
    bracket = re.search(r" \(.*?\)", source)
    assert bracket
    assert figures_are_kept(context, bracket) is kept


@pytest.mark.parametrize(
    ("target", "follow"),
    [
        ("The town - on the coast - is 50 km 30 miles from here.", True),
        ("The town - on the coast - is 50km 30 miles from here.", True),
        ("The town - on the coast - is 50 km, 30 miles, from here.", False),
        ("The town – 30 miles from here – is 50 km away.", False),
    ],
)
def test_a_measure_right_behind_another_one(target: str, follow: bool) -> None:
    """Dashes elsewhere do not set it off."""
    source = "Thị trấn cách đây 50 km (30 dặm)."
    bracket = re.search(r" ?\([^()]+\)", source)
    assert bracket
    context = CheckedArticle.of([Unit(source, target)]).context(0)
    assert follow_figures(context, bracket) is follow
