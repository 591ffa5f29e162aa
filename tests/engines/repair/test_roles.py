"""What people do, put before their names."""

from __future__ import annotations

import pytest

from translate.engines.repair.roles import repair
from translate.values.names import names_vi


def fix(source: str, draft: str) -> str:
    """The draft with what people do where English has it."""
    text, notes = repair(draft, names_vi(source), source)
    assert bool(notes) == (text != draft)
    return text


@pytest.mark.parametrize(
    ("source", "draft", "text"),
    [
        ("Ca sĩ Mỹ Tâm hát.", "The My Tam singer sang.", "Singer My Tam sang."),
        (
            "Họ gặp tay vợt Lý Hoàng Nam.",
            "They met a Ly Hoang Nam racer.",
            "They met player Ly Hoang Nam.",
        ),
        (
            "Đạo diễn Trần Anh Hùng cười.",
            "Actress Tran Anh Hung laughed.",
            "Director Tran Anh Hung laughed.",
        ),
        (
            "Hôm qua nhạc sĩ Phú Quang mất.",
            "Yesterday the Phu Quang driver died.",
            "Yesterday musician Phu Quang died.",
        ),
        ("Album của ca sĩ Mỹ Tâm.", "The My Tam singer's album.", "Singer My Tam's album."),
        ("Kình ngư Lê Văn Ba thắng.", "A fisherman Le Van Ba won.", "Swimmer Le Van Ba won."),
        (
            "Linh mục Trần Văn Tâm đến.",
            "The bishop Tran Van Tam priest came.",
            "Priest Tran Van Tam came.",
        ),
    ],
)
def test_the_word_stands_before_the_name(source: str, draft: str, text: str) -> None:
    """The one of the draft where it fits, else that of the list."""
    assert fix(source, draft) == text


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Công nhân Bình Dương về.", "The Binh Duong worker went home."),
        ("Tài xế Thăng Long lái.", "The Thang Long driver drove."),
        ("Một ca sĩ Hà Giang hát.", "A Ha Giang singer sang."),
        ("Tài xế Lê Văn Ba đến.", "Le Van Ba driver licenses came."),
        ("Thủ môn Đặng Văn Lâm bắt.", "Captain Dang Van Lam saved."),
        ("Nhạc sĩ Phú Quang mất.", "Composer Phu Quang died."),
        ("Ca sĩ Mỹ Tâm hát.", "My Tam, a singer, sang."),
        ("Ca sĩ Mỹ Tâm có tài xế.", "My Tam's driver came."),
        ("Mỹ Tâm là ca sĩ.", "The My Tam singer sang."),
        ("Bà Mỹ Tâm và tài xế đến.", "Ms. My Tam driver came."),
        ("Ca sĩ Mỹ Tâm và ca sĩ Mỹ Linh.", "My Tam and My Linh sang; My Tam singer."),
    ],
)
def test_what_may_be_right_stays(source: str, draft: str) -> None:
    """Other words for the same, other places, other people, and names that stand twice."""
    assert fix(source, draft) == draft
