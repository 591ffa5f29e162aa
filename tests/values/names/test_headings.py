"""Headings in capitals: cases that a translator may edit, and what holds for any text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.text.word_list import entries
from translate.values.names.headings import sentence_case

LINES = [line for _, line in entries(Path(__file__).with_name("headings.txt").read_text("utf-8"))]


@pytest.mark.parametrize("line", LINES)
def test_case(line):
    """Names keep their capitals, other words lose them."""
    text, _, wanted = line.partition(" => ")
    assert sentence_case(text) == wanted


def test_long_acronyms_are_given():
    """What is longer than four letters is a name, unless it is known."""
    assert sentence_case("ASEAN HỌP KHẨN Ở JAKARTA", {"ASEAN"}) == "ASEAN họp khẩn ở Jakarta"


@given(st.text(alphabet="AĐÔNÀÍaồ .,:“-1TPHG'\n", max_size=60))
def test_only_case_changes(text):
    """Whatever the text, its letters stay in their places."""
    assert sentence_case(text).lower() == text.lower()
