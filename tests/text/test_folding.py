"""Texts folded to what they have in common."""

from __future__ import annotations

from translate.text.folding import fold_spaces


def test_folding_keeps_spaces_that_mean_something() -> None:
    """Line ends and tabs fold; a no-break space inside a number stays."""
    assert fold_spaces(" a\t\nb  5\u00a0000 ") == "a b 5\u00a0000"
