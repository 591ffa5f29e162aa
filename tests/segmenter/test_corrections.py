"""Cuts made by hand: found by their text, kept in a file that a person can read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.errors import InputError
from translate.segmenter.corrections import (
    JOIN,
    SPLIT,
    Correction,
    correct,
    parse_corrections,
    with_correction,
)
from translate.text.folding import fold_spaces

TEXT = "Trời mưa. Nước\nlên nhanh. Dân chạy."
SPANS = [(0, 9), (10, 25), (26, 36)]


def _cut(text: str, spans: list[tuple[int, int]], *corrections: Correction) -> list[str]:
    return [text[start:end] for start, end in correct(text, spans, corrections)[0]]


def test_a_join_makes_one_of_two() -> None:
    """Found by both texts, whatever line ends stand in them."""
    join = Correction(JOIN, "Nước lên nhanh.", "Dân chạy.")
    assert _cut(TEXT, SPANS, join) == ["Trời mưa.", "Nước\nlên nhanh. Dân chạy."]


def test_a_split_makes_two_of_one() -> None:
    """The space around the cut belongs to neither half; a cut may fall where there is none."""
    assert _cut(TEXT, SPANS, Correction(SPLIT, "Nước lên", "nhanh.")) == [
        "Trời mưa.",
        "Nước\nlên",
        "nhanh.",
        "Dân chạy.",
    ]
    assert _cut("về.bà ở", [(0, 7)], Correction(SPLIT, "về.", "bà ở")) == ["về.", "bà ở"]


def test_a_later_correction_sees_what_an_earlier_made() -> None:
    """Three sentences become one by two joins."""
    first = Correction(JOIN, "Trời mưa.", "Nước lên nhanh.")
    second = Correction(JOIN, "Trời mưa. Nước lên nhanh.", "Dân chạy.")
    assert _cut(TEXT, SPANS, first, second) == [TEXT]


def test_one_without_its_sentence_is_known_as_unused() -> None:
    """It changes nothing, and is not told as used."""
    gone = Correction(JOIN, "Trời nắng.", "Nước lên nhanh.")
    halves = Correction(SPLIT, "Trời nắng,", "nóng.")
    here = Correction(SPLIT, "Dân", "chạy.")
    _, used = correct(TEXT, SPANS, [gone, halves, here])
    assert used == [here]


@pytest.mark.parametrize(
    "correction",
    [
        Correction(JOIN, "Trời", "mưa."),
        Correction(SPLIT, "Trời mưa.", "Nước lên nhanh."),
    ],
)
def test_one_that_the_rules_agree_with_is_in_use(correction: Correction) -> None:
    """Its sentences are as it wants them, so it changes nothing and is not out of use."""
    assert correct(TEXT, SPANS, [correction]) == (SPANS, [correction])


def test_the_opposite_takes_a_correction_back() -> None:
    """A split where a join was made removes the join; a person's own lines stay where they are."""
    first, second = Correction(JOIN, "a b.", "c d."), Correction(JOIN, "e.", "f.")
    noted = with_correction(with_correction("# my own note\n", first) + "\n# another\n", second)
    back = with_correction(noted, Correction(SPLIT, "a b.", "c d."))
    assert back == "# my own note\n\n# another\njoin\n  e.\n  f.\n"
    other = with_correction(noted, Correction(SPLIT, "a", "b. c d."))
    assert other == noted + "split\n  a\n  b. c d.\n"


words = st.text(st.sampled_from("ab .\u00e0“#"), min_size=1).map(fold_spaces).filter(bool)
corrections = st.builds(Correction, st.sampled_from([JOIN, SPLIT]), words, words)


@given(st.lists(corrections, unique_by=lambda one: (one.first, one.second)))
def test_the_file_gives_back_what_was_put_in(wanted: list[Correction]) -> None:
    """Whatever the texts; each knows its line."""
    text = ""
    for one in wanted:
        text = with_correction(text, one)
    found = parse_corrections(text, "x.txt")
    assert [replace(one, line=0) for one in found] == wanted
    assert [one.line for one in found] == [2 + 3 * i for i in range(len(wanted))]


@pytest.mark.parametrize(
    ("text", "line"),
    [("join\n  a\n", 1), ("# x\n\nsplit\n a\n b\n c\n", 3), ("  a\n", 1), ("merge\n  a\n  b\n", 1)],
)
def test_a_damaged_file_names_its_line(text: str, line: int) -> None:
    """A keyword that we do not know, texts without one, or not two of them."""
    with pytest.raises(InputError) as caught:
        parse_corrections(text, "segments/x.txt")
    assert caught.value.place == f"segments/x.txt:{line}"
