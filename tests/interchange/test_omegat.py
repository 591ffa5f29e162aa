"""Tests of sentences as OmegaT shows them; what it shows was seen in OmegaT 3.6."""

from __future__ import annotations

import pytest
from hypothesis import given
from support.marked import hand_tagged

from translate.interchange.omegat import as_omegat_shows


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Vắng.", "Vắng."),
        ("Vắng <a1>đây</a1>", "Vắng <g0>đây</g0>"),
        ("<b1>Chợ nổi</b1>", "Chợ nổi"),
        ("<b1>Chợ</b1> nổi <i2>mới</i2>", "<g0>Chợ</g0> nổi <g1>mới</g1>"),
        ("<m1/> Ghe <b2>lớn</b2>", "Ghe <g0>lớn</g0>"),
        ("<b1><i2>Hai lớp</i2></b1> và <a3>nữa</a3>", "<g0><g1>Hai lớp</g1></g0> và <g2>nữa</g2>"),
        ("Trước <n1/> sau <b2>x</b2><r3/>", "Trước <x0/> sau <g1>x</g1>"),
        ("<b1>Một <i2>hai</i2></b1>", "Một <g0>hai</g0>"),
        ("<b1>A</b1><i2>B</i2>", "<g0>A</g0><g1>B</g1>"),
        ("<a1><b2>sâu</b2> nông</a1> hết <n3/>", "<g0><g1>sâu</g1> nông</g0> hết"),
        ("<b1>Đậm: <i2>nghiêng</i2> x</b1><n3/>", "Đậm: <g0>nghiêng</g0> x"),
        ("<n1/><b2>Chú</b2> thích<n3/><n4/>", "<g0>Chú</g0> thích"),
    ],
)
def test_tags_are_counted_within_the_ends(source: str, shown: str) -> None:
    """Of all marks from 0; what is around the whole sentence or at its ends is no part of it."""
    assert as_omegat_shows(source, source) == (shown, shown)


def test_a_translation_has_the_numbers_of_its_source() -> None:
    """In whatever order its tags stand."""
    pair = ("Xem <a1>bản đồ</a1> và <i2>lịch</i2>.<n3/>", "See <i2>hours</i2>, <a1>map</a1>.<n3/>")
    assert as_omegat_shows(*pair) == (
        "Xem <g0>bản đồ</g0> và <g1>lịch</g1>.",
        "See <g1>hours</g1>, <g0>map</g0>.",
    )


@pytest.mark.parametrize(
    "target", ["See<n1/> there.", "<n1/>See there.", "<b2>See</b2> there.<n1/>", "See there."]
)
def test_what_omegat_has_no_place_for_is_none(target: str) -> None:
    """A tag at another end than in the source, one that the source lacks, one that is missing."""
    assert as_omegat_shows("Xem đó.<n1/>", target) is None


@given(hand_tagged(), hand_tagged())
def test_no_text_breaks_it(source: str, target: str) -> None:
    """Whatever a person left of the tags."""
    shown = as_omegat_shows(source, target)
    assert shown is None or all(isinstance(text, str) for text in shown)
    assert as_omegat_shows(source, source) is not None
