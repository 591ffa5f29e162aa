"""Points of a source found again in its draft."""

import pytest

from translate.engines.spans.locate import Clues
from translate.engines.spans.points import locate_point

WORDS = {"giảm": ("fell",), "nút": ("button",), "ở": ("at",), "góc": ("corner",)}


def point(text, draft):
    """The draft with a bar at the point that is a bar in the text."""
    at = text.index("|")
    clues = Clues(alone=lambda phrase: WORDS.get(phrase, ()))
    span = locate_point(text.replace("|", ""), at, draft, clues)
    return span and f"{draft[: span.start]}|{draft[span.start :]}"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("|Giá xăng giảm.", "|Petrol fell."),
        ("Giá xăng giảm.|", "Petrol fell.|"),
        ("Giá xăng giảm|.", "Petrol fell|."),
        ("“Giá xăng giảm.”|", "“Petrol fell.”|"),
        ("Giá xăng giảm|, điện không.", "Petrol fell|, power did not."),
        ("Giá xăng giảm,| điện không.", "Petrol fell,| power did not."),
        ("Giá xăng giảm| hôm qua.", "Petrol fell| yesterday."),
        ("Bấm nút|  ở góc phải.", "Press the button| at the right."),
        ("Bấm |góc phải.", "Press the right |corner."),
    ],
)
def test_the_same_end_pause_or_word(text, wanted):
    """Sentence ends first, then commas, then the words on either side."""
    assert point(text, wanted.replace("|", "")) == wanted


def test_what_is_not_found_is_none():
    """No word on either side can be found."""
    assert point("Bấm ở đó| rồi chờ.", "Press there and wait.") is None
