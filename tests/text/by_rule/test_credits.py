"""Credits and their English, by rule."""

from __future__ import annotations

import pytest

from translate.text.by_rule.credits import parse_credit, translate_credit


@pytest.mark.parametrize(
    ("text", "kind", "english"),
    [
        ("Ảnh: Thu Hà", "pictures", "Photo: Thu Hà"),
        ("ẢNH: THU HÀ", "pictures", "Photo: THU HÀ"),
        ("(Ảnh: Thu Hà/TTXVN)", "pictures", "(Photo: Thu Hà/TTXVN)"),
        ("Ảnh: Thu Hà.", "pictures", "Photo: Thu Hà."),
        ("Ảnh minh họa", "pictures", "Illustration"),
        ("Ảnh: NVCC", "pictures", "Photo: Courtesy of the subject"),
        ("Nguồn: Báo Tuổi Trẻ", "sources", "Source: Báo Tuổi Trẻ"),
        ("(Theo TTXVN)", "sources", "(Source: VNA)"),
        ("Theo VnExpress", "sources", "Source: VnExpress"),
        ("Nguồn: báo Tuổi Trẻ", "sources", "Source: Tuổi Trẻ newspaper"),
        ("Ảnh: Thu Hà và Minh Đức", "pictures", "Photo: Thu Hà and Minh Đức"),
        ("Ảnh: gia đình cung cấp", "pictures", "Photo: Courtesy of the family"),
        ("Ảnh: @an.1990 và @toasoan", "pictures", "Photo: @an.1990 and @toasoan"),
        ("Bài và ảnh: Lan Chi", "people", "Text and photos: Lan Chi"),
        ("Bài, ảnh: Lan Chi – Thu Hà", "people", "Text and photos: Lan Chi – Thu Hà"),
    ],
)
def test_a_credit_has_a_rule(text: str, kind: str, english: str) -> None:
    """What stands before the colon is translated; names stay as they are."""
    credit = parse_credit(text)
    assert credit
    assert credit.kind == kind
    assert translate_credit(text, "vi", "en") == english
    assert not translate_credit(text, "vi", "fr")


@pytest.mark.parametrize(
    "text",
    [
        "Nguồn: từ mạch ngầm dưới chân đồi, nước trào lên quanh năm.",
        "Ảnh: bà con xem lại những tấm hình cũ mà ông để lại trong chiếc rương gỗ.",
        "Theo ông Nam",
        "Theo Luật Đất đai, người dân được đền bù.",
        "Tin",
        "Ảnh",
        "Video",
        "Ông nói: mưa",
        "Giá: 5.000 đồng",
        "Nguồn:",
        "",
    ],
)
def test_other_text_has_none(text: str) -> None:
    """Sentences, headings and other labels."""
    assert parse_credit(text) is None
    assert not translate_credit(text, "vi", "en")


@pytest.mark.parametrize(
    "text",
    ["Ảnh: do người dân chụp", "Nguồn: Cục Thống kê", "Ảnh: @an.1990 trên Instagram"],
)
def test_words_that_are_no_names_are_left_to_a_model(text: str) -> None:
    """They would stand in the edition in Vietnamese."""
    assert parse_credit(text)
    assert not translate_credit(text, "vi", "en")
