"""Page numbers and running heads in the middle of sentences."""

from __future__ import annotations

import pytest

from translate.readers.txt.leftovers import without_leftovers

CUT = "Hộ dân có trách nhiệm nộp phí vệ sinh vào ngân"
REST = "sách xã trước ngày 25 hằng tháng."


def _parted(text: str) -> tuple[str, str]:
    kept, left = without_leftovers(list(enumerate(text.split("\n"), 1)))
    return "\n".join(line for _, line in kept), "|".join(line for _, line in left)


@pytest.mark.parametrize(
    "between",
    [
        "3", "- 3 -", "Trang 3", "3/12", "[3]", "QUY CHẾ THU GOM RÁC", "3\n\nQUY CHẾ THU GOM RÁC",
        "QUY CHẾ THU GOM RÁC\n3",
    ],
)  # fmt: skip
def test_what_cuts_a_sentence_is_left_out(between: str) -> None:
    """And the halves come together, with blank lines around it or without."""
    for joint in ("\n\n", "\n"):
        kept, left = _parted(f"{CUT}{joint}{between}{joint}{REST}")
        assert kept == f"{CUT}\n{REST}"
        assert left.replace("|", "\n") == between.replace("\n\n", "\n")


@pytest.mark.parametrize(
    "text",
    [
        f"{CUT} sách.\n\n3\n\n{REST}",
        f"{CUT}\n\n3\n\nSách xã.",
        f"Ngân\n\n3\n\n{REST}",
        f"{CUT}\n\nChương hai\n\n{REST}",
        f"{CUT}\n{REST}",
        "3",
        "",
    ],
)
def test_all_else_is_text(text: str) -> None:
    """A number between sentences, a heading that occurs but once."""
    assert _parted(text) == (text, "")


def test_what_goes_on_with_it_is_left_out_too() -> None:
    """The next page's number and the same head, though they cut no sentence; 1945 is a year."""
    text = f"{CUT}\n\n3\n\nQUY CHẾ\n\n{REST}\n\n4\n\nQUY CHẾ\n\nHết.\n\n1945\n\nLời bạt."
    kept, left = _parted(text)
    assert left == "3|QUY CHẾ|4|QUY CHẾ"
    assert "1945" in kept
