"""How a draft begins."""

import pytest

from translate.engines.repair.opening import with_capital


@pytest.mark.parametrize(
    ("source", "draft", "wanted"),
    [
        ("Nhà văn đến.", "writer came.", "Writer came."),
        ("“Đi thôi”, bà nói.", "“let us go,” she said.", "“Let us go,” she said."),
        ("Ở đây.", "Here.", "Here."),
        ("và rồi đi.", "and then went.", "and then went."),
        ("IPhone mới.", "iPhone is new.", "iPhone is new."),
        ("Hai 5G.", "5g is here.", "5g is here."),
        ("Đó.", "...", "..."),
        ("...", "and", "and"),
    ],
)
def test_capital(source, draft, wanted):
    """Where the source has one, and the word is an ordinary one."""
    assert with_capital(source, draft) == wanted
