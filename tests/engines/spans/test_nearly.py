"""Phrases that stand in a draft in another form."""

import pytest

from translate.engines.spans.nearly import nearly


@pytest.mark.parametrize(
    ("draft", "phrases", "wanted"),
    [
        ("The latest reports say so.", ["The latest report"], "latest reports"),
        ("See the list of winners here.", ["winner list"], "list of winners"),
        ("He was completely free.", ["card", "complete"], "completely"),
        ("The ministry of public health says", ["Ministry of Health"], "ministry of public health"),
    ],
)
def test_other_endings_another_order_a_word_more(draft, phrases, wanted):
    """The shortest piece with most of the words."""
    span = nearly(draft, phrases)
    assert span
    assert draft[slice(*span)] == wanted


@pytest.mark.parametrize(
    ("draft", "phrases"),
    [
        ("The latest report and the latest reports", ["latest report"]),
        ("He reports.", ["the latest weather report"]),
        ("of the", ["of the"]),
        ("", ["map"]),
        ("map", []),
    ],
)
def test_what_is_doubtful_is_none(draft, phrases):
    """Two places as good, too few words, small words only."""
    assert nearly(draft, phrases) is None
