"""An article with every kind of block and mark, written by hand with its English."""

from __future__ import annotations

from dataclasses import replace

from support.every_kind import article as segmented
from support.marked import written

from translate.model import (
    Article,
    Block,
    Group,
    GroupKind,
    Metadata,
    Text,
    TextKind,
    Unit,
    Verbatim,
    VerbatimKind,
)
from translate.writers import Edition, EditionKind, Picture

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">'
    b'<rect width="40" height="20" fill="#7aa"/></svg>'
)
ENGLISH = {
    "Chợ <b1>nổi</b1> mùa nước": "The <b1>floating</b1> market in flood season",
    "Ghe về từ sớm.": "Boats come early.",
    "Xem <a1>bản đồ</a1> và <i2>lịch</i2> chợ.<n3/>": (
        "See the market’s <i2>hours</i2> and <a1>map</a1>.<n3/>"
    ),
    "Lệnh <c1>make</c1> in H<q2>2</q2>O, m<p3>2</p3>, <s4>cũ</s4>.": (
        "The command <c1>make</c1> prints H<q2>2</q2>O, m<p3>2</p3>, <s4>old</s4>."
    ),
    "Ghe": "Boats",
    "Ghe lớn": "Large boats",
    "Ghe nhỏ": "Small boats",
    "Bước một": "Step one",
    "Bước hai": "Step two",
    "Xong": "Done",
    "Chưa": "Not yet",
    "Mặt hàng": "Goods",
    "Giá": "Price",
    "Cam": "Oranges",
    "20 nghìn": "20 thousand",
    "Ngày xưa đông lắm.": "It was crowded once.",
    "Nay thì vắng.": "Now it is quiet.",
    "Ghe trên sông": "Boats on the river",
    "Chợ lúc bình minh.": "The market at dawn.",
    "Nước lên": "The water rises",
    "ghe về": "boats come home",
    "Ông đi đâu?": "Where are you going?",
    "Ra chợ.": "To the market.",
    "Theo <a1>báo</a1>.": "According to <a1>the paper</a1>.",
    "Phần hai": "Part two",
    "Ý nhỏ": "A minor point",
}
TARGETS = {
    "Xem <a1>bản đồ</a1> và <i2>lịch</i2> chợ.<n3/>": {"a1": "https://example.org/map", "n3": "n1"},
    "Theo <a1>báo</a1>.": {"a1": "https://example.org/bao"},
}


def text(source: str, kind: TextKind = TextKind.PARAGRAPH, **more: object) -> Text:
    """Return a text with marks, which ``source`` has as tags."""
    plain, marks = written(source, **TARGETS.get(source, {}))
    return replace(Text(kind, plain, 1, marks=marks), **more)  # type: ignore[arg-type]  # any field


def _item(*children: Block, checked: bool | None = None) -> Group:
    return Group(GroupKind.ITEM, children, checked=checked)


def _row(*cells: str, header: bool = False) -> Group:
    made = (
        Group(GroupKind.CELL, (text(one),), align="right" if at else "")
        for at, one in enumerate(cells)
    )
    return Group(GroupKind.ROW, tuple(made), header=header)


def article() -> Article:
    """Return the article."""
    nested = Group(GroupKind.LIST, (_item(text("Ghe lớn")), _item(text("Ghe nhỏ"))))
    steps = (_item(text("Bước một")), _item(text("Bước hai")))
    tasks = (_item(text("Xong"), checked=True), _item(text("Chưa"), checked=False))
    blocks: tuple[Block, ...] = (
        text("Chợ <b1>nổi</b1> mùa nước", TextKind.HEADING, level=1),
        text("Ghe về từ sớm.", TextKind.LEAD),
        text("Xem <a1>bản đồ</a1> và <i2>lịch</i2> chợ.<n3/>"),
        text("Lệnh <c1>make</c1> in H<q2>2</q2>O, m<p3>2</p3>, <s4>cũ</s4>."),
        text("Phần hai", TextKind.HEADING, level=2, id="hai"),
        Group(GroupKind.LIST, (_item(text("Ghe"), nested),)),
        Group(GroupKind.LIST, steps, ordered=True, start=3),
        Group(GroupKind.LIST, tasks),
        Group(GroupKind.TABLE, (_row("Mặt hàng", "Giá", header=True), _row("Cam", "20 nghìn"))),
        text("Ý nhỏ", TextKind.HEADING, level=4),
        Group(GroupKind.QUOTE, (text("Ngày xưa đông lắm."), text("Nay thì vắng."))),
        Group(
            GroupKind.FIGURE,
            (
                Verbatim(VerbatimKind.IMAGE, "cho.svg", "Bến"),
                text("Ghe trên sông", TextKind.ALT, id="alt-1"),
                text("Chợ lúc bình minh.", TextKind.CAPTION),
            ),
        ),
        Group(GroupKind.VERSE, (text("Nước lên"), text("ghe về"))),
        Group(
            GroupKind.DIALOGUE,
            (
                Group(GroupKind.TURN, (text("Ông đi đâu?"),)),
                Group(GroupKind.TURN, (text("Ra chợ."),)),
            ),
        ),
        Verbatim(VerbatimKind.CODE, "make run\n  # x < y", "sh"),
        Verbatim(VerbatimKind.RULE, "***"),
        Group(GroupKind.NOTE, (text("Theo <a1>báo</a1>."),), id="n1"),
    )
    metadata = Metadata(date="2025-10-05", author="TS. Lê Văn Tám", source="Báo Cần Thơ")
    return replace(segmented(*blocks), metadata=metadata, slug="cho", path="seeds/cho.md")


def rich(kind: EditionKind = EditionKind.BILINGUAL) -> Edition:
    """Return the edition, reviewed, with its picture."""
    whole = article()
    units = {source: Unit(source, target, approved=True) for source, target in ENGLISH.items()}
    made = Edition(whole, units, kind, pictures={"cho.svg": Picture(DRAWING, "image/svg+xml")})
    missing = [one.text for one in made.sentences if one.text not in units]
    assert not missing, missing
    return made
