"""Word documents that are no documents, or were made to do harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.packed import packed

from translate.archive import pack
from translate.errors import InputError
from translate.readers.word.limits import ELEMENT_DEPTH, examined, words_of

SAMPLE = Path(__file__).with_name("chợ-nổi")
BODY = "word/document.xml"


def _document(body: str) -> bytes:
    return packed(SAMPLE, {BODY: body.encode()})


def _text(body: str) -> str:
    return (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>"
    )


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is damaged, or no ZIP archive"),
        (b"PK\3\4 nothing", "is damaged, or no ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", r"old kind \(.doc\), or has a password; save it as"),
        (pack({"a.txt": b"a"}), "is not a Word document"),
        (_document("<w:document>"), "is not well-formed XML"),
        (_document('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'), "declares a document type"),
        (_document("<a>" * 300 + "</a>" * 300), f"more than {ELEMENT_DEPTH} elements deep"),
        (_document(_text("<w:p/>" * 1_300_000)), "is larger than any article"),
        (_document(_text(" " * 40_000_000)), "is larger than any article: 40 MB"),
        (packed(SAMPLE, {"word/a.bin": bytes(120_000_000)}), "unpacks to more than this program"),
    ],
    ids=["empty", "head", "doc", "other", "cut", "entities", "deep", "many", "large", "bomb"],
)
def test_what_is_not_read_is_refused_in_one_line(data: bytes, problem: str) -> None:
    """Each problem says what is wrong, and names the file."""
    with pytest.raises(InputError, match=problem) as caught:
        examined(data, "seeds/a.docx")
    assert str(caught.value).startswith("seeds/a.docx")
    assert "\n" not in str(caught.value)


def test_a_document_is_not_changed_where_nothing_is_lost() -> None:
    """Only formulas make another document of it."""
    data = _document(_text("<w:p><w:r><w:t>Chợ nổi.</w:t></w:r></w:p>"))
    assert examined(data, "a.docx").data == data
    assert examined(packed(SAMPLE), "a.docx").formulas == 1


def test_the_words_of_a_document_leave_out_deleted_text() -> None:
    """Inserted text and notes count, deleted text and comments do not."""
    words = " ".join(words_of(packed(SAMPLE), "a.docx"))
    assert "300 ghe" in words
    assert "Theo số liệu của thành phố." in words
    assert "năm trăm" not in words
    assert "Kiểm tra lại" not in words
