"""Documents for Pandoc in English: what only it knows comes out as it went in."""

from __future__ import annotations

import pytest
from support.in_english import in_english

DOCUMENTS = {
    "title block": (
        "% Chợ nổi\n  mùa nước\n% Lan Chi\n% 2025-10-05\n\nGhe về.",
        "% EN Chợ nổi mùa nước\n% Lan Chi\n% 2025-10-05\n\nEN Ghe về.",
    ),
    "verse": (
        "Câu:\n\n| Sông *sâu*\n|   nước chảy\n  lờ đờ\n|\n| Hết\n| rồi.\n\nSau.",
        "EN Câu:\n\n| EN Sông *sâu*\n|   nước chảy lờ đờ\n|\n| EN Hết\n| rồi.\n\nEN Sau.",
    ),
}
GRID = """\
+--------+--------------+
| Hàng   | Giá (đồng)   |
+:=======+=============:+
| Cam    | **20 nghìn** |
| ngọt   |              |
+--------+--------------+
| - một  | `a | b`      |
| - hai  |              |
+--------+--------------+

Sau."""


@pytest.mark.parametrize("name", ["title block", "verse"])
def test_it_comes_out_as_it_went_in(name: str) -> None:
    """Fields, bars and indents around the English."""
    document, english = DOCUMENTS[name]
    assert in_english(document) == english


@pytest.mark.parametrize("text", ["% Tựa\nChữ liền dưới.", "% Tựa\n% Lan\n% 2025\n% Thêm"])
def test_what_only_begins_like_a_title_block_is_text(text: str) -> None:
    """It has English once, and nothing of it stays beside that."""
    assert in_english(text) == f"EN {' '.join(text.split(chr(10)))}"


def test_a_grid_is_drawn_around_the_english() -> None:
    """Its columns are as wide as before, or as a word needs; signs of items and alignments stay."""
    assert in_english(GRID) == (
        "+--------+--------------+\n"
        "| EN     | EN Giá       |\n"
        "| Hàng   | (đồng)       |\n"
        "+:=======+=============:+\n"
        "| EN Cam | EN **20      |\n"
        "| ngọt   | nghìn**      |\n"
        "+--------+--------------+\n"
        "| EN -   | EN `a | b`   |\n"
        "| một    |              |\n"
        "| - hai  |              |\n"
        "+--------+--------------+\n"
        "\n"
        "EN Sau."
    )


def test_paragraphs_of_a_cell_stay_apart() -> None:
    """A blank line is between them as before, and what the author broke stays broken."""
    line = "+---------------+\n"
    grid = f"{line}| Một           |\n|               |\n| hai<br> ba    |\n{line}\nSau"
    assert in_english(grid) == grid.replace("Một   ", "EN Một").replace("Sau", "EN Sau")


@pytest.mark.parametrize(
    "markup",
    [
        "+---+---+\n| cả hai|\n+---+---+",
        "\\begin{align}\na &= b \\\\\n\n\\end{align}",
    ],
)
def test_what_is_not_read_stays_as_it_is(markup: str) -> None:
    """Grids with cells over several columns, environments of LaTeX."""
    assert in_english(f"Trên\n\n{markup}\n\nDưới") == f"EN Trên\n\n{markup}\n\nEN Dưới"


def test_the_caption_of_a_table_keeps_its_sign() -> None:
    """Which begins nothing else in a text that has it."""
    assert in_english(f"{GRID[:-4]}: Giá").endswith("\n\nEN : Giá")
