from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.writers.nobreak import LONGEST, NO_BREAK, keep_together

CASES = sorted((Path(__file__).parent / "cases").glob("nobreak.*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_what_belongs_together_stays_on_its_line(path: Path) -> None:
    """Each sentence of the case files has no-break spaces exactly where it has ``~``."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
    assert len(lines) > 5
    language = path.name.split(".")[1]
    found = [keep_together(line.replace("~", " "), language) for line in lines]
    assert [one.replace(NO_BREAK, "~") for one in found] == lines


WORDS = [
    "3,5",
    "tỷ",
    "đồng",
    "VND",
    "3.5",
    "billion",
    "5",
    "November",
    "Cần",
    "Thơ",
    "–",
    "a",
    "TS.",
]


@given(
    st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=20),
    st.sampled_from(["vi", "en", "fr"]),
)
def test_only_spaces_change(words: list[str], language: str) -> None:
    """The result has the same length and letters, so offsets into it stay right."""
    text = " ".join(words)
    kept = keep_together(text, language)
    assert len(kept) == len(text)
    changed = {text[at] for at in range(len(text)) if text[at] != kept[at]}
    assert changed <= {" "}


def test_no_line_becomes_too_long_for_a_column() -> None:
    """However much belongs together, a run stays short enough for two columns on a small page."""
    text = " ".join(["Nguyễn Thị Thanh Hương Giang", "5 tháng 11", "3,5 tỷ đồng"] * 20)
    runs = keep_together(text, "vi").split(" ")
    assert max(map(len, runs)) <= LONGEST
    assert min(map(len, runs)) > 1
