"""Text that Word does not show, by its own formatting and by that of styles."""

from __future__ import annotations

import pytest
from lxml import etree

from translate.readers.word.hidden import Styles, take_hidden
from translate.readers.word.rewriting import as_mammoth_reads

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = f"""<w:styles {_NAMESPACE}>
<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Thường"/>
<w:style w:type="paragraph" w:styleId="Ẩn"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ẨnNữa"><w:basedOn w:val="Ẩn"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Hiện"><w:basedOn w:val="ẨnNữa"/>
<w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Vòng"><w:basedOn w:val="Quanh"/></w:style>
<w:style w:type="paragraph" w:styleId="Quanh"><w:basedOn w:val="Vòng"/></w:style>
<w:style w:type="character" w:styleId="Giấu"><w:rPr><w:vanish w:val="true"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="GiấuNữa"><w:basedOn w:val="Giấu"/></w:style>
</w:styles>""".encode()


def _run(words: str, style: str = "", own: str = "") -> str:
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f"<w:r><w:rPr>{named}{own}</w:rPr><w:t>{words}</w:t></w:r>"


def _paragraph(style: str, *runs: str, more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{''.join(runs)}</w:p>"


def _read(body: str, styles: bytes = _STYLES) -> tuple[str, tuple[str, ...]]:
    """The text that is read of a body, and what is hidden."""
    content = f"<w:document {_NAMESPACE}><w:body>{body}</w:body></w:document>".encode()
    made = as_mammoth_reads(content, "a.docx", hiding=Styles.of(styles, "a.docx"))
    return "".join(etree.fromstring(made.content).itertext()), made.hidden


_SHOWN, _HIDING = '<w:vanish w:val="false"/>', "<w:vanish/>"


@pytest.mark.parametrize(
    ("paragraph", "hidden"),
    [
        (_paragraph("", _run("a")), False),
        (_paragraph("", _run("a", own=_HIDING)), True),
        (_paragraph("Ẩn", _run("a")), True),
        (_paragraph("ẨnNữa", _run("a")), True),
        (_paragraph("ẨnNữa", _run("a", own=_SHOWN)), False),
        (_paragraph("Hiện", _run("a")), False),
        (_paragraph("Vòng", _run("a")), False),
        (_paragraph("Lạ", _run("a")), False),
        (_paragraph("", _run("a", "Giấu")), True),
        (_paragraph("", _run("a", "GiấuNữa")), True),
        (_paragraph("", _run("a", "GiấuNữa", _SHOWN)), False),
        # two styles that hide, one upon the other, show
        (_paragraph("Ẩn", _run("a", "Giấu")), False),
        (_paragraph("Ẩn", _run("a", "Giấu", _HIDING)), True),
        # the end of the paragraph alone
        (_paragraph("", _run("a"), more=f"<w:rPr>{_HIDING}</w:rPr>"), False),
    ],
)
def test_text_is_hidden_by_itself_by_its_style_and_by_its_paragraphs(
    paragraph: str, *, hidden: bool
) -> None:
    """What the text says of itself counts; then each style, with what it is based on."""
    assert _read(paragraph) == (("", ("a",)) if hidden else ("a", ()))


def test_documents_may_hide_text_that_says_nothing() -> None:
    """By their defaults, or by the style that paragraphs have that name none."""
    hiding = b"<w:rPr><w:vanish/></w:rPr>"
    body = _paragraph("", _run("a"), _run("b", own=_SHOWN))
    end = b"</w:rPrDefault>"
    everything = _STYLES.replace(b"<w:rPr><w:b/></w:rPr>" + end, hiding + end)
    assert _read(body, everything) == ("b", ("a",))
    unnamed = 'w:styleId="Thường"'.encode()
    named = _STYLES.replace(unnamed + b"/>", unnamed + b">" + hiding + b"</w:style>")
    assert _read(body, named) == ("b", ("a",))


def test_boxes_in_hidden_paragraphs_have_styles_of_their_own() -> None:
    """And text that was moved away is no hidden text."""
    box = f"<w:r><w:pict>{_paragraph('', _run('trong'))}</w:pict></w:r>"
    moved = f"<w:moveFrom>{_run('xưa')}</w:moveFrom>"
    assert _read(_paragraph("Ẩn", _run("ngoài"), box, moved)) == ("trongxưa", ("ngoài",))


def test_a_paragraph_of_which_nothing_shows_is_empty() -> None:
    """So that it has no number in a list."""
    numbered = "<w:numPr/>"
    content = "".join(
        (
            _paragraph("Ẩn", _run("a"), more=numbered),
            _paragraph("", _run("b", "Giấu"), more=numbered),
            _paragraph("Ẩn", _run("c"), "<w:bookmarkStart/>", more=numbered),
        )
    )
    root = etree.fromstring(f"<w:body {_NAMESPACE}>{content}</w:body>")
    assert list(take_hidden(root, b"", Styles.of(_STYLES, "a.docx"))) == ["a", "b", "c"]
    assert [len(one) for one in root] == [0, 2, 3]
