"""Tests of the names of Strict Open XML."""

from translate.review_tables.strict import is_strict, transitional

TEXT = "see http://purl.oclc.org/ooxml/wordprocessingml/main"


def test_names_are_the_usual_ones_and_texts_stay() -> None:
    """Of namespaces and of the kinds of relations."""
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
        f"<w:t>{TEXT}</w:t><R Type='http://purl.oclc.org/ooxml/officeDocument/relationships/x'/>"
        "</w:document>"
    )
    usual = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:t>{TEXT}</w:t>"
        "<R Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/x'/>"
        "</w:document>"
    )
    assert is_strict(strict.encode())
    assert transitional(strict.encode()).decode() == usual
    assert not is_strict(b"<a/>")
    assert transitional(b"<a/>") == b"<a/>"
