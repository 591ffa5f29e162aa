"""Tests of repeated text: the rule for rejecting it, and the one for showing it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from translate.text.loops import loops, repetition

DRAFTS = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "engines/choosing/guard.tsv")
    .read_text("utf-8")
    .splitlines()[1:]
]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("he said he said he said he was tired", (0, 6)),
        ("so very very very far", (1, 4)),
        ("so very very far", None),
        ("a b c d e f g a b c d e f h", (7, 13)),
        ("a b c d e g a b c d e h", None),
        ("x a b c d e f a b c d e f a b c d e f", (1, 19)),
        ("", None),
    ],
)
def test_a_repetition_has_a_place(text: str, place: tuple[int, int] | None) -> None:
    """One to six words three times, or six words twice, in which case the second is returned."""
    assert repetition(text.split()) == place


@pytest.mark.parametrize(
    "text",
    [
        "They said that they said that they said that they said that they said.",
        "The mainstremainstremainstremainstre of it.",
        "It is JLLLLLL.",
        "It rains surveillance, surveillance and surveillance surveillance surveillance.",
        "The flood came. surveillance of the flood. survival is over.",
    ],
)
def test_what_is_certain_needs_no_place(text: str) -> None:
    """Loops of words, letters and fragments are found, with or without text between them."""
    assert loops(text)


def test_a_passage_that_occurs_twice_is_shown_and_not_rejected() -> None:
    """It may be right: a ministry's full name occurs twice where the source shortens it."""
    name = "the Ministry of Agriculture and Rural Development"
    text = f"On Monday {name} said that farmers should turn to {name} for seed and for advice."
    assert repetition(text.split()) is not None
    assert not loops(text)


def test_neither_rule_finds_anything_in_a_sound_draft() -> None:
    """In labelled drafts, both find only degenerate ones, each some that the other misses."""
    found = {
        (
            label,
            loops(text) and not loops(source),
            _is_repeated(text) and not _is_repeated(source),
        )
        for label, _, source, text in DRAFTS
    }
    assert {label for label, *rules in found if any(rules)} == {"degenerate"}
    assert {("degenerate", True, False), ("degenerate", False, True)} <= found


def _is_repeated(text: str) -> bool:
    return repetition(re.findall(r"\w+", text.lower())) is not None
