"""Sentences with marks: written with tags by hand, or drawn at random."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from translate.model import Mark, MarkKind
from translate.tags import STANDALONE, marks_by_form, name_of, untagged

Marked = tuple[str, tuple[Mark, ...]]
"""A plain text and its marks, not numbered."""

_WORDS = ("Xem", "bản đồ", "của", "Trung tâm", "<b2>", "x < y", "5 000", "`a.b`", "a1>", "</", "Ở")
_PLAIN = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map(" ".join)


def written(text: str, **targets: str) -> Marked:
    """Return the plain text and the marks that a text with tags stands for.

    Args:
        text: ``Xem <a1>bản đồ</a1>``.
        targets: Where a mark leads, by its name: ``a1="https://a.example"``.
    """
    marks = marks_by_form(text)
    bare = (replace(mark, number=0, target=targets.get(name_of(mark), "")) for mark in marks)
    return untagged(text, marks).plain, tuple(bare)


@st.composite
def marked(draw: st.DrawFn, plain: st.SearchStrategy[str] = _PLAIN) -> Marked:
    """Draw a sentence with up to six marks of any kind at any places, also crossing ones."""
    text = draw(plain)
    marks = []
    for _ in range(draw(st.integers(0, 6))):
        kind = draw(st.sampled_from(MarkKind))
        start = draw(st.integers(0, len(text)))
        end = start if kind in STANDALONE else draw(st.integers(start, len(text)))
        marks.append(
            Mark(kind, start, end, target=draw(st.sampled_from(("", "https://a.example"))))
        )
    return text, tuple(marks)


def hand_tagged() -> st.SearchStrategy[str]:
    """Draw a text with tags as a person may leave them: missing, doubled, crossing, unknown."""
    tags = st.builds(
        "<{}{}{}{}>".format,
        st.sampled_from(("", "", "/")),
        st.sampled_from("abicspqmnrz"),
        st.integers(1, 3),
        st.sampled_from(("", "", "/")),
    )
    return st.lists(tags | st.sampled_from((*_WORDS, " ")), max_size=12).map("".join)
