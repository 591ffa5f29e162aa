"""Tests of translations made into text and marks, and of what is wrong with their tags."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.casefile import read_sections
from support.marked import Marked, marked, written

from translate.model import Mark
from translate.tags import (
    Inline,
    Piece,
    marks_of,
    name_of,
    plain_of,
    problems,
    repaired,
    resolve,
    tagged,
    without_tags,
)
from translate.text.tag_form import TAG

CASES = Path(__file__).parent / "cases"


def _cases() -> list[list[str]]:
    [text] = read_sections(CASES / "resolve.txt", "cases")
    return [block.split("\n") for block in text.strip().split("\n\n")]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case[0])
def test_repairs(case: list[str]) -> None:
    """A source, a translation, what is wrong with it, and how an edition takes it."""
    _, source, text, wrong, right = case
    sentence = tagged(*written(source))
    assert sentence.text == source
    found = problems(text, source, sentence.marks)
    assert ", ".join(f"{one.trouble.value} {one.tag}" for one in found) == wrong.strip("- ")
    assert all(text[slice(*one.span)] in (one.tag, "") for one in found)
    assert repaired(text, source, sentence.marks) == right


def test_the_pieces_have_the_marks_of_the_article() -> None:
    """With their targets."""
    sentence = tagged(*written("Xem <a1>bản <b2>đồ</b2></a1>.<n3/>", a1="u", n3="fn"))
    link, bold, note = sentence.marks
    assert resolve("See <a1>the <b2>map</b2></a1>.<n3/>", sentence.text, sentence.marks) == (
        "See ",
        Inline(link, ("the ", Inline(bold, ("map",)))),
        ".",
        Inline(note),
    )
    assert (link.target, note.target) == ("u", "fn")


def test_text_without_marks_is_one_piece() -> None:
    """Nothing is one piece less; what has the form of a tag is not printed."""
    assert resolve("See x < y.", "Xem x < y.", ()) == ("See x < y.",)
    assert resolve("", "Xem.", ()) == ()
    assert resolve("A <b1>map</b1>.", "Bản đồ.", ()) == ("A map.",)
    assert resolve("Tag <b1>.", "Thẻ <b1>.", ()) == ("Tag <b1>.",)


def test_no_tag_comes_of_removing_others() -> None:
    """Also if the removal makes a new one."""
    assert resolve("a<<b9>b8>c", "Ba.", ()) == ("ac",)


_TAGS = st.sampled_from(
    [f"<{close}{letter}{n}{alone}>" for close in ("", "/") for letter in "abinmc"
     for n in (1, 2, 3) for alone in ("", "/")]
)  # fmt: skip


@given(marked(), st.lists(_TAGS | st.sampled_from((" ", "map", "<", "b1>", "the")), max_size=14))
def test_any_translation_gives_well_nested_pieces(sentence: Marked, parts: list[str]) -> None:
    """Each mark at most once, what stands alone exactly once, no tag as text, no word lost."""
    plain, marks = sentence
    source = tagged(plain, marks)
    text = "".join(parts)
    pieces = resolve(text, source.text, source.marks)
    found = marks_of(pieces)
    assert len({mark.number for mark in found}) == len(found)
    assert set(found) <= set(source.marks)
    alone = {mark for mark in source.marks if mark.start == mark.end}
    assert {mark for mark in alone if name_of(mark)[0] != "a"} <= set(found)
    literal = {match[0] for match in TAG.finditer(plain)}
    assert {match[0] for string in _strings(pieces) for match in TAG.finditer(string)} <= literal
    # What the source has as text may stand inside another: "<<b2>b1>" with "<b2>" as text.
    removed = _bare if literal else without_tags
    assert removed(plain_of(pieces)) == _bare(text)
    fixed = repaired(text, source.text, source.marks)
    assert resolve(fixed, source.text, source.marks) == pieces
    if not problems(text, source.text, source.marks):
        assert fixed == text
        assert set(found) == set(source.marks)


@given(marked())
def test_the_source_resolves_to_itself(sentence: Marked) -> None:
    """All its marks are there, over the text that they were over."""
    source = tagged(*sentence)
    pieces = resolve(source.text, source.text, source.marks)
    assert marks_of(pieces) == list(source.marks)
    _compare(pieces, sentence[0])


def _compare(pieces: tuple[Piece, ...], plain: str) -> None:
    for piece in pieces:
        if isinstance(piece, Inline):
            mark: Mark = piece.mark
            assert plain_of(piece.children) == plain[mark.start : mark.end]
            _compare(piece.children, plain)


def _strings(pieces: tuple[Piece, ...]) -> list[str]:
    found = []
    for piece in pieces:
        found += [piece] if isinstance(piece, str) else _strings(piece.children)
    return found


def _bare(text: str) -> str:
    """``text`` without all that has the form of a tag, or gets it when others go."""
    while (shorter := without_tags(text)) != text:
        text = shorter
    return text
