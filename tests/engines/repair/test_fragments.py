"""What a model's slip leaves beside a repaired name."""

import pytest

from translate.engines.repair.fragments import with_fragments, without_additions
from translate.text.spans import TextSpan
from translate.values.names import names_vi


def widened(source, draft, there):
    """What gives way in ``draft`` for the only name of ``source``, where ``there`` is its slip."""
    (name,) = names_vi(source)
    at = draft.index(there)
    start, end = with_fragments(draft, TextSpan(at, at + len(there)), name, ())
    return draft[start:end]


@pytest.mark.parametrize(
    ("source", "draft", "there", "whole"),
    [
        (
            "Đội Điện Biên Phủ thắng.",
            "The Dien Bin Fu Bien team won.",
            "Dien Bin Fu",
            "Dien Bin Fu Bien",
        ),
        (
            "Ở đường Nam Kỳ Khởi Nghĩa.",
            "On South Ky Khoi Nghia.",
            "Ky Khoi Nghia",
            "South Ky Khoi Nghia",
        ),
        ("Họ xem Quốc Tử Giám.", "They saw China Quoc Tu Xi.", "Quoc Tu Xi", "China Quoc Tu Xi"),
        ("Họ rời Ninh Kiều.", "They left Ninh Ku-Kieu.", "Ninh Ku", "Ninh Ku-Kieu"),
        ("Bến xe Mỹ Đình.", "The U.S. Dinh station", "Dinh", "U.S. Dinh"),
        ("Họ ở Nhật Tân.", "They are in Japanese Tan.", "Tan", "Japanese Tan"),
    ],
)
def test_syllables_of_the_name_are_fragments(source, draft, there, whole):
    """Before and after it, and the side of the compass that the first one means."""
    assert widened(source, draft, there) == whole


@pytest.mark.parametrize(
    ("source", "draft", "there"),
    [
        ("Họ rời Ninh Kiều.", "They left Ninh Ku City.", "Ninh Ku"),
        ("Họ rời Ninh Kiều.", "They left the Ninh Ku pier.", "Ninh Ku"),
        ("Họ rời Ninh Kiều.", "South Ninh Ku", "Ninh Ku"),
    ],
)
def test_other_words_are_none(source, draft, there):
    """Whatever stands beside the name and is none of its syllables."""
    assert widened(source, draft, there) == there


def test_the_syllables_of_other_names_are_none():
    """Nor what another name has claimed."""
    name, _ = names_vi("Họ rời Ninh Kiều đi Ninh Bình.")
    draft = "They left Ninh Ku Ninh."
    span = TextSpan(10, 17)
    assert with_fragments(draft, span, name, (), "Ninh Bình") == span
    china = "In China Ninh Ku"
    assert with_fragments(china, TextSpan(9, 16), name, (), "Trung Quốc China") == (9, 16)
    assert with_fragments(draft, span, name, [TextSpan(18, 22)]) == span


@pytest.mark.parametrize(
    ("source", "draft", "text"),
    [
        ("Tượng An Dương Vương.", "Statue of An An Duong Vuong", "Statue of An Duong Vuong"),
        ("Truyện Lục Vân Tiên.", "Luc Van Tien District is read.", "Luc Van Tien is read."),
        ("Đỉnh Tà Xùa có mây.", "Ta Xua Province is cloudy.", "Ta Xua is cloudy."),
        (
            "Tỉnh kết luận ông Trần Đức Quận sai.",
            "Tran Duc Quan District erred.",
            "Tran Duc Quan erred.",
        ),
        ("Giải thưởng Hồ Chí Minh.", "The Ho Chi Minh City Prize", "The Ho Chi Minh Prize"),
        ("Hoa hậu Thùy Tiên bị bắt.", "Miss Tien Thuy Tien was held.", "Miss Thuy Tien was held."),
        ("Trương Đình Hoàng thua.", "Truong Dinh Hoang Hoangang lost.", "Truong Dinh Hoang lost."),
        ("Xã ở Củ Chi.", "Commune of Cu Chi Chi Chi.", "Commune of Cu Chi."),
        ("Bàn Tài Đoàn làm thơ.", "Ban Tai Doan Village wrote.", "Ban Tai Doan wrote."),
        (
            "Chú rể Dương Hoài Ân vui.",
            "The Duong Hoai An Street is glad.",
            "Duong Hoai An is glad.",
        ),
        # what may be so
        ("Nguyễn Hữu Cảnh ngập.", "Nguyen Huu Canh Street is flooded.", ""),
        ("Đường Võ Nguyên Giáp tắc.", "Vo Nguyen Giap Road is jammed.", ""),
        ("Đường Phạm Văn Đồng.", "Pham Van Dong Ward is long.", "Pham Van Dong is long."),
        ("Làng Bàn Tài Đoàn vui.", "Ban Tai Doan Village is glad.", ""),
        ("Trần Văn Minh, Minh Anh đến.", "Tran Van Minh, Minh Anh came.", ""),
        ("Trần Văn Mạnh đánh.", "Tran Van Manh Mango", ""),
        ("Trao cho Tố Hữu.", "It went to To Huu.", "It went to To Huu."),
        ("Ở An Giang, mưa.", "An An Giang man says", "An An Giang man says"),
        (
            "Họ đến Quảng Ninh.",
            "They reach Quang Ninh Province.",
            "They reach Quang Ninh Province.",
        ),
        ("Huyện Tà Xùa có mây.", "Ta Xua District is cloudy.", "Ta Xua District is cloudy."),
        ("Họ đến Tà Xùa.", "They reach Ta Xua Market.", "They reach Ta Xua Market."),
    ],
)
def test_what_a_model_adds_to_a_name_goes(source, draft, text):
    """Its first syllable once more, and a unit of which the source does not speak."""
    assert without_additions(draft, names_vi(source), source)[0] == (text or draft)
