"""Markdown out of Markdown that holds HTML and shortcodes, read by our own reader."""

from __future__ import annotations

from support.shape import shape

from translate.model import Source, Unit
from translate.readers import READERS
from translate.walk import passages, places, with_sentences
from translate.writers import Edition, EditionKind
from translate.writers.markdown import write_markdown

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


def _english(text: str) -> str:
    """The edition of a document in which each sentence has ``EN`` before its words."""
    source = Source(text.encode(), "bai", "seeds/bai.md", "vi")
    article = with_sentences(READERS[".md"](source), lambda words: [(0, len(words))])
    assert passages(article)
    units = {
        sentence.text: Unit(
            sentence.text, f"EN {sentence.text}", approved=True, marks=sentence.marks
        )
        for sentence in (place.sentence for place in places(article))
    }
    edition = Edition(article, units, EditionKind.TRANSLATED, source=text.encode())
    return write_markdown(edition).decode().partition("\n\n[//]:")[0]


def test_markup_around_texts_stays() -> None:
    """HTML keeps its tags and attributes, shortcodes and call-outs their lines."""
    english = _english(DOCUMENT)
    for line in (
        "{{% notice %}}\nEN Mưa to.\n{{% /notice %}}\n",
        "> [!NOTE]\n> EN Nước lên.\n",
        "EN Đoạn có lớp\n{: .lead}\n",
        '<details class="x">\n<summary>EN Xem <b>thêm</b></summary>\n',
        '  <img src="c.png" alt="EN Ảnh chợ" width="300">\n',
        '<a href="x?a=1&amp;b=2" title="T">ở đây</a>',
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
    assert shape(_english(plain)) == shape(plain)


def test_a_block_that_does_not_stand_where_it_should_is_left() -> None:
    """HTML in a list, with an indent, stays as it is; its text is at the end, not lost."""
    english = _english("- Một\n\n  <div>\n  Hai\n  </div>\n")
    assert "<div>" in english
    assert "EN Hai" in english
