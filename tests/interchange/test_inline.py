"""Tests of tags as inline elements: in XLIFF 1.2, XLIFF 2.0 and TMX, there and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support import schemas
from support.marked import hand_tagged

from translate.interchange.tmx import parse_tmx, render_tmx
from translate.interchange.units import FileHeader, TranslationUnit, UnitGroup
from translate.interchange.xliff import parse_xliff
from translate.interchange.xliff_1 import render_xlf
from translate.interchange.xliff_2 import render_xliff
from translate.model import State

HEADER = FileHeader("vi", "en", "seeds/a.md", notes=("1 of 2 sentences reviewed.",))
SOURCE = "Xem <a1>bản <b2>đồ</b2></a1>.<n3/> <m4/>"
TARGET = "See the <b2>map</b2> <a1>here</a1>.<n3/>"
UNIT = TranslationUnit(SOURCE, TARGET, state=State.REVIEWED)
texts = hand_tagged().map(str.strip).filter(bool)
units = st.lists(st.builds(TranslationUnit, texts, texts, state=st.sampled_from(State)), min_size=1)


def _groups(made: list[TranslationUnit]) -> list[UnitGroup]:
    return [UnitGroup("p1", "paragraph 1", tuple(made))]


def _inside(data: bytes, name: str) -> str:
    [node] = etree.fromstring(data).iterfind(f".//{{*}}{name}")
    return etree.tostring(node, encoding="unicode", with_tail=False).partition(">")[2]


def test_xliff_2_has_pc_and_ph() -> None:
    """With the standard's types, and ids that are unique among the sentences of a unit."""
    data = render_xliff(HEADER, _groups([UNIT]))
    assert _inside(data, "target") == (
        'See the <pc id="s1-b2" canCopy="no" type="fmt" subType="xlf:b" dispStart="&lt;b2&gt;" '
        'dispEnd="&lt;/b2&gt;">map</pc> <pc id="s1-a1" canCopy="no" type="link" '
        'dispStart="&lt;a1&gt;" dispEnd="&lt;/a1&gt;">here</pc>.<ph id="s1-n3" canCopy="no" '
        'type="other" disp="&lt;n3/&gt;"/></target>'
    )


def test_xliff_1_has_g_and_x() -> None:
    """In source and target, which both are the sentence."""
    data = render_xlf(HEADER, _groups([UNIT]))
    for name in ("source", "target"):
        assert _inside(data, name) == (
            'Xem <g id="a1" ctype="link">bản <g id="b2" ctype="bold">đồ</g></g>.'
            f'<x id="n3" ctype="x-note"/> <x id="m4" ctype="image"/></{name}>'
        )


def test_tmx_has_bpt_and_ept() -> None:
    """Their content is our tag."""
    data = render_tmx(HEADER, [UNIT._replace(source="Xem.")])
    seg = etree.fromstring(data).findall(".//seg")[1]
    assert etree.tostring(seg, encoding="unicode", with_tail=False) == (
        '<seg>See the <bpt i="2" x="2" type="bold">&lt;b2&gt;</bpt>map<ept i="2">&lt;/b2&gt;</ept> '
        '<bpt i="1" x="1" type="link">&lt;a1&gt;</bpt>here<ept i="1">&lt;/a1&gt;</ept>.'
        '<ph x="3" type="note">&lt;n3/&gt;</ph></seg>'
    )


@given(units)
def test_tags_come_back_in_tmx(made: list[TranslationUnit]) -> None:
    """Also those that a person left broken."""
    assert [one[:2] for one in parse_tmx(render_tmx(HEADER, made), "x", "vi", "en")] == [
        one[:2] for one in made
    ]


@given(units)
def test_tags_come_back_in_xliff_2(made: list[TranslationUnit]) -> None:
    """With the ids that say what was given."""
    found = parse_xliff(render_xliff(HEADER, _groups(made)), "x").units
    assert [one[:2] for one in found] == [one[:2] for one in made]


@given(units)
def test_tags_come_back_in_xliff_1(made: list[TranslationUnit]) -> None:
    """A target that is still the source is no translation; one that differs is."""
    data = render_xlf(HEADER, _groups(made))
    assert [one[:2] for one in parse_xliff(data, "x").units] == [(one.source, "") for one in made]
    approved = data.replace(b"<trans-unit", b'<trans-unit approved="yes"')
    found = parse_xliff(approved, "x").units
    assert [one[:2] for one in found] == [(one.source, one.source) for one in made]


@pytest.mark.parametrize(
    ("inline", "text"),
    [
        ('<pc id="s1-a1">bản</pc>', "<a1>bản</a1>"),
        ('<sc id="s1-a1"/>bản<ec startRef="s1-a1"/>', "<a1>bản</a1>"),
        ('<ph id="n3"/>', "<n3/>"),
        ('<pc id="1">bản<ph id="2"/></pc>', "bản"),
        ('<mrk id="a1">bản</mrk>', "bản"),
    ],
)
def test_what_a_program_makes_of_our_elements(inline: str, text: str) -> None:
    """Split into two, they are still ours; those of others are left out, their text is not."""
    data = render_xliff(HEADER, _groups([UNIT])).decode()
    start, end = data.index("<target>") + 8, data.index("</target>")
    [unit] = parse_xliff((data[:start] + inline + data[end:]).encode(), "x").units
    assert unit.target == text


@pytest.mark.external
@pytest.mark.parametrize(
    ("schema", "render"),
    [
        (lambda: schemas.xliff("xliff-core-2.0"), lambda made: render_xliff(HEADER, _groups(made))),
        (
            lambda: schemas.xliff("xliff-core-1.2-strict"),
            lambda made: render_xlf(HEADER, _groups(made)),
        ),
        (schemas.tmx, lambda made: render_tmx(HEADER, made)),
    ],
    ids=["xliff 2.0", "xliff 1.2", "tmx"],
)
@given(made=units)
def test_files_with_tags_are_valid(
    schema: Callable[[], Any],
    render: Callable[[list[TranslationUnit]], bytes],
    made: list[TranslationUnit],
) -> None:
    """By the standards' own schemas."""
    schemas.assert_valid(schema(), render(made))
