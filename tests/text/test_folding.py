"""Tests of folding texts."""

from __future__ import annotations

from translate.text.folding import fold_spaces


def test_folding_keeps_meaningful_spaces() -> None:
    """Line ends and tabs become spaces; a no-break space inside a number is kept."""
    assert fold_spaces(" a\t\nb  5\u00a0000 ") == "a b 5\u00a0000"
