"""Text of Word documents in elements that are passed over."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from translate.interchange.xml import local_name, parse, text_in
from translate.readers.word.wrapped import diagrams_of, show_diagrams, unwrap

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
RELATIONS = "word/_rels/document.xml.rels"


def _body(markup: str) -> ET.Element:
    return parse(f"<w:body {NAMES}>{markup}</w:body>".encode(), "a.docx")


def _run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


@pytest.mark.parametrize(
    ("markup", "wrapped", "text", "elements"),
    [
        (f'<w:fldSimple w:instr="REF a">{_run("Hình 1")}</w:fldSimple>', True, "Hình 1", "r t"),
        (
            f"<w:bdo><w:bdoPr/><w:dir>{_run('a')}</w:dir>{_run('b')}</w:bdo>{_run('c')}",
            True,
            "abc",
            "r t r t r t",
        ),
        (
            f"<w:r><w:ruby><w:rt>{_run('chữ')}</w:rt><w:rubyBase>{_run('字')}</w:rubyBase></w:ruby></w:r>",
            True,
            "字 (chữ)",
            "r t",
        ),
        (_run("a"), False, "a", "r t"),
    ],
    ids=["field", "direction", "ruby", "none"],
)
def test_text_is_taken_out_of_what_wraps_it(
    markup: str, wrapped: bool, text: str, elements: str
) -> None:
    """Properties of the wrapper are none; what stands in brackets stood above."""
    root = _body(markup)
    assert unwrap(root) is wrapped
    assert text_in(root) == text
    assert " ".join(local_name(one) for one in root.iter() if one is not root) == elements


def test_a_link_of_a_field_has_its_address_alone() -> None:
    """What it says when it is pointed at would be taken for a part of it."""
    field = 'HYPERLINK "https://example.org/a" \\o "Chú giải" \\t "_blank"'
    root = _body(f"<w:r><w:instrText> {field} </w:instrText></w:r>")
    assert unwrap(root)
    assert text_in(root) == ' HYPERLINK "https://example.org/a" '
    other = _body('<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>')
    assert not unwrap(other)


def test_a_diagram_is_a_box_with_what_its_shapes_say() -> None:
    """Found by the name that the document gives to its part."""
    relation = '<r Id="d1" Type="http://x/relationships/diagramData" Target="diagrams/data1.xml"/>'
    parts = {
        RELATIONS: f"<rs>{relation}<r Id='x' Type='y'/></rs>".encode(),
        "word/diagrams/data1.xml": b"<d><pt><p><t>M\xe1\xbb\x99t</t></p></pt><pt><p/></pt></d>",
    }
    diagrams = diagrams_of(parts, "a.docx")
    assert diagrams == {"d1": ("Một",)}
    root = _body('<w:r><w:drawing><relIds r:dm="d1"/></w:drawing></w:r><w:r><w:drawing/></w:r>')
    assert show_diagrams(root, diagrams) == 1
    assert text_in(root) == "Một"
    assert diagrams_of({RELATIONS: b""}, "a.docx") == {}
