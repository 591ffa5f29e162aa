"""Word documents as articles."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.styles.style import BaseStyle
from support.packed import packed

from translate.errors import InputError
from translate.model import (
    Article,
    Block,
    Group,
    GroupKind,
    MarkKind,
    Source,
    TakenFor,
    Text,
    TextKind,
    Verbatim,
)
from translate.readers import READERS
from translate.walk import passages

SAMPLE = Path(__file__).with_name("chợ-nổi")
EMPTY = b"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:body><w:p/></w:body></w:document>"""


@pytest.fixture(name="article", scope="module")
def _article() -> Article:
    source = Source(packed(SAMPLE), "cho-noi", "seeds/cho-noi.docx", "vi")
    return READERS[".docx"](source)


def _of(article: Article, kind: TextKind) -> list[Text]:
    return [one.text for one in passages(article) if one.text.kind is kind]


def test_styles_say_what_a_paragraph_is(article: Article) -> None:
    """Title, lead, headings with their levels, a caption in its figure."""
    assert [(one.text, one.level) for one in _of(article, TextKind.HEADING)] == [
        ("Chợ nổi Cái Răng", 1),
        ("Buổi sáng", 2),
        ("Ngày mai", 3),
    ]
    assert [one.text for one in _of(article, TextKind.LEAD)] == ["Ghe thuyền ít dần."]
    groups = [one for one in article.blocks if isinstance(one, Group)]
    (figure,) = [one for one in groups if one.kind is GroupKind.FIGURE]
    image, alt, caption = figure.children
    assert isinstance(image, Verbatim)
    assert image.text == "cho-noi.docx#word/media/ghe.svg"
    assert isinstance(alt, Text)
    assert isinstance(caption, Text)
    assert (alt.text, caption.text) == ("Một chiếc ghe", "Ghe trên sông Hậu.")


def test_marks_and_notes(article: Article) -> None:
    """On the words that they are over; the note is at the end."""
    text = next(one.text for one in passages(article) if one.text.text.startswith("Xem"))
    found = [(mark.kind, text.text[mark.start : mark.end], mark.target) for mark in text.marks]
    assert found == [
        (MarkKind.LINK, "bản đồ", "https://example.org/ban-do"),
        (MarkKind.EMPHASIS, "Trung tâm", ""),
        (MarkKind.NOTE, "", "footnote-2"),
        (MarkKind.STRONG, "300 ghe", ""),
    ]
    note = article.blocks[-1]
    assert isinstance(note, Group)
    assert (note.kind, note.id) == (GroupKind.NOTE, "footnote-2")


def test_what_a_person_should_look_at_is_said(article: Article) -> None:
    """Comments, which are no text, and formulas that became plain text."""
    assert [str(one.text) for one in article.reading.remarks] == [
        "comments are left out: 1",
        "formulas are read as plain text, 1 of them: look at them in the edition",
    ]


def test_a_document_without_text_is_refused() -> None:
    """In one line that names it."""
    source = Source(packed(SAMPLE, {"word/document.xml": EMPTY}), "a", "seeds/a.docx", "vi")
    with pytest.raises(InputError, match=r"seeds/a.docx: the article holds no text"):
        READERS[".docx"](source)


def test_a_list_goes_on_after_a_paragraph() -> None:
    """As Word counts it: numbering is no part of the list that another one ends."""
    document = docx.Document()
    for words, style in (
        ("Một", "List Number"),
        ("Hai", "List Number"),
        ("Xen giữa.", "Normal"),
        ("Ba", "List Number"),
    ):
        document.add_paragraph(words, style=style)
    document.add_paragraph("Đầu", style="Heading 1")._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="{_numbers(document)}"/></w:numPr>')
    )
    file = io.BytesIO()
    document.save(file)
    read = READERS[".docx"](Source(file.getvalue(), "a", "seeds/a.docx", "vi"))
    lists = [one for one in read.blocks if isinstance(one, Group)]
    assert [(one.start, one.ordered, len(one.children)) for one in lists] == [
        (1, True, 2),
        (3, True, 1),
    ]
    assert "numbers that Word gives to headings are no text, and left out: 1" in [
        str(one.text) for one in read.reading.remarks
    ]


def _numbers(document: Document) -> str:
    """What the style of numbered lists refers to."""
    style = document.styles["List Number"]._element
    return str(style.xpath("w:pPr/w:numPr/w:numId/@w:val")[0])


def _hiding() -> bytes:
    """A document with a head and a foot on its pages, hidden words and a comment."""
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Báo Cần Thơ"
    section.footer.paragraphs[0].text = "12"
    section.footer.add_paragraph("Bản quyền")
    paragraph = document.add_paragraph("Ghe bán ")
    paragraph.add_run("cá và ").font.hidden = True
    paragraph.add_run("bún.").font.hidden = False
    _unseen(document, "Nội bộ", WD_STYLE_TYPE.PARAGRAPH)
    based = document.styles.add_style("Nội bộ nữa", WD_STYLE_TYPE.PARAGRAPH)
    based.base_style = document.styles["Nội bộ"]
    unseen = _unseen(document, "Giấu", WD_STYLE_TYPE.CHARACTER)
    document.add_paragraph("Gửi thư ký.", style=based)
    document.add_comment(paragraph.runs, "Hỏi lại tác giả.", "Lan")
    paragraph.add_run(" Không in.", style=unseen)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _unseen(document: Document, name: str, kind: WD_STYLE_TYPE) -> BaseStyle:
    """A style that hides text."""
    style = document.styles.add_style(name, kind)
    style.font.hidden = True
    return style


