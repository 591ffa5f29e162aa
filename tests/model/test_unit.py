"""Tests of a unit's state, which is derived from its other fields."""

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
    """English that is not known to be a draft counts as a person's work."""
    unit = Unit(SOURCE, target, approved=approved, draft=draft, previous=previous)
    assert unit.state is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [("They flee.", State.DRAFT), ("", State.EDITED_DRAFT), ("They run.", State.EDITED_DRAFT)],
)
def test_a_borrowed_source_is_no_change_of_the_source(draft: str, state: State) -> None:
    """The source of a match of the memory is not an earlier text of this sentence."""
    unit = Unit(SOURCE, "They flee.", draft=draft, previous="Dân chạy.", borrowed=True)
    assert unit.state is state


@pytest.mark.parametrize(
    ("comment", "found"),
    [
        ("needs-work: too literal", True),
        ("needs-work:", True),
        ("Needs-Work : see the glossary", True),
        ("needs-work", True),
        ("needs-working title", False),
        ("this needs-work: x", False),
        ("no needs-work", False),
    ],
)
def test_a_draft_that_needs_work_is_a_persons_concern(comment: str, found: bool) -> None:
    """It counts as edited, so that no program drops it; approving it removes the comment."""
    unit = Unit(SOURCE, "They flee.", draft="They flee.", comments=("a note", comment))
    assert unit.needs_work is found
    assert unit.state is (State.EDITED_DRAFT if found else State.DRAFT)
    approved = unit.approve()
    assert (approved.state, approved.needs_work) == (State.REVIEWED_AS_DRAFTED, False)
    assert approved.comments == (("a note",) if found else unit.comments)


def test_needs_work_means_nothing_on_approved_english() -> None:
    """Editors leave the comment when the sentence is approved; it is reviewed nevertheless."""
    unit = Unit(SOURCE, "They flee.", approved=True, comments=("needs-work: x",))
    assert (unit.state, unit.needs_work) == (State.REVIEWED, False)


def test_approving_removes_the_previous_source() -> None:
    """The earlier source of the English is no longer needed."""
    unit = Unit(SOURCE, "They flee.", previous="Dân chạy.").approve()
    assert (unit.state, unit.previous) == (State.REVIEWED, "")
