"""Tests of the states, their words, and the counts of sentences."""

from translate.model import State, Tally


def test_the_words() -> None:
    """They are the same for the terminal, the page, the editions and the review tables."""
    assert [state.value for state in State] == [
        "untranslated",
        "draft",
        "edited draft",
        "source changed",
        "reviewed as drafted",
        "reviewed",
    ]
    assert State.REVIEWED_AS_DRAFTED.slug == "reviewed-as-drafted"


def test_what_is_reviewed_and_what_no_program_may_drop() -> None:
    """A program may only drop an untouched draft, and only approved English is reviewed."""
    reviewed = {State.REVIEWED, State.REVIEWED_AS_DRAFTED}
    assert {state for state in State if state.reviewed} == reviewed
    assert {state for state in State if state.by_hand} == reviewed | {
        State.EDITED_DRAFT,
        State.SOURCE_CHANGED,
    }


def test_a_tally_adds_up() -> None:
    """The share of reviewed sentences is rounded down, and is 0 without sentences."""
    states = [State.REVIEWED, State.REVIEWED_AS_DRAFTED, State.DRAFT]
    assert (Tally(states).reviewed, Tally(states).total(), Tally(states).percent) == (2, 3, 66)
    assert (Tally().reviewed, Tally().total(), Tally().percent) == (0, 0, 0)
