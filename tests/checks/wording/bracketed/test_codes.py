"""Names, acronyms and codes of brackets, kept in the English without them."""

from __future__ import annotations

import re

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.bracketed.codes import (
    behind_words,
    code_is_kept,
    is_spelled_out,
    names_are_kept,
    names_within,
    word_before,
)
from translate.model import Unit


def _bracket(text: str) -> re.Match[str]:
    found = re.search(r" ?\([^()]+\)", text)
    assert found
    return found


def test_names_of_a_bracket_are_its_words_with_capitals_and_its_figures() -> None:
    """Words in small letters are none."""
    assert names_within(_bracket("Hãng (thuộc FPT và R&D, lập năm 1999)")) == ["FPT", "R&D", "1999"]


@pytest.mark.parametrize(
    ("names", "english", "kept"),
    [
        (["VEA"], "The Energy Association VEA met.", True),
        (["VEA"], "The report by VEA is out.", False),
        (["WHO"], "It thanked the World Health Organization the WHO.", True),
        (["WHO"], "It told the WHO.", False),
        (["CCTV"], "They reviewed CCTV.", False),
        (["WHO"], "It reached the World Health Organization WHO's stores.", True),
        (["VFF"], "It reached Vietnam's VFF's stores.", False),
        (["EVN"], "It is not EVN's fault.", False),
        (["WHO"], "By the WHO plan, the World Health Organization WHO will meet.", True),
    ],
)
def test_a_name_without_its_brackets_stands_behind_what_it_explains(
    names: list[str], english: str, kept: bool
) -> None:
    """Elsewhere it stands in the place of that."""
    assert names_are_kept(names, english) is kept


@pytest.mark.parametrize(
    ("inside", "english", "kept"),
    [
        ("EV-71", "It is Enterovirus 71 EV-71.", True),
        ("EV-71", "It is called EV-71.", False),
        ("P/E", "Look at price-to-earnings P/E first.", True),
        ("UN Village", "They live in UN Village UN Village.", True),
        ("hãng tin Reuters Health", "NEW YORK Reuters Health - Children snore.", True),
        ("theo Reuters Health", "Children snore, says Reuters Health.", False),
        ("Cal Fire", "The Department of Fire Protection Cal Fire came.", True),
        ("The Potato Eaters", "He painted The Potato Eaters.", False),
        ("8-bit computer", "He had an 8-bit computer.", False),
    ],
)
def test_a_code_without_its_brackets_follows_a_word_directly(
    inside: str, english: str, kept: bool
) -> None:
    """Behind a preposition or a verb it is what the sentence speaks of."""
    assert code_is_kept(_bracket(f"Tên ({inside})"), english) is kept


def test_what_an_acronym_means_may_follow_it() -> None:
    """The word before the bracket tells which acronym is meant."""
    source = "Chụp MRI (cộng hưởng từ) rất đắt."
    english = "An MRI magnetic resonance imaging is expensive."
    context = CheckedArticle.of([Unit(source, english)]).context(0)
    before = word_before(context, _bracket(source))
    assert before
    assert before[1] == "MRI"
    assert is_spelled_out(context, _bracket(source))


def test_what_stands_behind_words_may_overlap() -> None:
    """Each place counts, also one that begins within another; the genitive is told apart."""
    found = list(behind_words("UN Village", "in UN Village UN Village's school"))
    assert [(one.word, one.is_genitive) for one in found] == [("in", False), ("Village", True)]


def test_the_time_to_look_is_linear() -> None:
    """A text of hyphens is looked at once, and not once more from each of them."""
    assert not list(behind_words("South Korea", "a-" * 100_000 + " Korea"))
