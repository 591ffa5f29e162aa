"""Tests of one row of a review table."""

from __future__ import annotations

from dataclasses import replace
from itertools import repeat

import pytest

from translate.errors import InputError
from translate.model import State, Unit
from translate.review_tables import TableRow, row_of
from translate.review_tables.row import SheetRow, TableBounds, is_tick


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("x", True),
        (" OK ", True),
        ("Reviewed", True),
        ("Duyệt", True),
        ("☒ draft", True),
        ("☐ draft x", True),
        ("☐ draft", False),
        ("☐", False),
        ("untranslated", False),
        ("edited draft", False),
        ("Source changed", False),
        ("outdated", False),
        ("edited draft x", True),
        ("☒ source changed", True),
        ("reviewed as drafted", True),
        ("", False),
        ("not reviewed", False),
    ],
)
def test_a_tick_is_what_reviewers_write(text: str, means: bool) -> None:
    """A cross, a word or a ticked box means yes; an empty box or anything else means no."""
    assert is_tick(text) is means


@pytest.mark.parametrize("word", [*(state.value for state in State), "outdated"])
def test_a_state_in_the_status_column_is_clear(word: str) -> None:
    """The words of this version and of the one before mean yes or no, in any case."""
    for text in (word, word.capitalize(), f"☐ {word}"):
        row = TableRow("1", "s", "t", ticked=is_tick(text), status=text)
        assert not row.unclear
        assert row.ticked is word.startswith("reviewed")


def test_the_status_column_has_the_state() -> None:
    """The label is the state; without the tick it is empty, and with a new one it is reviewed."""
    unit = Unit("s", "t", approved=True, draft="t")
    row = row_of(unit, 1)
    assert (row.ticked, row.label) == (True, "reviewed as drafted")
    assert replace(row, ticked=False).label == ""
    changed = row_of(Unit("s", "t", previous="r"), 1)
    assert (changed.ticked, changed.label) == (False, "source changed")
    assert replace(changed, ticked=True).label == "reviewed"


def test_lines_that_a_merged_cell_joins_are_one() -> None:
    """Each of its cells has the text of all, in their order; a first line cannot go on."""
    lines = [
        (SheetRow(["1", "a"], ("x",)), True),
        (SheetRow(["", "b", "c"]), True),
        (SheetRow(["", ""], ("y",)), True),
        (SheetRow(["2"]), False),
    ]
    found = TableBounds("a.docx").gathered(lines)
    assert found == [SheetRow(["1", "a\nb", "c"], ("x", "y")), SheetRow(["2"])]


@pytest.mark.parametrize(
    "line", [SheetRow(["x" * 30_000] * 5), SheetRow([""])], ids=["text", "rows"]
)
@pytest.mark.parametrize("goes_on", [True, False])
def test_more_than_a_table_holds_is_refused_at_once(line: SheetRow, goes_on: bool) -> None:
    """One text of each row, kept once in the file, would be gigabytes when joined."""
    with pytest.raises(InputError, match="is larger than any review table"):
        TableBounds("a.xlsx").gathered(repeat((line, goes_on)))
