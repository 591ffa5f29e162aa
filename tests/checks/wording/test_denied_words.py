"""What English says in the positive where Vietnamese denies."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.denied_words import is_rhetorical, is_undone, says_opposite
from translate.model import Unit


def _first(source: str, english: str) -> tuple[bool, bool, bool]:
    context = CheckedArticle.of([Unit(source, english)]).context(0)
    hit, lower = context.phrases["negation"][0], english.lower()
    text = context.source.text
    return (
        says_opposite(hit, lower),
        is_undone(text, hit, lower),
        is_rhetorical(text, hit, lower),
    )


@pytest.mark.parametrize(
    ("source", "english", "opposite"),
    [
        ("Thuê xe chưa hề rẻ.", "Hire is steep.", True),
        ("Thuê xe chưa hề rẻ.", "Hire is not steep.", False),
        ("Thuê xe chưa hề, rẻ.", "Hire is steep.", False),
        ("Thuê xe chưa ai rẻ.", "Hire is steep.", False),
        ("Luật không thể thay đổi.", "The law stays the same.", True),
        ("Luật không bao giờ được thay đổi.", "The law remains.", True),
        ("Luật không thể có thay đổi.", "The law remains.", False),
        ("Không", "No", False),
    ],
)
def test_a_word_that_is_denied(source: str, english: str, opposite: bool) -> None:
    """It counts behind any denial, with nothing but little words between, and not denied again."""
    assert _first(source, english)[0] is opposite


@pytest.mark.parametrize(
    ("source", "english", "undone"),
    [
        ("Không ai lạ gì bà.", "All know her.", True),
        ("Không ai lạ gì bà.", "Everyone finds her strange.", False),
        ("Không ai lạ gì bà.", "They know her.", False),
        ("Không ai biết bà.", "Everyone knows her.", False),
        ("Tôi không giải nổi.", "It is beyond me.", True),
        ("Không có điện mãi đến năm 1994.", "Power came only in 1994.", True),
        ("Không có điện mãi đến năm 1994, chỉ có đèn.", "Power came, only lamps.", False),
        ("Ngoài dế, không có tiếng gì.", "Crickets were the only sound.", True),
        ("Người nước ngoài nói không.", "Only foreigners said so.", False),
    ],
)
def test_what_is_undone(source: str, english: str, undone: bool) -> None:
    """Nobody who does not is everybody; "only" says what is not before or besides."""
    assert _first(source, english)[1] is undone


@pytest.mark.parametrize(
    ("source", "english", "asks_nothing"),
    [
        ("Sao bác không vào?", "Do come in.", True),
        ("Sao bác không vào?", "Why did you come in?", False),
        ("Sao bác không vào.", "Do come in.", False),
        ("Ai mà chẳng thích?", "Everyone likes it.", True),
        ("Ai mà chẳng thích?", "He likes it.", False),
        ("Bác không vào?", "Do come in.", False),
    ],
)
def test_questions_that_ask_nothing(
    source: str,
    english: str,
    asks_nothing: bool,
) -> None:
    """English invites without "why", or says what everybody does."""
    assert _first(source, english)[2] is asks_nothing
