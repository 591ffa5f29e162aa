"""What classes of a book's style sheets do to words."""

from __future__ import annotations

import pytest

from translate.pipeline.add.class_styles import class_styles, with_style


def test_declarations_that_change_how_words_are_read() -> None:
    """Of classes alone; comments, other declarations and other selectors are passed over."""
    sheet = """
        @media print { .in { font-style: italic } }
        .a, span.b { color: red; font-style : Italic; font-weight: 700 /* .c{} */ }
        p .d { font-weight: bold } #e { font-weight: bold }
        .f { text-decoration: underline line-through; } .g { vertical-align: super }
        .h { font-weight: normal; margin: 0 }
    """
    both = "font-style : Italic;font-weight: 700"
    assert class_styles(sheet) == {
        "in": "font-style: italic",
        "a": both,
        "b": both,
        "f": "text-decoration: underline line-through",
        "g": "vertical-align: super",
    }


@pytest.mark.parametrize(
    ("name", "attributes", "made"),
    [
        ("span", ' class="x i"', ' class="x i" style="font-style:italic"'),
        ("SPAN", " class='i'", " class='i' style=\"font-style:italic\""),
        ("p", ' class="i"', ' class="i"'),
        ("span", ' class="i" style="color:red"', ' class="i" style="color:red"'),
        ("span", ' class="y"', ' class="y"'),
        ("span", "", ""),
    ],
)
def test_words_get_the_style_of_their_classes(name: str, attributes: str, made: str) -> None:
    """Paragraphs keep none, and what has a style of its own keeps that."""
    assert with_style(name, attributes, {"i": "font-style:italic"}) == made


@pytest.mark.parametrize("sheet", ["{" * 10**6, "/*" * 10**5, ".a{" + "text-decoration:" * 60_000])
def test_no_sheet_takes_long(sheet: str) -> None:
    """However it is written; nothing is found in these."""
    assert class_styles(sheet) == {}
