"""The search for sentences that share words: what it finds, and what it leaves out."""

from __future__ import annotations

import random

from translate.catalogs.update.shingles import Shingles

SENTENCES = [
    "Thủ tướng đã ký quyết định phê duyệt đề án phát triển vùng đồng bằng sông Cửu Long.",
    "Nước lên nhanh, người dân chạy lũ ngay trong đêm.",
    "Giá gạo tăng 12% so với cùng kỳ năm ngoái.",
    "Đúng.",
]


def test_changed_parts_and_wholes_are_found() -> None:
    """A sentence with words changed, a part of one, and two joined."""
    shingles = Shingles(SENTENCES)
    assert shingles.near("Giá gạo đã tăng 15% so với năm ngoái.", 4) == [2]
    assert shingles.near("Nước lên nhanh.", 4) == [1]
    joined = f"Giá gạo tăng 12% và {SENTENCES[1]}"
    assert set(shingles.near(joined, 4)) == {1, 2}
    assert shingles.near(joined, 1) == [1]
    assert shingles.near("đúng.", 4) == [3]


def test_the_spelling_does_not_count() -> None:
    """Quotes, tone marks and capitals are as for every comparison of sentences."""
    shingles = Shingles(["“Hoà bình” đã trở lại", *SENTENCES])
    assert shingles.near('"HÒA BÌNH" đã về', 4) == [0]


def test_a_word_in_common_is_not_enough() -> None:
    """Of long sentences a fifth must be shared."""
    assert Shingles(SENTENCES).near("Nước ta đã biết tin này từ sáng sớm hôm nay.", 4) == []


def test_of_many_equal_ones_the_nearest_are_found() -> None:
    """A phrase that is everywhere is looked up around the place where the sentence is expected."""
    shingles = Shingles([f"Câu thứ {number} của bài này." for number in range(1_000)])
    near = shingles.near("Câu thứ mấy của bài này.", 3, expected=500)
    assert sorted(near) == [499, 500, 501]
    shingles.drop(500)
    assert 500 not in shingles.near("Câu thứ mấy của bài này.", 9, expected=500)
    assert shingles.near("Câu thứ 7 của bài này.", 3, expected=7)[0] == 7


def test_the_sentence_itself_comes_first() -> None:
    """Among random sentences of few words, too."""
    source = random.Random(1)
    words = [f"từ{number}" for number in range(60)]
    texts = [" ".join(source.choices(words, k=12)) for _ in range(500)]
    shingles = Shingles(texts)
    for place, text in enumerate(texts):
        assert shingles.near(text, 1, expected=place) == [place]
