"""Directives of MyST: which are text, and what stands above their content."""

from __future__ import annotations

import pytest

from translate.text.markdown.directives import Directive, Options, directive, options_of


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("```{note}", Directive("", "```", "note", "")),
        (
            "  ````{admonition} Lời *khuyên*  ",
            Directive("  ", "````", "admonition", "Lời *khuyên*"),
        ),
        ("~~~{figure} a/b.png", Directive("", "~~~", "figure", "a/b.png")),
        ("```{python}", None),
        ("```{code-block} python", None),
        ("```{r, echo=FALSE}", None),
        ("```python", None),
        ("``{note}``", None),
        ("```{note} a ``` b", None),
    ],
)
def test_a_line_begins_a_directive(line: str, found: Directive | None) -> None:
    """One that is known to hold text; all others are code."""
    assert directive(line) == found


def test_a_directive_ends_with_its_own_fence() -> None:
    """Or a longer one of the same sign."""
    note = Directive("", "````", "note", "")
    assert [
        text for text in ("````", " `````  ", "```", "````x", "~~~~") if note.ends_with(text)
    ] == [
        "````",
        " `````  ",
    ]


@pytest.mark.parametrize(
    ("text", "options"),
    [
        (":class: tip\n\nChữ", Options(1)),
        (":width: 5\n:alt: Một chiếc ghe\nChú thích", Options(2, "Một chiếc ghe", 1)),
        ("---\nalt: 'Ghe'\nwidth: 5\n---\nChú thích", Options(4, "Ghe", 1)),
        ("---\nkhông đóng", Options()),
        (":: không phải", Options()),
        ("Chữ\n:alt: x", Options()),
        ("", Options()),
    ],
)
def test_options_stand_above_the_content(text: str, options: Options) -> None:
    """As lines of their own or as YAML; of those, what an image shows is a text."""
    assert options_of(text.split("\n")) == options
