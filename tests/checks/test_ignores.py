"""Tests that a translator's comment silences a check for one unit."""

from __future__ import annotations

from translate.checks.runner import run_checks
from translate.model import Unit

WRONG = Unit("Có 15 người.", "There were  51 people.")


def ids(unit: Unit, *disabled: str) -> list[str]:
    """Return the ids of the findings on one unit."""
    return [one.id for one in run_checks([unit], disabled=disabled)]


def silenced(*comments: str) -> Unit:
    """Return ``WRONG`` with a translator's comments."""
    return Unit(WRONG.source, WRONG.target, WRONG.state, comments=comments)


def test_comment_silences_a_check() -> None:
    """``qa-ignore: id reason`` drops the findings of that check for that unit."""
    assert ids(silenced("qa-ignore: num-value the source is wrong")) == ["spaces"]
    assert ids(silenced("qa-ignore: num-value", " qa-ignore: spaces")) == []


def test_unused_ignore_is_reported() -> None:
    """A comment that silences nothing is a finding; so is one with an unknown check."""
    assert ids(silenced("qa-ignore: name he insists", "a plain note")) == [
        "num-value",
        "spaces",
        "unused-ignore",
    ]
    assert "unused-ignore" in ids(silenced("qa-ignore: no-such-check"))
