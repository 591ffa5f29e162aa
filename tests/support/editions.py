"""Articles and editions that were written for the writers' tests."""

from __future__ import annotations

from itertools import groupby

from translate.model import (
    Article,
    Block,
    Group,
    GroupKind,
    Metadata,
    Sentence,
    Text,
    TextKind,
    Unit,
)
from translate.writers import Edition, EditionKind

MODEL = "starter vi_en 0.1"

_BLOCKS = (
    (TextKind.HEADING, ("Chợ nổi Cái Răng vào mùa nước lên",)),
    (
        TextKind.PARAGRAPH,
        (
            "Sáng 12/9/2025, hơn 300 ghe tập trung ở chợ nổi Cái Răng, TP. Cần Thơ.",
            "Nước lũ về sớm hơn năm ngoái khoảng 10 ngày.",
            "Giá cá linh đầu mùa là 180.000 đồng/kg.",
        ),
    ),
    (
        TextKind.PARAGRAPH,
        (
            "Bà Nguyễn Thị Sáu, 62 tuổi, bán trái cây trên ghe đã gần 40 năm.",
            "Bà cho biết khách du lịch đông hơn, nhưng người mua sỉ thì ít đi.",
        ),
    ),
    (
        GroupKind.QUOTE,
        ("“Ngày xưa ghe đậu kín cả khúc sông, giờ chỉ còn một góc thôi”, bà nói.",),
    ),
    (TextKind.HEADING, ("Giữ nghề trên sông",)),
    (TextKind.PARAGRAPH, ("Thành phố đang thử ba cách giữ chân thương hồ:",)),
    (GroupKind.ITEM, ("miễn phí neo đậu trong hai năm;",)),
    (GroupKind.ITEM, ("cho vay tối đa 50 triệu đồng với lãi suất thấp;",)),
    (GroupKind.ITEM, ("dạy tiếng Anh cho người chèo đò.",)),
    (
        TextKind.PARAGRAPH,
        (
            "Theo ông Lê Văn Tám, phó giám đốc sở, kế hoạch tốn 12,5 tỷ đồng.",
            "Kết quả sẽ được công bố vào quý I/2026.",
        ),
    ),
)

ENGLISH = {
    "Chợ nổi Cái Răng vào mùa nước lên": "Cái Răng floating market as the waters rise",
    "Sáng 12/9/2025, hơn 300 ghe tập trung ở chợ nổi Cái Răng, TP. Cần Thơ.": (
        "On the morning of September 12, 2025, more than 300 boats gathered at the Cái Răng "
        "floating market in the city of Cần Thơ."
    ),
    "Nước lũ về sớm hơn năm ngoái khoảng 10 ngày.": (
        "The flood came about ten days earlier than last year."
    ),
    "Giá cá linh đầu mùa là 180.000 đồng/kg.": (
        "The season’s first linh fish cost 180,000 dong a kilogram."
    ),
    "Bà Nguyễn Thị Sáu, 62 tuổi, bán trái cây trên ghe đã gần 40 năm.": (
        "Nguyễn Thị Sáu, 62, has sold fruit from her boat for nearly 40 years."
    ),
    "Bà cho biết khách du lịch đông hơn, nhưng người mua sỉ thì ít đi.": (
        "She said that there were more tourists, but fewer wholesale buyers."
    ),
    "“Ngày xưa ghe đậu kín cả khúc sông, giờ chỉ còn một góc thôi”, bà nói.": (
        "“Boats used to fill this whole stretch of the river; now it is only a corner,” she said."
    ),
    "Giữ nghề trên sông": "Keeping a river trade alive",
    "Thành phố đang thử ba cách giữ chân thương hồ:": (
        "The city is trying three ways to keep the river traders:"
    ),
    "miễn phí neo đậu trong hai năm;": "free mooring for two years;",
    "cho vay tối đa 50 triệu đồng với lãi suất thấp;": (
        "loans of up to 50 million dong at low interest;"
    ),
    "dạy tiếng Anh cho người chèo đò.": "English lessons for the ferry rowers.",
    "Theo ông Lê Văn Tám, phó giám đốc sở, kế hoạch tốn 12,5 tỷ đồng.": (
        "According to Lê Văn Tám, a deputy director, the plan costs 12.5 billion dong."
    ),
}
"""The English of all sentences but the last, which stays untranslated."""

DRAFTS = (
    "Nước lũ về sớm hơn năm ngoái khoảng 10 ngày.",
    "Bà cho biết khách du lịch đông hơn, nhưng người mua sỉ thì ít đi.",
    "cho vay tối đa 50 triệu đồng với lãi suất thấp;",
)
OUTDATED = "Theo ông Lê Văn Tám, phó giám đốc sở, kế hoạch tốn 12,5 tỷ đồng."


def block(kind: TextKind | GroupKind, *sentences: str, line: int = 1) -> Text | Group:
    """Return a block of the given sentences; for a kind of group, a paragraph in such a group."""
    cut = tuple(Sentence(text, line) for text in sentences)
    text_kind = kind if isinstance(kind, TextKind) else TextKind.PARAGRAPH
    text = Text(text_kind, " ".join(sentences), line, sentences=cut)
    return Group(kind, (text,)) if isinstance(kind, GroupKind) else text


def article(*blocks: Block, slug: str = "cho-noi", metadata: Metadata | None = None) -> Article:
    """Return a Vietnamese article of the given blocks; consecutive items are a list."""
    listed: list[Block] = []
    for is_item, run in groupby(blocks, lambda one: one.kind is GroupKind.ITEM):
        together = tuple(run)
        listed += [Group(GroupKind.LIST, together)] if is_item else together
    return Article(slug, f"seeds/{slug}.txt", "vi", metadata or Metadata(), tuple(listed))


def unit(source: str, target: str, *, approved: bool = True) -> Unit:
    """Return a unit: reviewed, or a draft with its model's name."""
    if approved:
        return Unit(source, target, approved=True)
    return Unit(source, target, draft=target, model=MODEL)


def market(kind: EditionKind = EditionKind.BILINGUAL) -> Edition:
    """Return an edition with every kind of block and every state of a sentence."""
    units = {
        source: unit(source, target, approved=source not in DRAFTS)
        for source, target in ENGLISH.items()
    }
    units[OUTDATED] = Unit(OUTDATED, ENGLISH[OUTDATED], previous="kế hoạch cũ")
    blocks = tuple(block(kind, *sentences) for kind, sentences in _BLOCKS)
    metadata = Metadata(date="2025-09-13", author="Trần Minh", source="https://example.org/cho-noi")
    return Edition(
        article(*blocks, metadata=metadata),
        units,
        kind,
        revised="2025-09-20",
        generator="songngu 0.1.0",
    )


def simple(*pairs: tuple[str, str], kind: EditionKind = EditionKind.BILINGUAL) -> Edition:
    """Return a reviewed edition with one paragraph per (source, target) pair."""
    blocks = tuple(block(TextKind.PARAGRAPH, source) for source, _ in pairs)
    return Edition(
        article(*blocks), {source: unit(source, target) for source, target in pairs}, kind
    )
