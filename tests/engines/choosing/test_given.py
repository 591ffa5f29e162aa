"""Given names that stand alone, after the whole name."""

import pytest

from translate.engines.choosing.given import with_given_names
from translate.engines.choosing.wanted import Finder

WHOLE = "Bà Phan Thị Mận gặp ông Tạ Quang Khởi và bà Lê Thị Mai."


def found(*texts):
    """The names of the last of some sentences, as the others show them."""
    wanted = with_given_names([[Finder("vi").wanted(text)] for text in texts])
    return [name.text for part in wanted[-1] for name in part.names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hôm sau Mận về, còn Khởi ở lại.", ["Mận", "Khởi"]),
        ("Mận cầm di ảnh.", ["Mận"]),
        ("Má của Mận khóc, Mận thì không.", ["Mận"]),
        # other words, and longer names
        ("Mận chín đỏ cả vườn.", []),
        ("Khởi tố bốn bị can.", []),
        ("Mai có mưa.", []),
        ("Họ trồng mận.", []),
        ("Họ ở bệnh viện Mận thần, hội nghị Khởi phòng.", []),
        ("Bà gặp Trần Mận.", ["Trần Mận"]),
        ("Chị Mận cười.", ["Mận"]),
    ],
)
def test_a_given_name_is_known_from_the_whole_one(text, names):
    """Within a sentence always, at its beginning before what persons do."""
    assert found(WHOLE, text) == names


def test_the_whole_name_must_be_near():
    """Another article is none of its business."""
    assert found("Mận cầm di ảnh.") == []
    assert found(WHOLE, *["Trời mưa."] * 50, "Mận cầm di ảnh.") == []


def test_places_and_countries_give_none():
    """Nor do the sides of the compass."""
    others = "Đường Phạm Văn Đồng; ông Trần Văn Đức; bà Lê Thị Nam; ở Hà Nội."
    assert found(others, "Hôm ấy Đồng, Đức, Nam vắng.") == found("Hôm ấy Đồng, Đức, Nam vắng.")


def test_a_compound_with_a_capital_is_no_name():
    """Mình là Hoàng tử bé."""
    assert found("Anh Trần Huy Hoàng đến.", "Mình là Hoàng tử bé.") == []
    assert found("Anh Trần Huy Hoàng đến.", "Mình gặp Hoàng nhé.") == ["Hoàng"]
