"""Texts with marks, put together piece by piece."""

from __future__ import annotations

from support.shown_trees import shown_blocks, shown_text

from translate.model import MarkKind, Text, TextKind
from translate.readers.inline import InlineText, Numbers


def _shown(inline: InlineText) -> list[str]:
    return list(shown_blocks([*inline.take().blocks(TextKind.PARAGRAPH)]))


def _only(inline: InlineText) -> str:
    [text] = inline.take().blocks(TextKind.PARAGRAPH)
    assert isinstance(text, Text)
    return shown_text(text)


def test_spaces_fold_and_marks_have_none_at_their_edges() -> None:
    """Runs of spaces are one, a line end where there is one among them."""
    inline = InlineText(Numbers())
    inline.add("  mưa \t ", 1)
    inline.start(MarkKind.STRONG)
    inline.add("  to \n lắm ", 1)
    inline.end(MarkKind.STRONG)
    inline.add(" rồi \n", 2)
    assert _only(inline) == "mưa {b:to⏎lắm} rồi"


def test_open_marks_go_on_in_the_next_text() -> None:
    """A mark around two paragraphs is one in each; marks over nothing are left out."""
    inline = InlineText(Numbers())
    inline.start(MarkKind.EMPHASIS)
    inline.add("một", 1)
    assert _only(inline) == "{i:một}"
    inline.add("hai", 2)
    inline.end(MarkKind.EMPHASIS)
    inline.start(MarkKind.STRONG)
    inline.add(" ", 2)
    inline.end(MarkKind.STRONG)
    inline.end(MarkKind.STRONG)  # one that never began
    assert _only(inline) == "{i:hai}"


def test_an_accent_joins_the_letter_before_a_mark() -> None:
    """Text is composed across pieces."""
    inline = InlineText(Numbers())
    inline.add("mu", 1)
    inline.start(MarkKind.STRONG)
    inline.add("\u031ba", 1)
    inline.end(MarkKind.STRONG)
    assert _only(inline) == "mư{b:a}"


def test_images_alone_are_a_figure() -> None:
    """Each with what describes it, and where it leads; among words they are marks."""
    inline = InlineText(Numbers())
    inline.start(MarkKind.LINK, "to.jpg")
    inline.image("nho.jpg", "", " Con \n thuyền ", 3)
    inline.end(MarkKind.LINK)
    inline.image("b.jpg", "Tựa", "", 3)
    expected = ["figure", "  image (to.jpg): nho.jpg"]
    expected += ["  alternative text #alt-1 3: Con thuyền", "  image (Tựa): b.jpg"]
    expected += ["  tooltip 3: Tựa"]
    assert _shown(inline) == expected
    inline.image("c.jpg", "", "sóng", 4)
    inline.add(" vỗ", 4)
    expected = ["paragraph 4: {image:c.jpg→alt-2} vỗ", "alternative text #alt-2 4: sóng"]
    assert _shown(inline) == expected


def test_an_image_at_the_end_of_a_mark_is_in_it() -> None:
    """With the space before it; one that follows the mark is not, nor the space between."""
    inline = InlineText(Numbers())
    inline.add("Một ", 1)
    inline.start(MarkKind.STRONG)
    inline.start(MarkKind.LINK, "u")
    inline.add("chữ ", 1)
    inline.image("a.png", "", "", 1)
    inline.add(" ", 1)
    inline.end(MarkKind.LINK)
    inline.end(MarkKind.STRONG)
    inline.image("b.png", "", "", 1)
    inline.start(MarkKind.EMPHASIS)
    inline.add("hai", 1)
    inline.image("c.png", "", "", 1)
    inline.end(MarkKind.EMPHASIS)
    inline.image("d.png", "", "", 1)
    inline.add(" rồi", 1)
    assert _only(inline) == (
        "Một {b:{a:chữ {image:a.png}→u}} {image:b.png}{i:hai{image:c.png}}{image:d.png} rồi"
    )


def test_line_breaks_stand_between_words() -> None:
    """Where the source has no line end, a space follows; a second one is reported."""
    inline = InlineText(Numbers())
    assert not inline.line_break(1)
    inline.add("một ", 1)
    assert not inline.line_break(1)
    assert inline.line_break(1)
    inline.add("hai", 1)
    assert not inline.line_break(1)
    inline.add("\nba", 1)
    inline.line_break(2)
    assert _only(inline) == "một{break} hai{break}⏎ba"


def test_code_keeps_its_spaces() -> None:
    """Code of one piece, and markup that stands in a sentence."""
    inline = InlineText(Numbers())
    inline.add("gõ ", 1)
    inline.code("a  b", 1)
    inline.add(" và ", 1)
    inline.code("{{< x >}}", 1, raw=True)
    assert _only(inline) == "gõ {c:a  b} và {raw:{{< x >}}}"


def test_what_is_said_where_one_points_at_something_is_a_text_once() -> None:
    """On the line of its link; not where the words of the link or the description say the same."""
    inline = InlineText(Numbers())
    for line, (words, title) in enumerate(
        [
            ("bản đồ", "Bản đồ\u00a0 chợ"),
            ("ghe", "ghe"),
            ("xuồng", "Bản đồ chợ"),
            ("x", "https://a.vn/b"),
        ],
        1,
    ):
        inline.start(MarkKind.LINK, "a.html", title)
        inline.add(f"{words}\n", line)
        inline.end(MarkKind.LINK)
    inline.image("a.png", "Ghe", "Ghe", 5)
    inline.image("b.png", "Bến", "", 5)
    shown = _shown(inline)
    assert shown[1:] == [
        "alternative text #alt-1 5: Ghe",
        "tooltip 1: Bản đồ chợ",
        "tooltip 5: Bến",
    ]


def test_a_figure_says_what_its_image_or_else_its_link_says() -> None:
    """The text comes after the description."""
    inline = InlineText(Numbers())
    inline.start(MarkKind.LINK, "to.jpg", "Phóng to")
    inline.image("nho.jpg", "", "Ghe", 1)
    inline.end(MarkKind.LINK)
    expected = ["figure", "  image (Phóng to, to.jpg): nho.jpg"]
    assert _shown(inline) == [
        *expected,
        "  alternative text #alt-1 1: Ghe",
        "  tooltip 1: Phóng to",
    ]
