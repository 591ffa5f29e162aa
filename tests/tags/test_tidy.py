"""Tests of restoring tags that programs have respelt."""

from __future__ import annotations

import pytest
from hypothesis import given
from support.marked import Marked, hand_tagged, marked

from translate.tags import tagged, tidied

SOURCE = "Xem <a1>bản đồ</a1>.<n2/>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See <A1>map</A1>.<N2/>", "See <a1>map</a1>.<n2/>"),
        ("See < a1 >map< / a1>.<n2 />", "See <a1>map</a1>.<n2/>"),
        ("See ‹a1›map＜/a1＞.<n2>", "See <a1>map</a1>.<n2/>"),
        ("See &lt;a1&gt;map&lt;/a1&gt;.", "See <a1>map</a1>."),
        ("See <B1>, x <a 12> y, <a3>.", "See <B1>, x <a 12> y, <a3>."),
    ],
)
def test_a_tag_of_the_sentence_gets_its_form(text: str, expected: str) -> None:
    """Capitals, spaces, other brackets; nothing else is touched."""
    assert tidied(text, SOURCE) == expected


def test_without_tags_there_is_nothing_to_restore() -> None:
    """Whatever looks like one is text."""
    assert tidied("< A1 >", "Xem.") == "< A1 >"


def test_what_the_sentence_says_to_the_letter_stays() -> None:
    """An end of a tag that is text there is text in the translation."""
    assert tidied("<A1>X</a1>em </ a1>", "<a1>X</a1>em </ a1>") == "<a1>X</a1>em </ a1>"


@given(marked())
def test_a_proper_text_stays(sentence: Marked) -> None:
    """To the letter."""
    found = tagged(*sentence)
    assert tidied(found.text, found.text) == found.text


@given(hand_tagged(), marked())
def test_tidying_again_changes_nothing(text: str, sentence: Marked) -> None:
    """One pass is enough."""
    source = tagged(*sentence).text
    once = tidied(text, source)
    assert tidied(once, source) == once
