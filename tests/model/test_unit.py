"""A unit's state: how it follows from what is known of the unit."""

import pytest

from translate.model import State, Unit

SOURCE = "Dân chạy lũ."


@pytest.mark.parametrize(
    ("target", "draft", "previous", "approved", "state"),
    [
        ("", "", "", False, State.UNTRANSLATED),
        (" \n", "", "", False, State.UNTRANSLATED),
        ("", "They flee.", "", False, State.UNTRANSLATED),
        ("", "", "Dân chạy.", False, State.UNTRANSLATED),
        (" ", " ", "", True, State.UNTRANSLATED),
        ("They flee.", "They flee.", "", False, State.DRAFT),
        ("They fled.", "They flee.", "", False, State.EDITED_DRAFT),
        ("They fled.", "", "", False, State.EDITED_DRAFT),
        ("They fled.", "", "Dân chạy.", False, State.SOURCE_CHANGED),
        ("They fled.", "They flee.", "Dân chạy.", False, State.SOURCE_CHANGED),
        ("They flee.", "They flee.", "Dân chạy.", False, State.SOURCE_CHANGED),
        ("They flee.", "They flee.", "", True, State.REVIEWED_AS_DRAFTED),
        ("They fled.", "They flee.", "", True, State.REVIEWED),
        ("They fled.", "", "", True, State.REVIEWED),
        ("They fled.", "", "Dân chạy.", True, State.REVIEWED),
    ],
)
def test_the_state_follows_from_the_rest(
    target: str, draft: str, previous: str, approved: bool, state: State
) -> None:
    """What is not known to be a draft counts as a person's work."""
    unit = Unit(SOURCE, target, approved=approved, draft=draft, previous=previous)
    assert unit.state is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [("They flee.", State.DRAFT), ("", State.EDITED_DRAFT), ("They run.", State.EDITED_DRAFT)],
)
def test_a_borrowed_source_is_no_change_of_the_source(draft: str, state: State) -> None:
    """What a match of the memory was made for says nothing of this sentence."""
    unit = Unit(SOURCE, "They flee.", draft=draft, previous="Dân chạy.", borrowed=True)
    assert unit.state is state
