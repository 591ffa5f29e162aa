"""Tests that formulas are made inert, and that every cell reads back equal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.text.formulas import guarded, is_formula, unguarded

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"]


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_formula_is_guarded(cell: str) -> None:
    """It gets one apostrophe; one that already has an apostrophe gets another."""
    assert is_formula(cell)
    assert guarded(cell) == f"'{cell}"
    assert guarded(f"'{cell}") == f"''{cell}"


@pytest.mark.parametrize("cell", ["", "a=1", "1-2", "'Tis late", "‘=’", "–", "(+84)", " =1"])
def test_other_text_is_left_alone(cell: str) -> None:
    """Text that no spreadsheet computes is written and read unchanged."""
    assert guarded(cell) == unguarded(cell) == cell


@given(st.text("'=+-@\t\r\n＝＋－＠a1 ", max_size=8) | st.text())
def test_every_cell_reads_back_equal(cell: str) -> None:
    """No written cell is a formula, and the cell that is read equals the original."""
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(tuple(one[0] for one in FORMULAS))


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_formula_without_its_guard_is_read_as_it_is(cell: str) -> None:
    """A program may have removed the apostrophe."""
    assert unguarded(cell) == cell
