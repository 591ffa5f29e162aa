"""Tests that a translator's comment silences a check for one unit."""

from __future__ import annotations

import pytest

from translate.checks.ignores import ignore_line, ignored_in, without
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


KNOWN = {"num-value", "num-missing", "spaces", "name", "unit", "title"}


@pytest.mark.parametrize(
    ("line", "ids", "reason"),
    [
        # one, with and without a reason
        ("qa-ignore: num-value", "num-value", ""),
        ("qa-ignore:num-value the agency corrected it", "num-value", "the agency corrected it"),
        ("qa-ignore: num-value, the agency corrected it", "num-value", "the agency corrected it"),
        ("qa-ignore: num-value: corrected", "num-value", "corrected"),
        ("qa-ignore: num-value - see num-missing", "num-value", "- see num-missing"),
        ("qa-ignore: num-value name of a ship", "num-value", "name of a ship"),
        # several
        ("qa-ignore: num-value,spaces", "num-value spaces", ""),
        ("qa-ignore: num-value, spaces", "num-value spaces", ""),
        ("qa-ignore: num-value; spaces ;name", "num-value spaces name", ""),
        ("qa-ignore: num-value, spaces,", "num-value spaces", ""),
        ("qa-ignore: num-value, spaces, name he insists", "num-value spaces name", "he insists"),
        ("qa-ignore: spaces, name: he insists", "spaces name", "he insists"),
        ("qa-ignore: name num-value", "name num-value", ""),
        ("qa-ignore: num-value name  unit ", "num-value name unit", ""),
        (
            "qa-ignore: spaces name num-value unit is right",
            "spaces name num-value",
            "unit is right",
        ),
        # one that is none
        ("qa-ignore: nope,spaces", "nope spaces", ""),
        ("qa-ignore: num-value,nope", "num-value nope", ""),
        ("qa-ignore: num-value, nope, spaces as printed", "num-value nope spaces", "as printed"),
        # other comments
        ("a plain note", "", ""),
        ("see qa-ignore: spaces", "", ""),
    ],
)
def test_what_a_line_silences(line: str, ids: str, reason: str) -> None:
    """Several ids are parted by commas or spaces; the first word that is none begins the reason."""
    assert ignored_in([line], KNOWN) == tuple(ids.split())
    first, _, others = ids.partition(" ")
    kept = ignore_line(", ".join(others.split()), reason)
    assert without([line], first, KNOWN) == ((kept,) if others else () if first else (line,))


def test_every_id_of_a_line_counts() -> None:
    """Each silences its check; each that silences nothing is reported."""
    assert ids(silenced("qa-ignore: num-value, spaces as printed")) == []
    assert ids(silenced("qa-ignore: spaces num-value")) == []
    assert ids(silenced("qa-ignore: num-value,spaces,nope,name")) == ["unused-ignore"] * 2
