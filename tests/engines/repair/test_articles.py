"""The article before a name that takes another's place."""

import pytest

from translate.engines.repair.articles import with_article, with_indefinite
from translate.text.spans import TextSpan
from translate.values.names import names_vi


@pytest.mark.parametrize(
    ("source", "draft", "there", "new", "text"),
    [
        ("Gặp Mỹ Linh.", "He met the U.S. Linh.", "U.S. Linh", "My Linh", "He met My Linh."),
        ("Gặp Mỹ Anh ở Huế.", "Met the U.S. in Hue.", "U.S", "My Anh", "Met My Anh in Hue."),
        ("Đoàn Thượng giữ.", "The Senate was.", "Senate", "Doan Thuong", "Doan Thuong was."),
        ("Họ đến Ninh Kiều.", "To an Asian port.", "Asian", "Ninh Kieu", "To a Ninh Kieu port."),
        # an attribute, a slip, and no article
        ("Đoàn Thượng giữ.", "The Senate wall.", "Senate", "Doan Thuong", "The Doan Thuong wall."),
        ("Đoàn Thượng giữ.", "The Doan Tho was", "Doan Tho", "Doan Thuong", "The Doan Thuong was"),
        ("Họ đến Ninh Kiều.", "To Ninh Ku.", "Ninh Ku", "Ninh Kieu", "To Ninh Kieu."),
    ],
)
def test_what_the_place_asks_for(source, draft, there, new, text):
    """The article of a country goes, and that before a person; *a* and *an* follow the sound."""
    (name, *_) = names_vi(source)
    at = draft.index(there)
    (start, end), written = with_article(draft, TextSpan(at, at + len(there)), new, name)
    assert draft[:start] + written + draft[end:] == text


@pytest.mark.parametrize(
    ("before", "word", "wanted"),
    [
        ("She saw a ", "owl", "She saw an "),
        ("An ", "unit", "A "),
        ("an ", "rambutan", "a "),
        ("See the ", "owl", "See the "),
        ("Plan ", "owl", "Plan "),
    ],
)
def test_the_indefinite_article(before, word, wanted):
    """It follows the sound; nothing else changes."""
    assert with_indefinite(before, word) == wanted
