"""Tables drawn with lines."""

from __future__ import annotations

import pytest

from translate.text.markdown.grids import grid_of

PRICES = r"""
+----------+------+
| Hàng     | Giá  |
+:=========+=====:+
| Cam      | 20   |
| ngọt     |      |
|          |      |
| - một    |      |
| - hai    |      |
+----------+------+
| a \| b   | `c`  |
+----------+------+
Chữ dưới.
""".strip().splitlines()
HEADLESS = ["+---+----+", "| a | b  |", "+---+----+"]


def test_a_grid_is_a_table_with_pipes_on_as_many_lines() -> None:
    """Lines of one paragraph are joined; items and paragraphs stay apart."""
    grid = grid_of(PRICES, 0)
    assert grid is not None
    assert (grid.start, grid.end, grid.heads) == (0, 11, True)
    made = grid.piped()
    assert made[:4] == [
        "| Hàng | Giá |",
        "| :--------- | -----: |",
        "| Cam ngọt<br  >- một<br >- hai | 20 |",
        "| a \\\\| b | `c` |",
    ]
    assert made[4:] == [""] * 7


def test_it_is_drawn_again_as_wide_as_it_must_be() -> None:
    """Words break where the column ends; a longer word makes the column wider."""
    grid = grid_of(PRICES, 0)
    assert grid is not None
    lines = [
        "| Goods | Unbreakable |",
        "| :--- | ---: |",
        "| Sweet oranges here<br  >\\- one<br >2\\. two | 20 |",
        "| a \\| b | |",
    ]
    assert grid.drawn(lines) == [
        "+----------+-------------+",
        "| Goods    | Unbreakable |",
        "+:=========+============:+",
        "| Sweet    | 20          |",
        "| oranges  |             |",
        "| here     |             |",
        "|          |             |",
        "| - one    |             |",
        "| 2. two   |             |",
        "+----------+-------------+",
        "| a | b    |             |",
        "+----------+-------------+",
    ]


def test_a_grid_without_a_head_has_an_empty_one() -> None:
    """Which is left out when it is drawn again."""
    grid = grid_of(HEADLESS, 0)
    assert grid is not None
    assert grid.piped() == ["|   |   |", "| --- | ---- |", "| a | b |"]
    assert grid.drawn(grid.piped()) == HEADLESS
    assert grid.drawn(["other words"]) == ["other words"]  # nothing of it is lost


@pytest.mark.parametrize(
    "lines",
    [
        ["+---+---+", "| a | b |", "+---+---+", "| both  |", "+---+---+"],
        ["+---+---+", "| a | b |", "+   +---+", "|   | c |", "+---+---+"],
        ["+-------+", "| ```   |", "| x     |", "| ```   |", "+-------+"],
        ["+---+---+", "| a | b | c |", "+---+---+"],
    ],
    ids=["columns", "rows", "code", "ragged"],
)
def test_an_irregular_one_is_code_and_stays_as_it_is(lines: list[str]) -> None:
    """Cells over several columns or rows, code in a cell, more cells than columns."""
    grid = grid_of([*lines, ""], 0)
    assert grid is not None
    assert grid.piped() == ["```", *lines[1:-1], "```"]
    assert grid.drawn(grid.piped()) == lines


def test_bars_need_not_be_below_the_corners() -> None:
    """Where somebody drew by hand, or a character is wide; they are when it is drawn again."""
    grid = grid_of(["+---+----+", "| Hàng | 字 |", "+---+-----+"], 0)
    assert grid is not None
    assert grid.piped()[2:] == ["| Hàng | 字 |"]
    assert grid.drawn(grid.piped()) == ["+------+----+", "| Hàng | 字  |", "+------+----+"]


@pytest.mark.parametrize("lines", [["+-----+"], ["+--+", "| a"], ["+ a +"], ["| a |"]])
def test_what_is_no_grid(lines: list[str]) -> None:
    """It has no border below, or none above."""
    assert grid_of(lines, 0) is None
