"""Which entries the sentences of an edited article come from."""

from __future__ import annotations

from translate.catalogs.po import Catalog, Entry
from translate.catalogs.update.origins import find_origins

BEFORE = Catalog(
    entries=(
        Entry("Nước lên nhanh.", "Waters rose."),
        Entry("Dân chạy.", "People ran."),
        Entry("Trời tạnh.", "It cleared."),
        Entry("Chợ nổi đông khách.", "The market is busy.", obsolete=True),
        Entry("Ghe bán bún rất ngon.", "Good noodles.", obsolete=True),
        Entry("Mưa lớn đêm qua.", "It rained.", obsolete=True),
    )
)


def test_it_is_known_what_a_sentence_was() -> None:
    """Changed, merged of two, or like a removed one; not what stands as it was."""
    after = ["Nước lên nhanh, dân chạy.", "Trời tạnh.", "Ghe bán bún rất rất ngon."]
    assert find_origins(BEFORE, after).predecessors() == [
        ("Nước lên nhanh, dân chạy.", "Nước lên nhanh."),
        ("Nước lên nhanh, dân chạy.", "Dân chạy."),
        ("Ghe bán bún rất rất ngon.", "Ghe bán bún rất ngon."),
    ]


def test_it_is_known_what_is_back() -> None:
    """Word for word or nearly; what is new, or was there before, is not."""
    back = ["Chợ nổi đông khách.", "Ghe bán bún rất rất ngon."]
    after = ["Nước lên nhanh.", "Dân chạy.", "Trời tạnh.", *back, "Gió mạnh từ biển."]
    assert find_origins(BEFORE, after).returned() == back
    assert find_origins(BEFORE, list(BEFORE.own)).returned() == []
