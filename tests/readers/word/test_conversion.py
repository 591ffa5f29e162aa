"""Word documents as HTML."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.packed import packed

from translate.errors import InputError
from translate.readers.word.conversion import WordPage, to_html
from translate.readers.word.limits import examined

SAMPLE = Path(__file__).with_name("chợ-nổi")
BODY = "word/document.xml"


def _page(changes: dict[str, str] | None = None) -> WordPage:
    body = (SAMPLE / BODY).read_text("utf-8")
    for old, new in (changes or {}).items():
        assert old in body
        body = body.replace(old, new)
    data = packed(SAMPLE, {BODY: body.encode()})
    return to_html(examined(data, "a.docx"), "seeds/a.docx")


@pytest.mark.parametrize(
    "part",
    [
        "<h1>Chợ nổi Cái Răng</h1>",
        '<p class="lead">Ghe thuyền ít dần.</p>',
        "<h2>Buổi sáng</h2>",
        "<h3>Ngày mai</h3>",
        '<a href="https://example.org/ban-do">bản đồ</a> của <em>Trung tâm</em>',
        "Có <strong>300 ghe</strong> mỗi ngày",
        "20 m<sup>2</sup>, giá <s>cũ</s>",
        "<code>chay --nhanh</code> rồi tính x=y.",
        "<li>Trái cây<ol>",
        '<img alt="Một chiếc ghe" src="a.docx#word/media/ghe.svg" />',
        "<figcaption>Ghe trên sông Hậu.</figcaption>",
        "<pre>mua(xoai)\nban(khom)</pre>",
        "Dòng trên<br />dòng dưới.",
        "<p>Chữ trong khung.</p>",
        "Theo số liệu của thành phố.",
    ],
)
def test_each_kind_of_text_is_what_its_style_says(part: str) -> None:
    """Headings count below the title; formulas and text boxes stay text."""
    assert part in _page().markup


def test_tracked_changes_are_accepted_and_comments_left_out() -> None:
    """What a person deleted, and what colleagues say to each other, is no part of the article."""
    markup = _page().markup
    assert "năm trăm" not in markup
    assert "Kiểm tra lại" not in markup


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('<w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr>', True),
        ('<w:r><w:pict><v:rect xmlns:v="v" xmlns:o="o" o:hr="t"/></w:pict></w:r>', True),
        ('<w:pPr><w:pBdr><w:bottom w:val="nil"/></w:pBdr></w:pPr>', False),
    ],
)
def test_a_paragraph_that_is_only_a_line_is_a_rule(line: str, found: bool) -> None:
    """As Word makes one of ``---``, and as Pandoc draws it; one with text in it stays text."""
    heading = '<w:p><w:pPr><w:pStyle w:val="TieuDe2"/></w:pPr>'
    markup = _page({heading: f"<w:p>{line}</w:p>{heading}"}).markup
    assert ("<hr />" in markup) is found
    with_text = line + "<w:r><w:t>Chữ trên vạch.</w:t></w:r>"
    markup = _page({heading: f"<w:p>{with_text}</w:p>{heading}"}).markup
    assert "<hr />" not in markup
    assert "<p>Chữ trên vạch.</p>" in markup


def test_without_a_title_headings_keep_their_level() -> None:
    """The first heading is then the title."""
    assert "<h1>Buổi sáng</h1>" in _page({'<w:pStyle w:val="Title"/>': ""}).markup


def test_each_paragraph_is_a_line() -> None:
    """So that a line number is the number of a paragraph."""
    lines = _page().markup.splitlines()
    assert re.match(r"<p>Xem", lines[3])


def test_a_picture_from_elsewhere_is_not_fetched() -> None:
    """It is counted, to be reported."""
    page = _page({'r:embed="rId6"': 'r:link="rId7"'})
    assert page.external == 1
    assert "example.org/xa.png" not in page.markup


def test_text_that_is_lost_is_reported() -> None:
    """A kind of element that the library does not know and we did not foresee."""
    strange = "<w:p><w:strange><w:r><w:t>Chữ lạ.</w:t></w:r></w:strange></w:p>"
    assert _page().lost == ()
    assert _page({"<w:body>": f"<w:body>{strange}"}).lost == ("Chữ lạ.",)


def test_parts_that_do_not_fit_are_one_line() -> None:
    """A picture without its relation, of a document that is well-formed."""
    with pytest.raises(InputError, match=r"seeds/a.docx: cannot be read as a Word document: KeyE"):
        _page({'r:id="rId5"': 'r:id="rId99"'})


def test_links_and_pictures_say_what_they_say_in_the_document() -> None:
    """When they are pointed at; what describes a picture is not that."""
    markup = _page(
        {
            "<w:hyperlink ": '<w:hyperlink w:tooltip="Bản đồ &quot;mới&quot;" ',
            'descr="Một chiếc ghe"': 'descr="Một chiếc ghe" title="Trên sông"',
        }
    ).markup
    assert 'title="Bản đồ &quot;mới&quot;">bản đồ</a>' in markup
    assert 'alt="Một chiếc ghe" ' in markup
    assert 'title="Trên sông"' in markup


def test_a_box_that_is_no_item_s_is_a_sign() -> None:
    """Ticked or not; that of an item is its own."""
    boxed = (
        '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/'
        'wordml"><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r>'
        "<w:t>x</w:t></w:r></w:sdtContent></w:sdt>"
    )
    paragraph = "<w:p>{}<w:r><w:t> Gọi</w:t></w:r></w:p>"
    body = "".join(paragraph.format(boxed.format(one)) for one in (1, 0))
    markup = _page({"<w:body>": f"<w:body>{body}"}).markup
    assert "<p>☒ Gọi</p>" in markup
    assert "<p>☐ Gọi</p>" in markup


_IMAGE = '<img alt="Một chiếc ghe" src="a.docx#word/media/ghe.svg" />'
_WORDS = "<w:r><w:t>Ghe trên sông Hậu.</w:t></w:r>"


def _drawn() -> str:
    """The run of the sample that is a picture."""
    body = (SAMPLE / BODY).read_text("utf-8")
    start = body.index("<w:drawing>")
    return f"<w:r>{body[start : body.index('</w:drawing>', start)]}</w:drawing></w:r>"


@pytest.mark.parametrize(
    "caption", [f"{_drawn()}{_WORDS}", f"{_WORDS}<w:r><w:br/></w:r>{_drawn()}"]
)
def test_a_caption_that_holds_its_picture_is_a_figure(caption: str) -> None:
    """LibreOffice writes both as one paragraph of a frame; the line is that of the paragraph."""
    lines = _page({_WORDS: caption}).markup.split("\n")
    assert f"<figure>{_IMAGE}<figcaption>Ghe trên sông Hậu.</figcaption></figure>" in lines
    assert len(lines) == len(_page().markup.split("\n"))


def test_a_picture_among_the_words_of_a_caption_stays_there() -> None:
    """And so does one without words."""
    among = f"<w:r><w:t>Ghe</w:t></w:r>{_drawn()}<w:r><w:t>to.</w:t></w:r>"
    assert f"<figcaption>Ghe{_IMAGE}to.</figcaption>" in _page({_WORDS: among}).markup
    assert f"<figcaption>{_IMAGE}</figcaption>" in _page({_WORDS: _drawn()}).markup
