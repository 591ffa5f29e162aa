"""Words of the source two in a row, without their diacritics."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.stripped import stripped_pairs
from translate.model import Unit


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Họ ra đi để sống.", "They left de song.", ["de", "song"]),
        ("Bà con họp ở đình.", "The ba con met at the hall.", ["ba", "con"]),
        ("Ông mặc áo the.", "He sang so long.", []),  # both are English, and not the source's
        ("Số lòng ấy còn tươi.", "So long, so long.", []),  # the source's, and English
        ("Lũ cá linh về.", "The ca linh are here.", []),  # a kind keeps its name
        ("Ông là thủ tướng de facto.", "He is the de facto prime minister.", []),
        ("Họ hát Ca trù cổ.", "They sing Ca tru co.", []),  # goes on with a name
    ],
)
def test_two_in_a_row(source: str, target: str, words: list[str]) -> None:
    """They are found in the order of the source, unless both are English or they are a name."""
    context = CheckedArticle.of([Unit(source, target)]).context(0)
    found = sorted(stripped_pairs(context))
    assert [context.target.words[at][0] for at in found] == words
