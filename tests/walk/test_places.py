"""Tests of the places of sentences: labels, neighbours and anchors."""

from __future__ import annotations

from hypothesis import given
from support.every_kind import article, blocks, text

from translate.model import Block, Group, GroupKind, TextKind
from translate.walk import passages, places


def _labels(*found: Block) -> list[str]:
    return [place.label for place in places(article(*found))]


def _group(kind: GroupKind, *children: Block | str) -> Group:
    return Group(kind, tuple(text(one) if isinstance(one, str) else one for one in children))


def test_places_say_where_a_sentence_is() -> None:
    """The label counts blocks of a kind; the neighbours may be in other blocks."""
    whole = article(
        text("Tin\nnóng", TextKind.HEADING),
        text("Một.\nHai\nba. Bốn."),
        _group(GroupKind.QUOTE, " \n "),
        text("Năm."),
    )
    found = [(place.label, place.before, place.after) for place in places(whole)]
    assert found == [
        ("heading", "", "Một."),
        ("paragraph 1, sentence 1", "Tin nóng", "Hai ba."),
        ("paragraph 1, sentence 2", "Một.", "Bốn."),
        ("paragraph 1, sentence 3", "Hai ba.", "Năm."),
        ("paragraph 2, sentence 1", "Bốn.", ""),
    ]


def test_a_heading_of_several_sentences_has_a_number() -> None:
    """It also counts the headings before it."""
    heading = text("Một. Hai.", TextKind.HEADING)
    assert _labels(text("Tựa", TextKind.HEADING), heading) == [
        "heading", "heading 2, sentence 1", "heading 2, sentence 2"
    ]  # fmt: skip


def test_a_paragraph_in_a_group_is_called_by_the_group() -> None:
    """Quotations and items are numbered through the article, however they are nested."""
    inner = _group(GroupKind.LIST, _group(GroupKind.ITEM, "Trong."), _group(GroupKind.ITEM, "Nữa."))
    assert _labels(
        _group(
            GroupKind.LIST,
            _group(GroupKind.ITEM, "Một. Hai."),
            _group(GroupKind.ITEM, "Ba.", inner),
        ),
        text("Đoạn."),
        _group(GroupKind.QUOTE, "Lời.", _group(GroupKind.LIST, _group(GroupKind.ITEM, "Mục."))),
        _group(GroupKind.QUOTE, "Khác."),
        text("Hết."),
    ) == [
        "list item 1, sentence 1",
        "list item 1, sentence 2",
        "list item 2, sentence 1",
        "list item 3, sentence 1",
        "list item 4, sentence 1",
        "paragraph 1, sentence 1",
        "quotation 1, sentence 1",
        "list item 5, sentence 1",
        "quotation 2, sentence 1",
        "paragraph 2, sentence 1",
    ]


def test_sentences_are_counted_through_a_group() -> None:
    """The second paragraph of a quotation, which is a part, continues the count of the first."""
    whole = article(_group(GroupKind.QUOTE, "Một. Hai.", "Ba."))
    assert [place.label for place in places(whole)] == [
        f"quotation 1, sentence {number}" for number in (1, 2, 3)
    ]
    assert [(one.part, one.anchor) for one in passages(whole)] == [(1, "q1"), (2, "q1-2")]


def test_cells_notes_and_pictures_have_places() -> None:
    """A cell counts within its row, a row within its table; one sentence needs no number."""
    row = _group(GroupKind.ROW, _group(GroupKind.CELL, "A."), _group(GroupKind.CELL, "B. C."))
    picture = _group(GroupKind.FIGURE, text("Ảnh.", TextKind.ALT), text("Lũ.", TextKind.CAPTION))
    assert _labels(
        _group(GroupKind.TABLE, text("Giá lúa.", TextKind.CAPTION), row, row),
        _group(GroupKind.TABLE, row),
        picture,
        picture,
        _group(GroupKind.NOTE, "Chú thích."),
        _group(GroupKind.NOTE, "Một. Hai."),
    ) == [
        "caption 1",
        "table 1, row 1, cell 1",
        "table 1, row 1, cell 2, sentence 1",
        "table 1, row 1, cell 2, sentence 2",
        "table 1, row 2, cell 1",
        "table 1, row 2, cell 2, sentence 1",
        "table 1, row 2, cell 2, sentence 2",
        "table 2, row 1, cell 1",
        "table 2, row 1, cell 2, sentence 1",
        "table 2, row 1, cell 2, sentence 2",
        "image 1, alternative text",
        "caption 2",
        "image 2, alternative text",
        "caption 3",
        "note 1",
        "note 2, sentence 1",
        "note 2, sentence 2",
    ]  # fmt: skip


@given(blocks())
def test_no_two_places_have_the_same_name(found: tuple[Block, ...]) -> None:
    """Anchors differ, and so do labels, except those of headings, which have no number."""
    whole = article(*found)
    anchors = [passage.anchor for passage in passages(whole)]
    assert len(anchors) == len(set(anchors))
    labels = [place.label for place in places(whole) if place.label != "heading"]
    assert len(labels) == len(set(labels))
    texts = [place.sentence.text for place in places(whole)]
    assert [place.before for place in places(whole)] == ["", *texts][: len(texts)]
    assert [place.after for place in places(whole)] == [*texts, ""][1 : len(texts) + 1]
