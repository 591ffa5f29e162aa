"""What Word has and `mammoth` drops; formulas and rules are tested with pages and limits."""

from __future__ import annotations

import pytest
from lxml import etree

from translate.readers.word.rewriting import as_mammoth_reads, described, with_titles

_START = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
xmlns:wps="wps" xmlns:mc="mc" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>"""
_END = "</w:body></w:document>"
_BOX = "<w:txbxContent><w:p><w:r><w:t>Hộp.</w:t></w:r></w:p></w:txbxContent>"
_DRAWING = f"<w:drawing><wps:txbx>{_BOX}</wps:txbx></w:drawing>"
_SHAPE = f"<w:pict><v:shape><v:textbox>{_BOX}</v:textbox></v:shape></w:pict>"


def _body(markup: str) -> str:
    """The body as it is read, its tags without their namespaces."""
    made = as_mammoth_reads(f"{_START}{markup}{_END}".encode(), "a.docx").content
    root = etree.fromstring(made)
    for element in root.iter():
        element.tag = etree.QName(element).localname
        element.attrib.clear()
    etree.cleanup_namespaces(root)
    text = etree.tostring(root, encoding="unicode")
    return text.partition("<body>")[2].partition("</body>")[0]


_READ = f"<r>{_SHAPE}</r>".replace("w:", "").replace("v:", "")
_SPACED = "<r><t>a</t><t> </t><t>b</t></r>"
_CHOICE = f"<mc:AlternateContent><mc:Choice>{_DRAWING}</mc:Choice>"
_END_OF_CHOICE = "</mc:AlternateContent>"


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        (f"<w:r>{_DRAWING}</w:r>", _READ),
        (f"<w:r>{_CHOICE}<mc:Fallback><w:drawing/></mc:Fallback>{_END_OF_CHOICE}</w:r>", _READ),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', _SPACED),
        ("<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>", _SPACED),
        ('<w:r><w:t>a</w:t><w:ptab w:alignment="right"/><w:t>b</w:t></w:r>', _SPACED),
    ],
)
def test_what_would_be_dropped_is_written_otherwise(markup: str, read: str) -> None:
    """Text boxes of drawings alone; words that the end of a page or line parts."""
    assert _body(markup) == read


def test_a_text_box_with_an_older_form_stands_once() -> None:
    """It is read from that form: the part stays as it is."""
    both = f"{_CHOICE}<mc:Fallback>{_SHAPE}</mc:Fallback>{_END_OF_CHOICE}"
    content = f"{_START}<w:p><w:r>{both}</w:r></w:p>{_END}".encode()
    assert as_mammoth_reads(content, "a.docx").content is content


def test_boxes_in_boxes_are_one() -> None:
    """The outer one, with the inner in it as it is."""
    inner = _DRAWING
    outer = f"<w:drawing><w:txbxContent><w:p><w:r>{inner}</w:r></w:p></w:txbxContent></w:drawing>"
    assert _body(f"<w:r>{outer}</w:r>").count("Hộp.") == 1


def test_what_links_and_pictures_say_is_kept_where_mammoth_reads() -> None:
    """Of a picture beside its description; one that only has a title has it for one already."""
    markup = (
        '<w:hyperlink w:anchor="a" w:tooltip="Về chợ"/><docPr descr="Ghe" title="Trên sông"/>'
        '<docPr title="Xuồng"/>'
    )
    made = as_mammoth_reads(f"{_START}{markup}{_END}".encode(), "a.docx").content
    link, both, alone = etree.fromstring(made)[0]
    frame = next(words for name, words in link.attrib.items() if name.endswith("}tgtFrame"))
    assert with_titles(f'<a href="#a" target="{frame}">') == '<a href="#a" title="Về chợ">'
    assert described(both.get("descr") or "") == ("Ghe", "Trên sông")
    assert described("Ghe") == ("Ghe", "")
    assert dict(alone.attrib) == {"title": "Xuồng"}
