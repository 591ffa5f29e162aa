"""Tests of placing missing tags where that is certain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.marked import Marked, marked, written

from translate.tags import problems, tagged, with_missing, without_tags


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("<b1>Mưa lớn.</b1>", "Heavy rain.", "<b1>Heavy rain.</b1>"),
        ("<b1>Mưa lớn</b1>.", "Heavy rain.", "<b1>Heavy rain</b1>."),
        ("“<b1>Mưa</b1>”.", "“Rain”.", "“<b1>Rain</b1>”."),
        ("<b1><i2>Mưa</i2></b1>.<n3/>", "Rain.", "<b1><i2>Rain</i2></b1>.<n3/>"),
        ("Mưa<n1/>.", "Rain.", "Rain<n1/>."),
        ("<b1>Mưa. <m2/> <m3/></b1>", "<b1>Rain.</b1>", "<b1>Rain.</b1><m2/><m3/>"),
        ("Mưa<n1/>.", "Rain", "Rain"),
        ("<a1><m2/></a1> Mưa.", "Rain.", "<a1><m2/></a1>Rain."),
        ("Ở <a1>Huế</a1> mưa.", "It rains in Huế.", "It rains in <a1>Huế</a1>."),
        ("Ở <a1>Huế</a1> mưa.", "Huế: rain in Huế.", "Huế: rain in Huế."),
        ("Mã <c1>a1</c1> đó.", "The code a12.", "The code a12."),
        ("Mưa <n1/>lớn.", "Heavy rain.", "Heavy rain."),
        ("<b1>Mưa <i2>Huế</i2>.</b1>", "<i2>Huế</i2> rain.", "<b1><i2>Huế</i2> rain.</b1>"),
        ("<b1>Mưa</b1>.", "<i9>Rain</i9>.", "<i9>Rain</i9>."),
        ("<b1>Mưa</b1>.", "", ""),
    ],
)
def test_places(source: str, text: str, expected: str) -> None:
    """The whole sentence, the same words once in both, an end of the sentence; nothing else."""
    assert with_missing(text, source, tagged(*written(source)).marks) == expected


@given(marked(), st.sampled_from(("Xem", "bản đồ. Ở", "the map", "x < y")))
def test_only_tags_are_added(sentence: Marked, text: str) -> None:
    """And nothing is worse than before."""
    source = tagged(*sentence)
    found = with_missing(text, source.text, source.marks)
    assert without_tags(found, source.marks) == text
    before, after = (problems(one, source.text, source.marks) for one in (text, found))
    assert {one.trouble for one in after} <= {one.trouble for one in before}
