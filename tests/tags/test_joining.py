"""Tests of joining sentences with tags."""

from __future__ import annotations

from translate.tags import joined_tags


def test_no_number_comes_twice() -> None:
    """Those of later sentences are raised, in both languages alike; empty English is skipped."""
    pairs = [
        ("<a1>Một</a1>.<n2/>", "<a1>One</a1>.<n2/>"),
        ("Hai.", ""),
        ("<b1>Ba</b1>.", "<b1>Three</b1>."),
    ]
    assert joined_tags(pairs) == (
        "<a1>Một</a1>.<n2/> Hai. <b3>Ba</b3>.",
        "<a1>One</a1>.<n2/> <b3>Three</b3>.",
    )
    assert joined_tags([("Một.", "One.")]) == ("Một.", "One.")


def test_a_mark_that_was_cut_is_one_again() -> None:
    """Through any number of sentences; not where the English has something between."""
    bold = [("<b1>Một.</b1>", "<b1>One.</b1>"), ("<b1>Hai.</b1>", "<b1>Two.</b1>")]
    assert joined_tags([*bold, ("<b1>Ba</b1>.", "<b1>Three</b1>.")]) == (
        "<b1>Một. Hai. Ba</b1>.",
        "<b1>One. Two. Three</b1>.",
    )
    apart = [bold[0], ("<b1>Hai.</b1>", "And <b1>two.</b1>")]
    assert joined_tags(apart) == ("<b1>Một.</b1> <b2>Hai.</b2>", "<b1>One.</b1> And <b2>two.</b2>")
