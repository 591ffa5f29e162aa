"""ItemNumbers of lists in Word documents."""

from __future__ import annotations

import pytest

from translate.errors import InputError
from translate.interchange.xml import parse
from translate.readers.word.numbering import NUMBER_SIGN, ItemNumbers, with_numbers

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECIMAL = ("decimal", "%1.")


def _numbering(lists: str, *levels: tuple[str, str], start: int = 1) -> bytes:
    made = "".join(
        f'<w:lvl w:ilvl="{deep}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for deep, (form, text) in enumerate(levels)
    )
    kinds = f'<w:abstractNum w:abstractNumId="7">{made}</w:abstractNum>'
    return f'<w:numbering xmlns:w="{W}">{kinds}{lists}</w:numbering>'.encode()


def _list(name: int, more: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="7"/>{more}</w:num>'


def _item(name: int | str = 1, deep: int = 0) -> str:
    numbers = f'<w:numPr><w:ilvl w:val="{deep}"/><w:numId w:val="{name}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbers}</w:pPr><w:r><w:t>Bước</w:t></w:r></w:p>"


PLAIN = "<w:p><w:r><w:t>Đoạn</w:t></w:r></w:p>"


def _numbered(body: str, numbering: bytes, styles: str = "") -> list[str]:
    """The numbers that the paragraphs of a document are given; a dash stands for none."""
    style_part = f'<w:styles xmlns:w="{W}">{styles}</w:styles>'.encode()
    numbers = ItemNumbers.of(numbering, style_part, "a.docx")
    root = parse(f'<w:body xmlns:w="{W}">{body}</w:body>'.encode(), "a.docx")
    count = numbers.write(root)
    texts = ["".join(one.itertext()) for one in root.iter(f"{{{W}}}p")]
    found = [one.partition("\ufdd1")[0] for one in texts]
    assert count == sum(one.startswith(NUMBER_SIGN) for one in found)
    return [one[1:] if one.startswith(NUMBER_SIGN) else "-" for one in found]


def test_a_list_goes_on_after_a_paragraph() -> None:
    """Also another list of the same kind, but one that begins anew does that once."""
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = _list(1) + _list(2) + _list(3, again)
    body = _item() + _item() + PLAIN + _item() + _item(2) + _item(3) + PLAIN + _item(3)
    assert _numbered(body, _numbering(lists, DECIMAL)) == ["1", "2", "-", "3", "4", "5", "-", "6"]


def test_a_list_in_a_list_begins_anew() -> None:
    """Below each item; what its text says of levels above is what they count."""
    levels = (DECIMAL, ("lowerLetter", "%2)"), ("decimal", "%1.%2.%3"))
    body = "".join(_item(deep=deep) for deep in (0, 1, 1, 2, 0, 1, 2))
    found = _numbered(body, _numbering(_list(1), *levels))
    assert found == ["1", "a)", "b)", "1.b.1", "2", "a)", "2.a.1"]


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("decimal", "%1)", "4"),
        ("decimal", "(%1)", "4"),
        ("decimal", "Điều %1.", "Điều 4."),
        ("decimalZero", "%1.", "04."),
        ("upperLetter", "%1.", "D."),
        ("upperRoman", "%1.", "IV."),
        ("lowerRoman", "(%1)", "(iv)"),
        ("unknown", "%1:", "4:"),
        ("bullet", "•", "-"),
        ("none", "", "-"),
    ],
)
def test_a_number_is_written_as_word_shows_it(form: str, text: str, found: str) -> None:
    """Plain figures are numbers of any list."""
    assert _numbered(_item(), _numbering(_list(1), (form, text), start=4)) == [found]


def test_a_style_may_number_its_paragraphs() -> None:
    """The paragraph's own list counts before it; zero is none, and neither is an unknown one."""
    numbers = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = f'<w:style w:styleId="So">{numbers}</w:style><w:style w:styleId="Khac"/>'
    styled = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr></w:p>'.format
    body = styled("So") + styled("Khac") + _item(0) + _item("x") + _item(1, 8) + styled("So")
    numbering = _numbering(_list(1), DECIMAL)
    assert _numbered(body, numbering, styles) == ["1", "-", "-", "-", "-", "2"]


def test_what_is_deleted_does_not_count() -> None:
    """A paragraph without its end goes on with the next, whose number stands where both begin.

    Nor do paragraphs count that stand again for older programs.
    """
    deleted = _item().replace("</w:numPr>", "</w:numPr><w:rPr><w:del/></w:rPr>")
    choice = f"<w:Choice>{_item()}</w:Choice>"
    body = _item() + deleted + deleted + choice + _item() + _item()
    assert _numbered(body, _numbering(_list(1), DECIMAL)) == ["1", "2", "-", "-", "-", "3"]


def test_items_of_the_page_have_their_numbers() -> None:
    """What is no item has none, and its number is counted."""
    markup = (
        f"<ol><li>{NUMBER_SIGN}3\ufdd1Ba</li><li>{NUMBER_SIGN}a&lt;)\ufdd1A</li></ol>"
        f"<h2>{NUMBER_SIGN}1\ufdd1Đầu</h2>"
    )
    assert with_numbers(markup) == (
        '<ol><li value="3">Ba</li><li data-mark="a&lt;)">A</li></ol><h2>Đầu</h2>',
        1,
    )


def test_a_damaged_part_is_refused() -> None:
    """In one line, as any other part."""
    with pytest.raises(InputError, match="is not well-formed"):
        ItemNumbers.of(b"<w:numbering>", b"<styles/>", "a.docx")
