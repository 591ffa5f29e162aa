"""The marks of a draft."""

import pytest

from translate.engines.repair.closing import with_quote, without_slips


@pytest.mark.parametrize(
    ("source", "draft", "text"),
    [
        ('Anh nói: "Làm ngay!".', 'He said: "Do it!', 'He said: "Do it!"'),
        ("Anh nói: “Làm ngay.”", "He said: “Do it.", "He said: “Do it.”"),
        ('Anh nói: "Làm ngay."', 'He said: "Do it."', 'He said: "Do it."'),
        ('Anh nói: "Làm ngay."', "He said: Do it.", "He said: Do it."),
        ('"Làm ngay", anh nói.', '"Do it, he said.', '"Do it, he said.'),
        ('Ống 12" và "ống".', 'A 12" pipe and a pipe.', 'A 12" pipe and a pipe.'),
        ('Anh nói "có" và "không".', 'He said "yes" and no".', 'He said "yes" and no".'),
    ],
)
def test_a_quotation_that_the_source_closes_at_its_end_is_closed(source, draft, text):
    """Only one that the draft has opened, and that nothing else closes."""
    assert with_quote(source, draft) == text


@pytest.mark.parametrize(
    ("source", "draft", "text"),
    [
        ("Tăng 5% (+15%).", "Up 5% ($+15%).", "Up 5% (+15%)."),
        ("Lỗ -3 USD.", "A loss of $-3.", "A loss of $-3."),
        ("25.450 đồng/USD", "25,450 dong perUSD", "25,450 dong per USD"),
        ("Ở Tam Bình (Vĩnh Long).", "In Tam Binh ( Vinh Long ).", "In Tam Binh (Vinh Long)."),
        ("Bài “Lưu Bình” hay.", "“ Luu Binh ” is good.", "“Luu Binh” is good."),
        ("Hà Nội - Đồng Đăng", "Hanoi- Dong Dang", "Hanoi-Dong Dang"),
        ("Hạng BB-, triển vọng xấu.", "Rated BB- With risk.", "Rated BB- With risk."),
        ("Ngắn và dài", "Short- and long-term", "Short- and long-term"),
        ("Mỗi người", "Each person", "Each person"),
    ],
)
def test_marks_askew(source, draft, text):
    """A sign that no number of the source has, and a space that is missing."""
    assert without_slips(source, draft) == text
