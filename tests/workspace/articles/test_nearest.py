"""Names that somebody may have meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.workspace.articles.nearest import nearest

NAMES = ["mua-lon", "lua", "cho-noi-cai-rang", "cho-que", "000_11e9db3739fcbb72", "Đà Nẵng"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mua-lom", ["mua-lon"]),
        ("mau-lon", ["mua-lon"]),
        ("MUA LON", ["mua-lon"]),
        ("mưa lớn", ["mua-lon"]),
        ("da-nang", ["Đà Nẵng"]),
        ("000_11e9", ["000_11e9db3739fcbb72"]),
        ("cho", ["cho-que", "cho-noi-cai-rang"]),
        ("cai-rang", ["cho-noi-cai-rang"]),
        ("ch", []),
        ("bao-gia", []),
        ("", []),
    ],
)
def test_misspelt_names_and_parts_of_names(typed: str, meant: list[str]) -> None:
    """Near ones come first, then those that it is a part of, short ones first."""
    assert nearest(typed, NAMES) == meant


@given(st.text(), st.lists(st.text(), max_size=8, unique=True))
def test_whatever_is_typed(typed: str, known: list[str]) -> None:
    """What is offered is known, once, and no more than asked for; a known name is offered."""
    found = nearest(typed, known, 2)
    assert len(found) == len(set(found)) <= 2
    assert set(found) <= set(known)
    assert not known or nearest(known[0], known, len(known)).count(known[0]) == 1
