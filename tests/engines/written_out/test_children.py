"""Words for children."""

from __future__ import annotations

import pytest

from translate.engines.written_out.children import children
from translate.engines.written_out.readable import readable
from translate.values.style.edit import apply


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Họ đọc truyện cho các em nghe đến tối.", "Họ đọc truyện cho bọn trẻ nghe đến tối."),
        ("Các em chạy ùa vào bếp.", "Bọn trẻ chạy ùa vào bếp."),
        ("“Tôi vui lắm”, thầy nói về các em.", "“Tôi vui lắm”, thầy nói về bọn trẻ."),
        ("Từng em bước lên, nhiều em khóc.", "Từng trẻ em bước lên, nhiều trẻ em khóc."),
        ("Vụ cháy làm 11 em bị thương.", "Vụ cháy làm 11 trẻ em bị thương."),
    ],
)
def test_children(text: str, wanted: str) -> None:
    """Where a narrator speaks of them."""
    assert apply(text, children(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Các em học sinh đến trường.",
        "Các em Lan, Hoa và Mận đến trường.",
        "Trước khi viết, các em phải lập dàn bài.",
        "“Nhiều người thương các em”, thầy nói.",
        "Chính các em dạy tôi bơi”, Phúc cười.",
        "– Tôi nhớ các em lắm.",
        "Chị cả lo cho các em từng tí.",
        "Cố lên các em nhé!",
        "Các em đừng làm ồn!",
        "Các em cầu thủ nhí ra sân.",
        "Cô gọi từng em một.",
        "Chị nuôi 3 em ăn học.",
        "Các em-mờ",
        "Các anh em đến.",
    ],
)
def test_what_stays(text: str) -> None:
    """What says already who they are; who is spoken to; somebody's brothers and sisters."""
    assert apply(text, children(text)) == text


def test_it_is_written_out_for_a_model() -> None:
    """As the first word too."""
    assert readable("Mỗi em được tặng một cuốn sách.") == "Mỗi trẻ em được tặng một cuốn sách."
