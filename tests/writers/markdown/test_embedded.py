"""Markdown out of Markdown that holds HTML and shortcodes, read by our own reader."""

from __future__ import annotations

import pytest
from support.in_english import in_english
from support.shape import shape

DOCUMENT = """\
{{% notice %}}
Mưa to.
{{% /notice %}}

> [!NOTE]
> Nước lên.

Đoạn có lớp
{: .lead}

<details class="x">
<summary>Xem <b>thêm</b></summary>

Ẩn đi.

</details>

<div align="center">
  <img src="c.png" alt="Ảnh chợ" width="300">
  <p>Lời <a href="x?a=1&amp;b=2" title="T">ở đây</a> <img src="d.png" alt="Ghe"></p>
</div>

Một^[Chú thích.] và [trang]({{< ref "b c.md" >}}).

1. Lũ

[^thừa]: Không ai gọi.
"""


def test_markup_around_texts_stays() -> None:
    """HTML keeps its tags and attributes, shortcodes and call-outs their lines."""
    english = in_english(DOCUMENT)
    for line in (
        "{{% notice %}}\nEN Mưa to.\n{{% /notice %}}\n",
        "> [!NOTE]\n> EN Nước lên.\n",
        "EN Đoạn có lớp\n{: .lead}\n",
        '<details class="x">\n<summary>EN Xem <b>thêm</b></summary>\n',
        '  <img src="c.png" alt="EN Ảnh chợ" width="300">\n',
        '<a href="x?a=1&amp;b=2" title="EN T">ở đây</a>',
        '<img src="d.png" alt="EN Ghe">',
        '[trang]({{< ref "b c.md" >}})',
        "\n1. EN Lũ\n",
        "[^thừa]: EN Không ai gọi.\n",
    ):
        assert line in english, english
    assert english.endswith("[^note-1]: EN Chú thích.")


def test_it_is_the_same_document() -> None:
    """Another parser makes the same elements of it, notes of a sentence aside."""
    plain = DOCUMENT.replace("^[Chú thích.]", "")
    assert shape(in_english(plain)) == shape(plain)


def test_html_in_a_list_or_a_quotation_is_translated_in_place() -> None:
    """The lines stand as deep as they did."""
    english = in_english("- Một\n\n  <div>\n  Hai\n  </div>\n\n> <p>\n> Ba\n> </p>\n")
    assert english == "- EN Một\n\n  <div>\n  EN Hai\n  </div>\n\n> <p>\n> EN Ba\n> </p>"


def test_tags_of_a_text_keep_their_names_and_attributes() -> None:
    """What a text is marked with in HTML stays as the author wrote it."""
    block = (
        '<p>Xem <strong class="k">chợ</strong> ở <a href="x" target="_blank">đây</a>'
        ' <img src="c.png" width="9" alt="Ghe">, <del>cũ</del></p>'
    )
    made = in_english(block + "\n")
    assert made == block.replace("Xem", "EN Xem").replace("Ghe", "EN Ghe")


@pytest.mark.parametrize(
    ("document", "english"),
    [
        ("<Warning>\nHai\n</Warning>\n", "<Warning>\nEN Hai\n</Warning>"),
        ("Một\n\n<?php\n\n  echo '>';\n\n?>\n", "EN Một\n\n<?php\n\n  echo '>';\n\n?>"),
        (" <div>\n  Hai\n      <foo>\n", " <div>\n  EN Hai\n      <foo>"),
        ("<!-- a -->Hai\n*Ba*\n", "<!-- a -->EN Hai\nEN *Ba*"),
    ],
)
def test_a_block_of_html_is_one_inin_english(document: str, english: str) -> None:
    """Its tags stay on their lines, and nothing is read as text that is none."""
    assert in_english(document) == english


@pytest.mark.parametrize(
    "document",
    [
        "EN một <u>hai</u>, <span class='a'>**ba** <kbd>c</kbd></span> <mark>bốn</mark>",
        'EN <abbr title="EN Liên Hợp Quốc">LHQ</abbr>, <a href="x" target="_blank">nối</a>',
        'EN neo <a name="x"></a>, <i class="icon"></i> hình, dài<wbr>quá <!-- ghi --> hết',
        'EN H<sub>2</sub>O <img src="a.png" width="30" alt="EN ảnh">  hai<br/> ba',
        "## EN Mục <a id='m'></a>",
        "EN ảnh ![EN một](a.png) giữa ![](b.png) câu[^1] [^1] hết ![EN ba](d.png)\n\n[^1]: EN chú",
        "| EN <u>một</u> | ![EN hai](b.png) |\n|-|-|\n| EN bốn ![EN năm](d.png) | <kbd>x</kbd> |",
        '| EN một |\n|-|\n| ![EN hai](b.png) <img src="c.png" alt="EN ba"> |',
        '<p>EN <span class="a">chữ</span> <i class="b"></i> <a name="x"></a><u>hai</u></p>',
        "<p>EN <q>trích</q> <small>nhỏ</small></p>",
        '<div>EN <b>HTML</b> <span style="c">cuối</span></div>',
        '<p>EN <a href="x"><img src="a.png" alt="EN Ảnh"></a> <b><i>lời</i></b> <a id="m"></a></p>',
    ],
)
def test_tags_and_spaces_of_a_sentence_are_those_of_the_source(document: str) -> None:
    """Of elements that we have no kind for, of images, notes and what is over no text."""
    source = document.replace("EN ", "")
    assert in_english(source).replace("EN <kbd>", "<kbd>") == document.replace("  hai", " hai")


@pytest.mark.parametrize(
    "document",
    [
        "import C from 'c'\n\n<Card icon={<I />}>\n  EN Nội *dung*\n</Card>",
        "import C from 'c'\n\nEN Giá {props.value} ở <B n={2} /> đây.",
        "![[Ghi chú]]\n\nEN Nhúng ![[ghe.png|300]] này.",
        "EN Một\n{{< /tab >}}\n{{< tab >}}\nEN Hai\n{% else %}\nEN Ba",
        "EN ==tô== x",
    ],
)
def test_what_sites_and_programs_read_stays_theirs(document: str) -> None:
    """Components, files put in, shortcodes between lines, signs of Obsidian."""
    source = document.replace("EN ", "")
    assert in_english(source) == document
