"""How wide columns need to be, and how a table is set in a width."""

from __future__ import annotations

from typing import cast

import pytest
from support.tables import NARROW, SPANS, WIDE, tables

from translate.model import GroupKind
from translate.writers import EditionKind
from translate.writers.layout.arrangement import tree
from translate.writers.layout.grid import GAP, across, grid, needs, table_form, width_class
from translate.writers.layout.laid import LaidGroup


def laid(rows: list[list[str]]) -> LaidGroup:
    """Return the table of an edition, laid out."""
    blocks = tree(tables(EditionKind.BILINGUAL, rows=(rows,)))
    return next(cast(LaidGroup, one) for one in blocks if one.kind is GroupKind.TABLE)


def test_a_column_needs_its_longest_word_in_either_language_or_its_label() -> None:
    """And its longest text, with its label, in one line."""
    found = grid(laid(NARROW))
    assert found
    first, second, _ = needs(found, "vi")
    assert first.word == len("Construction") + 1
    assert second.word == len("Deafficiency") + 1
    assert first.text > len("Construction") + 0.7 * len("draft")


def test_what_stays_together_is_one_word() -> None:
    """A number with its unit; a long word is broken."""
    found = grid(laid([["a", "b"], ["1.440 km²", "x" * 90]]))
    assert found
    number, broken = needs(found, "vi")
    assert number.word == len("1.440 km²") + 1
    assert broken.word < 20


def test_a_text_over_several_columns_counts_for_each_in_part() -> None:
    """So that no column is as wide as all of them."""
    found = grid(laid(SPANS))
    assert found
    _, second, third = needs(found, "vi")
    assert second.text == third.text < len(SPANS[0][1])


@pytest.mark.parametrize("room", [12, 30, 60, 200])
@pytest.mark.parametrize("rows", [NARROW, WIDE, SPANS])
def test_columns_share_the_room(rows: list[list[str]], room: float) -> None:
    """None gets less than its words; together they are never wider, unless the text is small."""
    found = grid(laid(rows))
    assert found
    form = table_form(found, "vi", room)
    assert all(
        width >= need.word for width, need in zip(form.widths, needs(found, "vi"), strict=True)
    )
    assert sum(form.widths) <= form.room + 0.001
    gaps = GAP * (found.columns - 1)
    assert form.is_wide or form.room <= room - gaps
    assert (
        form.is_wide
        == (form.size < 1)
        == (sum(one.word for one in needs(found, "vi")) > max(room - gaps, 1))
    )
    assert across(room) > 2 * room


def test_a_page_sets_wide_tables_apart() -> None:
    """Few columns stand beside their translations; many do not; still more are printed small."""
    assert width_class(laid(NARROW), "vi") == ""
    assert width_class(laid(WIDE), "vi") == "wide"
    assert width_class(laid([["123.456.789"] * 16] * 2), "vi") == "wide dense"
