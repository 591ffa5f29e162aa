"""What is escaped in Markdown, and what an author's own document has as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.in_english import in_english

from translate.writers.markdown.escaping import OwnSigns, escape, own_signs


@given(st.text(st.sampled_from("aâ 1.,*_`~[]()<>&\\-|$#!:/w"), min_size=1, max_size=16))
def test_everything_is_escaped_by_default(text: str) -> None:
    """A parser shows the text, whatever it is."""
    shown = MarkdownIt("gfm-like").renderInline(f"x{escape(' '.join(text.split()))}x")
    plain = MarkdownIt("commonmark").renderInline(f"x {escape(text)} x")
    assert "<" not in plain.replace("&lt;", "")
    assert "<" not in shown.replace("&lt;", "")


@pytest.mark.parametrize(
    ("content", "text", "spelled"),
    [
        ("Giá $5 và $x$", "Price $5 and $x$", "Price $5 and $x$"),
        (r"Giá \$5", "Price $5", r"Price \$5"),
        ("`$x`", "Price $5", r"Price \$5"),
        ("H~2~O ~~bỏ~~", "H~2~O", "H~2~O"),
        ("~~bỏ~~", "a ~ b", r"a \~ b"),
        ("Thẻ #chợ", "Tag #market", "Tag #market"),
        ("Thẻ #chợ", "#market # a", r"\#market \# a"),
        ("[[trang|nhãn]]", "[[page|label]]", "[[page|label]]"),
        ("[a [b]](c)", "[[page]]", r"\[\[page\]\]"),
        ("Xem https://a.vn/x_y.", "See https://a.vn/x_y.", "See https://a.vn/x_y."),
        ("Xem [b](https://a.vn/x_y)", "See https://a.vn", r"See https:\//a.vn"),
        ("Xem www.a.vn!", "See www.a.vn and www.b.vn", r"See www.a.vn and www\.b.vn"),
        ("a*b", "a*b", r"a\*b"),
        ("[/] dở", "[/] half *done*", r"[/] half \*done\*"),
        ("[ghi] dở", "[/] half", r"\[/\] half"),
        (": Bảng giá", ": Prices", ": Prices"),
        ("Bảng giá", ": Prices", r"\: Prices"),
        ("==tô==", "==marked==", "==marked=="),
        ("==", "== =", r"\== ="),
    ],
)
def test_what_the_author_wrote_as_it_is_stays_so(content: str, text: str, spelled: str) -> None:
    """Sites understand more than CommonMark; what it understands itself is always escaped."""
    assert escape(text, own_signs(content)) == spelled


def test_a_cell_ends_at_a_sign() -> None:
    """So that it is never left as it is there."""
    assert own_signs("a | b").signs == {"|"}
    assert own_signs("a | b", in_table=True) == OwnSigns()


@pytest.mark.parametrize(
    "document",
    [
        "EN một  \nhai  \nba",
        "EN theo [@doe99, tr. 33] và [nhỏ]{.smallcaps}",
        "import A from '@theme/A';\n\n# EN Tựa { #tua }\n\n{/* ghi chú */}\n\nEN chữ",
        '--8<-- "a.md"\n\n%% ghi chú %%\n\n\\newpage\n\nEN chữ',
        (
            '<figure markdown="span">\n  ![EN Hai](b.png){ width="3" }\n</figure>\n\n'
            '<div class="hop" markdown>\nEN trong **hộp**.\n\n- EN mục\n</div>'
        ),
        "EN xem https://vi.example/x_y, <https://a.example> và <a@b.vn>",
        "EN công thức $x$ và [[trang|nhãn]], #thẻ, H~2~O, ==sáng==, x^2^",
        "# EN một<br> hai",
        "EN HTML\n\n*[HTML]: Ngôn ngữ đánh dấu\n*[CSS]: Kiểu",
        (
            '{\n  "title": "EN Tựa \\"một\\"",\n  "lang": "en",\n  "params": {\n    "x": 1\n  },\n'
            '  "description": "EN Tóm tắt"\n}\n\nEN chữ'
        ),
    ],
)
def test_a_document_keeps_what_sites_understand(document: str) -> None:
    """Line ends, addresses, signs, abbreviations, front matter in JSON."""
    assert in_english(document.replace("EN ", "").replace('"en"', '"vi"')) == document
