"""Editions with tables that are hard to set: many columns, many rows, long texts, spans, labels."""

from __future__ import annotations

from support.editions import article, block, unit

from translate.model import Group, GroupKind, Text, TextKind
from translate.writers import Edition, EditionKind

WIDE = [
    ["Tỉnh", "Diện tích", "Dân số", "Sản lượng lúa", "Thủy sản", "Thu nhập bình quân", "Ghi chú"],
    ["Cần Thơ", "1.440 km²", "1.258.900 người", "1.380.000 tấn", "230.000 tấn", "78,5", "Sáp nhập"],
    ["An Giang", "3.537 km²", "1.906.300 người", "4.010.000 tấn", "540.000 tấn", "61,2", "Giữ"],
]
LONG = [["Bước", "Việc phải làm"]] + [
    [f"Bước {n}", f"Nhóm thứ {n} chở sách về bến, " * (n % 4 + 1) + "rồi nghỉ."]
    for n in range(1, 26)
]
NARROW = [["Cây thuốc", "Số chậu", "Dùng khi"], ["Kinh giới", "24", "cảm lạnh"]]
SPANS = [["Tỉnh", "Sản lượng theo vụ, nghìn tấn"], ["Cần Thơ", "500", "400"], ["Long An", "900"]]
ENGLISH = {
    "Cây thuốc": "Construction",
    "Số chậu": "Deafficiency",
    "Dùng khi": "Using when",
    "Kinh giới": "Fisheries",
    "cảm lạnh": "abdominal pain",
}
"""The other cells have the same words in English."""


def table(rows: list[list[str]]) -> Group:
    """Return a table whose first row is its head; a row's last cell takes what columns are left."""
    columns = max(map(len, rows))
    made = []
    for at, row in enumerate(rows):
        cells = []
        for place, text in enumerate(row):
            words = block(TextKind.PARAGRAPH, text)
            assert isinstance(words, Text)
            span = columns - len(row) + 1 if place == len(row) - 1 else 1
            cells.append(Group(GroupKind.CELL, (words,), colspan=span))
        made.append(Group(GroupKind.ROW, tuple(cells), header=at == 0))
    return Group(GroupKind.TABLE, tuple(made))


def tables(kind: EditionKind, paper: str = "a4", rows: tuple[list[list[str]], ...] = ()) -> Edition:
    """Return an edition of tables with a paragraph around each, of which the narrow one is drafts.

    Args:
        kind: The kind of edition.
        paper: The paper.
        rows: The cells of the tables; by default of all those above.
    """
    all_of_them = rows or (WIDE, LONG, NARROW, SPANS)
    blocks = [block(TextKind.HEADING, "Số liệu")]
    for one in all_of_them:
        blocks += [block(TextKind.PARAGRAPH, "Xem bảng."), table(one)]
    blocks.append(block(TextKind.PARAGRAPH, "Hết bảng.", "Cảm ơn bạn đọc."))
    whole = article(*blocks)
    made = Edition(whole, {}, kind, paper=paper)
    drafts = {text for row in NARROW for text in row}
    units = {
        one.text: unit(one.text, ENGLISH.get(one.text, one.text), approved=one.text not in drafts)
        for one in made.sentences
    }
    return Edition(whole, units, kind, paper=paper)
