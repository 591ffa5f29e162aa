"""Styles that are based on others."""

from __future__ import annotations

import re

import pytest

from translate.readers.word.named_styles import with_known_names

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _style(name: str, based: str = "", level: str = "", kind: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    outline = f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>' if level else ""
    name = f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>'
    return f"{name}{base}{outline}</w:style>"


_BASES = "".join(
    (
        _style("Normal"),
        _style("heading 1", "Normal", "0"),
        _style("Caption", "Normal"),
        _style("Figure", "Caption"),
        _style("Code", "Caption"),
        _style("Mã", "Code"),
        _style("Title", "Normal"),
        _style("Tít", "heading 1"),
    )
)


@pytest.mark.parametrize(
    ("style", "name"),
    [
        (_style("Mới", "heading 1"), "heading 1"),
        (_style("Mới", "Tít"), "heading 1"),
        (_style("Mới", "Caption"), "Caption"),
        (_style("Mới", "Normal", "2"), "heading 3"),
        (_style("Mới", "Title", "1"), "heading 2"),
        # what Word bases the heading of a table of contents on, and says to be none
        (_style("Mới", "heading 1", "9"), "Mới"),
        (_style("Mới", "Normal", "6"), "Mới"),
        (_style("Mới", "Normal"), "Mới"),
        (_style("Mới", "Lạ"), "Mới"),
        (_style("Mới", "Mới"), "Mới"),
        (_style("Mới", "Figure"), "Mới"),
        (_style("Mới", "Mã"), "Mới"),
        (_style("Source Code", "heading 1"), "Source Code"),
        (_style("Mới", "heading 1", kind="character"), "Mới"),
    ],
)
def test_a_style_has_the_name_of_what_it_is_based_on(style: str, name: str) -> None:
    """The nearest that means something, or the level that it has in an outline."""
    made = with_known_names(
        f"<w:styles {_NAMESPACE}>{_BASES}{style}</w:styles>".encode(), "a.docx"
    ).decode()
    assert re.findall(r':name \w+:val="([^"]*)"', made)[-1] == name


def test_names_that_are_known_stay() -> None:
    """And so does the part."""
    content = f"<w:styles {_NAMESPACE}>{_style('Title', 'heading 1')}</w:styles>".encode()
    assert with_known_names(content, "a.docx") is content
    assert with_known_names(b"", "a.docx") == b""
