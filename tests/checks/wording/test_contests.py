"""Who beat whom."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.contests import turned_contest
from translate.model import Unit


@pytest.mark.parametrize(
    ("source", "english", "verb"),
    [
        ("Malaysia thua Brunei.", "Malaysia beat Brunei.", "beat"),
        ("Malaysia thua Brunei.", "Brunei beat Malaysia.", ""),
        ("Malaysia thua Brunei.", "Brunei were beaten by Malaysia.", "were beaten by"),
        ("Malaysia thua Brunei.", "Malaysia, Brunei said, defeated Laos.", ""),
        ("Malaysia thua, Brunei thắng.", "Malaysia beat Brunei.", ""),
        ("Malaysia thua đội Brunei.", "Brunei lost 0-1 to Malaysia.", "lost 0-1 to"),
        ("Hải Dương thắng Nam Cường.", "Nam Cuong beat Hai Duong.", "beat"),
        ("Hải Dương thắng Nam Cường.", "Hai Duong beat Nam Cuong.", ""),
        ("Hải Dương thắng lợi.", "Nam Cuong beat Hai Duong.", ""),
    ],
)
def test_turned(source: str, english: str, verb: str) -> None:
    """The verb is found whose winner lost in the source, active or passive."""
    context = CheckedArticle.of([Unit(source, english)]).context(0)
    found = turned_contest(context)
    assert (english[slice(*found.target.span())] if found else "") == verb
