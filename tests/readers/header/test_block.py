"""Lines ``key: value`` at the top of a text."""

from __future__ import annotations

import pytest

from translate.readers.header.block import parse_key, take_block
from translate.readers.header.keys import Role, role_of


def _taken(text: str) -> int:
    return take_block(list(enumerate(text.split("\n"), 1)))[1]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("title: Mưa\ndate: 5/11/2025\nTrời mưa.", 2),
        ("title: Mưa\nThể thức: phóng sự\nÔng nói: mưa sẽ tạnh.", 2),
        ("title: Mưa\nMô tả dài dòng của hệ thống cũ: x\n", 1),
        ("date: 2025-11-05\ncode: news\nChức vụ: trưởng ấp", 2),
        ("title: Mưa\ntags:\n- mưa\n- lũ\nTrời mưa.", 4),
        ("title: Mưa\nsapo: Nước lên\nrất nhanh.\nHết.", 3),
        ("title: Mưa\nbody: Nước lên.\ndate: x", 2),
        ("https://a.example\ntitle: Mưa", 0),
        ("tóm tắt: Nước lên.", 0),
        ("Mã bài: 7\nTiêu đề: Mưa\nTác giả: Lan\nChuyên mục: Xã hội\n\nMưa.", 4),
        ("Tiêu đề: Mưa\nTác giả: Lan\nThời gian: 5/3/2025\nMục: Xã hội\n\nMưa.", 4),
        ("Lan: Mưa\nTiêu đề: Mưa\nÔng nói: mưa.\n\nMưa.", 0),
        ("sapo: Nước lên.", 1),
        ("title: Mưa\n" + " to\n" * 3_000, 1_000),
    ],
)
def test_how_far_the_metadata_goes(text: str, lines: int) -> None:
    """Up to what is a sentence, or no pair at all."""
    assert _taken(text) == lines


@pytest.mark.parametrize(
    ("key", "role"),
    [
        ("Tiêu đề", Role.TITLE), ("TIÊU ĐỀ", Role.TITLE), ("tieu de", Role.TITLE),
        ("og:title", Role.TITLE), ("publishedDate", Role.DATE), ("Published_Date", Role.DATE),
        ("Từ khoá", Role.TAGS), ("Toà soạn", Role.SITE), ("Nội dung", Role.BODY), ("bao", None),
        ("Ông nói", None), ("", None),
    ],
)  # fmt: skip
def test_keys(key: str, role: Role | None) -> None:
    """Capitals, joints and the school of spelling make no difference; of one syllable, marks do."""
    assert role_of(key) is role


def test_the_key_of_a_line() -> None:
    """A line without a value has none."""
    assert parse_key("Ngày: 5/11") is Role.DATE
    assert parse_key("Ngày:") is parse_key("Ngày hội: vui") is None
