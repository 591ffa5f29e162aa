"""Whose relative somebody is."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.owners import owners
from translate.model import Unit


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        ("Bà Hồng kể mẹ bà đã mất.", "Hong said his mother had died.", ["his mother"]),
        ("Vợ anh Tân bán cá.", "Her wife sells fish.", ["Her wife"]),
        ("Con trai của chị Na ốm.", "His son is ill.", ["His son"]),
        ("Vợ anh Tân bán cá.", "His wife sells fish.", []),
        ("Vợ ông kể chồng bà hay quên.", "His wife said her husband forgets.", []),
        ("Vợ ông Tân bán cá.", "Tan's wife sells fish with her husband.", []),
        ("“Mẹ bà mất rồi,” cháu nói.", "“His mother is dead,” said the child.", []),
        ("Bà mẹ anh hùng có năm con.", "The heroic mother has five children.", []),
    ],
)
def test_owners(source: str, target: str, wrong: list[str]) -> None:
    """Pronouns of the other sex, where all people of the sentence are of one."""
    context = CheckedArticle.of([Unit(source, target)]).context(0)
    assert [target[slice(*one.target.span())] for one in owners(context)] == wrong
