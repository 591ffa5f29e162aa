"""Tests of tab-separated values, which open in spreadsheets."""

from __future__ import annotations

import csv

import pytest
from support.editions import simple

from translate.text.formulas import unguarded
from translate.writers.interchange.tsv import write_tsv


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_formula_is_inert_in_a_spreadsheet(formula: str) -> None:
    """A cell that a spreadsheet would compute begins with an apostrophe, and reads back equal."""
    assert f"\t'{formula}\t" in write_tsv(simple((formula, "x"))).decode()
    ours = write_tsv(simple((f"'{formula}", "a=1"))).decode()
    rows = list(csv.DictReader(ours.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [(unguarded(row["source"]), unguarded(row["target"])) for row in rows] == [
        (f"'{formula}", "a=1")
    ]
