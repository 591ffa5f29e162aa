"""Boxes of sites in Markdown, as comments that any parser takes for blocks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from translate.text.markdown.boxes import MarkdownBox, boxed, unboxed

PARSER = MarkdownIt("commonmark")
_FENCE = re.compile(r"!!!|===|:::|///|```")
_SAMPLES = """\
!!! note
!!! note "A"
    !!! tip
    a
        b

:::a B
:::
- x
```
> c
=== "T"
/// d | E
///
    :::f
    :::
\tg
```{note}
1. y"""
_LINES = st.lists(st.sampled_from(_SAMPLES.split("\n")), max_size=14)


@pytest.mark.parametrize(
    ("text", "boxes"),
    [
        ('!!! note "A *b*"\n    c', [("note", "A *b*")]),
        ("!!! note\n    c", [("note", "")]),
        ("???+ Danger blink\n\n    c", [("danger", "")]),
        ('=== "A"\n    b\n===! "C"\n    d', [("", "A"), ("", "C")]),
        (":::tip A B\nc\n:::", [("tip", "A B")]),
        (":::tip[A]{.x}\nc\n:::", [("tip", "A")]),
        ("::: {.callout-tip title=\"A\"}\nc\n:::", [("tip", "A")]),
        (":::: a\n::: b\nc\n:::\n::::", [("a", ""), ("b", "")]),
        ("::: a\n::: b\nc\n:::\n:::", [("a", ""), ("b", "")]),
        ("/// note | A\nb\n///", [("note", "A")]),
        ("- a\n\n    !!! tip\n        b", [("tip", "")]),
        ("```{note}\na\n```", [("note", "")]),
        ("````{tip} A *b*\n:class: c\n\n```\n:::d\n```\n````", [("tip", "A *b*")]),
        ("```{tip}\n:::e\nf\n:::\n```", [("tip", ""), ("e", "")]),
        (":::{note}\n:class: b\nc\n:::", [("note", "")]),
        ("```{python}\n:::a\nb\n:::\n```", []),
        ("```{note}\na", []),
        ("!!! note\nb", []),
        ("!!! quan trọng\n\nb", []),
        ("    !!! note\n        b", []),
        ("```\n:::note\na\n:::\n```", []),
        (":::note\na", []),
        ("a\n===\nb", []),
    ],
)  # fmt: skip
def test_boxes_are_found(text: str, boxes: list[tuple[str, str]]) -> None:
    """By the rules of the programs that know them; what they do not know is text."""
    found = boxed(text.split("\n"))
    assert list(found.boxes) == [MarkdownBox(*one) for one in boxes]
    assert found.are_blocks(PARSER.parse("\n".join(found.lines)))


def test_lines_keep_their_numbers() -> None:
    """Those of a body stand as deep as its box, the comments are from its first and last."""
    found = boxed(['!!! note "A"', "    b", "", "c"])
    name = found.name
    assert [*zip(found.lines, found.origins, strict=True)] == [
        (f"<!--{name} 0-->", 0),
        ("# A", 0),
        ("b", 1),
        (f"<!--/{name} 0-->", 1),
        ("", 2),
        ("c", 3),
    ]
    assert found.box(found.lines[0]) == (MarkdownBox("note", "A"), False)
    assert found.box(found.lines[3]) == (MarkdownBox("note", "A"), True)
    assert found.box("<!-- b -->") is None
    assert found.span(1, 3) == (0, 2)


def test_a_comment_of_the_document_is_no_box() -> None:
    """Whatever it says."""
    found = boxed(["<!--box 0-->", ":::a", "b", ":::"])
    assert found.box(found.lines[0]) is None
    assert unboxed(["<!--box 0-->"]).box("<!--box 0-->") is None


def test_boxes_that_a_parser_takes_for_code_are_none() -> None:
    """Then the lines are read as they are."""
    found = boxed(["- a", "", "        :::b", "        c", "        :::"])
    assert found.boxes
    assert not found.are_blocks(PARSER.parse("\n".join(found.lines)))


@given(_LINES)
def test_no_line_is_lost(lines: list[str]) -> None:
    """Each is there in its order, or is the first or last of a box, whose title is there."""
    found = boxed(lines)
    assert list(found.origins) == sorted(found.origins)
    assert set(found.origins) == set(range(len(lines)))
    for number, line in enumerate(lines):
        made = [at for at, origin in enumerate(found.origins) if origin == number]
        shown = [found.lines[at].strip() for at in made]
        is_edge = any(found.box(one) for one in shown)
        assert line.strip() in shown or (is_edge and _FENCE.match(line.strip()))


@pytest.mark.parametrize("line", [":::a", "!!! a\n", '=== "A"', "    :::a", "/// a"])
def test_many_unclosed_ones_are_text(line: str) -> None:
    """But for the last one, which ends."""
    lines = [*(f"{line}\n" * 10_000).split("\n"), ":::b", ":::"]
    assert list(boxed(lines).boxes) == [MarkdownBox("b")]
