"""What the readers of Word's parts share."""

from __future__ import annotations

import pytest

from translate.interchange.xml import parse
from translate.readers.word.markup import based_on, styles_of, value_of

_STYLES = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:styleId="Thường"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Đề"><w:basedOn w:val="Thường"/></w:style>
<w:style w:type="paragraph" w:styleId="ĐềCon"><w:basedOn w:val="Đề"/></w:style>
<w:style w:type="paragraph" w:styleId="Lạc"><w:basedOn w:val="Mất"/></w:style>
<w:style w:type="paragraph" w:styleId="Vòng"><w:basedOn w:val="Quanh"/></w:style>
<w:style w:type="paragraph" w:styleId="Quanh"><w:basedOn w:val="Vòng"/></w:style>
</w:styles>""".encode()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Thường", ["Thường"]),
        ("ĐềCon", ["ĐềCon", "Đề", "Thường"]),
        ("Lạc", ["Lạc"]),
        ("Mất", []),
    ],
)
def test_a_style_has_those_that_it_is_based_on(name: str, expected: list[str]) -> None:
    """Up to one that is based on none, or on one that is missing."""
    styles = styles_of(parse(_STYLES, "a.docx"))
    assert [value_of(style, "styleId") for style in based_on(name, styles)] == expected


def test_a_ring_of_styles_ends() -> None:
    """Word makes none; a damaged file may have one."""
    styles = styles_of(parse(_STYLES, "a.docx"))
    found = [value_of(style, "styleId") for style in based_on("Vòng", styles)]
    assert 2 <= len(found) < 100
    assert set(found) == {"Vòng", "Quanh"}


def test_what_is_missing_has_no_value() -> None:
    """Neither an element nor an attribute of one."""
    style = styles_of(parse(_STYLES, "a.docx"))["Thường"]
    assert value_of(style.find("absent")) == ""
    assert value_of(style, "absent") == ""
    assert value_of(style, "type") == "paragraph"