def test_what_stands_around_pages_and_what_is_hidden_is_left_out_and_listed() -> None:
    """A number alone is no text."""
    article = READERS[".docx"](Source(_hiding(), "bai", "seeds/bai.docx", "vi"))
    assert [one.text.text for one in passages(article)] == ["Ghe bán bún."]
    reading = article.reading
    assert [one.text.strip() for one in reading.taken] == [
        *("Báo Cần Thơ", "Bản quyền", "Hỏi lại tác giả.", "cá và", "Không in.", "Gửi thư ký.")
    ]
    kinds = [one.kind for one in reading.taken]
    assert kinds == [*(TakenFor.DROPPED,) * 3, *(TakenFor.HIDDEN,) * 3]
    said = [one.text for one in reading.remarks]
    assert said[:3] == [
        "the texts of page headers and footers are left out: 2",
        "comments are left out: 1",
        "hidden text is left out, 3 pieces of it: show it in Word if it belongs to the article",
    ]


def test_hidden_text_is_read_where_the_review_of_an_article_needs_it() -> None:
    """As it once was: what a style hides alone, or all of it."""
    source = Source(_hiding(), "bai", "seeds/bai.docx", "vi")
    forms = READERS[".docx"](source).reading.forms
    articles = [READERS[".docx"](replace(source, form=form)) for form in forms]
    assert [[one.text.text for one in passages(article)] for article in articles] == [
        ["Ghe bán bún. Không in.", "Gửi thư ký."],
        ["Ghe bán cá và bún. Không in.", "Gửi thư ký."],
    ]
    assert tuple(article.reading.form for article in articles) == forms


def test_a_tab_to_a_margin_parts_no_words_where_they_were_reviewed_as_one() -> None:
    """As they once were read."""
    document = docx.Document()
    paragraph = document.add_paragraph("Trang")
    paragraph.add_run()._element.append(parse_xml(f"<w:ptab {nsdecls('w')}/>"))
    paragraph.add_run("một.")
    data = io.BytesIO()
    document.save(data)
    source = Source(data.getvalue(), "bai", "seeds/bai.docx", "vi")
    article = READERS[".docx"](source)
    [form] = article.reading.forms
    earlier = READERS[".docx"](replace(source, form=form))
    texts = [passages(one)[0].text.text for one in (article, earlier)]
    assert texts == ["Trang một.", "Trangmột."]


def test_a_style_of_ones_own_is_what_it_is_based_on() -> None:
    """A headline of a newsroom's is a heading."""
    document = docx.Document()
    style = document.styles.add_style("Tít phụ", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Heading 2"]
    document.add_paragraph("Chợ nổi", style="Title")
    document.add_paragraph("Buổi sáng", style=style)
    document.add_paragraph("Ghe bán bún.")
    data = io.BytesIO()
    document.save(data)
    article = READERS[".docx"](Source(data.getvalue(), "bai", "seeds/bai.docx", "vi"))
    assert [(one.text, one.level) for one in _of(article, TextKind.HEADING)] == [
        ("Chợ nổi", 1),
        ("Buổi sáng", 3),
    ]


def _lists(blocks: Iterable[Block], deep: int = 0) -> Iterator[tuple[int, str]]:
    """The texts in lists, with how many lists they are in."""
    for block in blocks:
        if isinstance(block, Group):
            yield from _lists(block.children, deep + (block.kind is GroupKind.LIST))
        elif isinstance(block, Text) and deep:
            yield deep, block.text


def test_styles_put_lists_into_lists() -> None:
    """As python-docx and older templates write them; a list that begins deeper is one list."""
    document = docx.Document()
    for words, style in (
        ("Trái cây", "List Bullet"),
        ("Xoài", "List Bullet 2"),
        ("Xoài cát", "List Bullet 3"),
        ("Rau", "List Bullet"),
        ("Rửa", "List Number 2"),
        ("Ghe bán bún.", "Normal"),
        ("Đò", "List Number 3"),
    ):
        document.add_paragraph(words, style=style)
    data = io.BytesIO()
    document.save(data)
    article = READERS[".docx"](Source(data.getvalue(), "bai", "seeds/bai.docx", "vi"))
    assert list(_lists(article.blocks)) == [
        (1, "Trái cây"),
        (2, "Xoài"),
        (3, "Xoài cát"),
        (1, "Rau"),
        (2, "Rửa"),
        (1, "Đò"),
    ]


def test_files_that_are_set_into_a_document_are_reported() -> None:
    """Word shows their text, and has it in files of their own."""
    body = (SAMPLE / "word/document.xml").read_text("utf-8")
    changed = body.replace("<w:body>", '<w:body><w:altChunk r:id="rId99"/>', 1).encode()
    source = Source(packed(SAMPLE, {"word/document.xml": changed}), "a", "seeds/a.docx", "vi")
    assert [str(one.text) for one in READERS[".docx"](source).reading.remarks][1] == (
        "files that are set into the document are left out, 1 of them: save it in Word, which"
        " makes text of them"
    )
