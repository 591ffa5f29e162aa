"""Rows of tables whose columns spaces part."""

from __future__ import annotations

import pytest

from translate.readers.txt.rows import rows


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Giống lúa     Giá", "OM 18         7.200", "Đài Thơm 8    7.400"], [(0, 3)]),
        (["Huyện\tSố hộ", "An Phú\t1.204", "Nước đã rút."], [(0, 2)]),
        (["Nước đã rút.", "An Phú     1.204"], []),
        (["Mưa to.   Gió lớn.", "Lũ lên.   Dân chạy."], []),
        (["Nước sông   Mê Kông lên cao và", "nhiều nơi   ngập sâu hơn một mét."], []),
        (["Một", "Hai"], []),
    ],
)
def test_rows(lines: list[str], found: list[tuple[int, int]]) -> None:
    """Two and more lines of short cells; sentences with wide spaces between them are none."""
    assert rows(lines) == found
