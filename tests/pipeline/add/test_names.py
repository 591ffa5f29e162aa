"""Names of articles: made of any text, or chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.errors import UsageError
from translate.pipeline.add.names import clean_name, name_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chợ nổi Cái Răng (bản cuối)", "cho-noi-cai-rang-ban-cuoi"),
        ("ĐƯỜNG 30/4", "duong-30-4"),
        ("001_thuyen-sach", "001-thuyen-sach"),
        ("漢字", "article"),
        ("", "article"),
        ("từ " * 60, "-".join(["tu"] * 27)),
        ("x" * 200, "x" * 80),
        ("Con", "article-con"),
        ("LPT1", "article-lpt1"),
        ("Con đường", "con-duong"),
    ],
)
def test_a_name_is_clean(text: str, name: str) -> None:
    """Small letters, digits, hyphens; cut at a word."""
    assert clean_name(text) == name


@given(st.text())
def test_a_clean_name_may_be_chosen(text: str) -> None:
    """Whatever it is made of."""
    assert name_in(clean_name(text)) == clean_name(text)
    assert clean_name(clean_name(text)) == clean_name(text)


@pytest.mark.parametrize(
    "name", ["", " ", "a/b", "../a", "a\\b", ".a", "-a", "a\n", "a:b", "a.", "con", "NUL.a"]
)
def test_what_no_file_can_be_called_is_refused(name: str) -> None:
    """On any system."""
    with pytest.raises(UsageError, match="is no name for an article"):
        name_in(name)


def test_a_chosen_name_is_composed() -> None:
    """It may have marks."""
    assert name_in("cho\u031b\u0323") == "chợ"
