"""Tests of what else there is for a sentence."""

import pytest

from translate.model import Unit
from translate.review.advice.proposals import draft_diff, proposals

DRAFT = "The price of coffee is rushed to 18 a tonne."


def _offered(target: str, *alternatives: str) -> list[dict[str, object]]:
    return proposals(Unit("Giá.", target, draft=DRAFT, alternatives=alternatives))


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("The price of coffee is rushed to 18 a meter.", "tonne → meter"),
        ("The price of coffee is rushed up to 18 a meter.", "up, tonne → meter"),
        ("The price of coffee is to 18 a tonne.", ""),
        ("Coffee costs 18 a tonne or more.", ""),
    ],
)
def test_one_or_two_words_are_shown_alone(text: str, variant: str) -> None:
    """A proposal that is much different, or only leaves words out, is shown as a whole."""
    [one] = _offered(DRAFT, text)
    assert (one["text"], one["variant"]) == (text, variant)


def test_a_retyped_sentence_gets_plain_proposals() -> None:
    """Differences from an unrelated text would be noise, as would those to the draft."""
    retyped = "Last year, volume fell while value rose."
    [one] = _offered(retyped, "The price of coffee rose to 18.")
    assert one["diff"] == [("same", "The price of coffee rose to 18.")]
    assert draft_diff(Unit("Giá.", retyped, draft=DRAFT)) == []
    assert draft_diff(Unit("Giá.", DRAFT.replace("tonne", "ton"), draft=DRAFT)) != []
    assert draft_diff(Unit("Giá.", "A text.")) == []
