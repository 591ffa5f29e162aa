"""Terms that are parts of names."""

import pytest

from translate.values.names import names_vi
from translate.values.names.within import in_name


@pytest.mark.parametrize(
    ("text", "term", "rendering", "within"),
    [
        ("Chị Nguyễn Thị Nga cưới.", "Nga", "Russia", True),
        ("Bà Nga bán rau.", "Nga", "Russia", True),
        ("Họ ở Nam Định.", "Nam", "South", True),
        ("Họ ở Việt Nam.", "Nam", "South", True),
        # a country, what the glossary has for that very name, and what is no part
        ("Nga tấn công.", "Nga", "Russia", False),
        ("Bà Nga bán rau.", "Nga", "Mrs Nga", False),
        ("Họ đến Hội An.", "Hội An", "Hoian", False),
        ("Chúng tôi ra Chợ Bến Thành.", "Bến Thành", "Ben Thanh", False),
        ("Bà Lụa bán rau.", "rau", "greens", False),
        # half of a word
        ("Các bệnh xã hội.", "xã", "township", True),
        ("Hợp tác xã Anh Đào.", "xã", "township", True),
        ("Bà ở xã, hội đông.", "xã", "township", False),
        ("Bà ở xã Tân An.", "xã", "township", False),
    ],
)
def test_in_name(text, term, rendering, within):
    """The glossary's term is none inside a longer name, and no country is a person."""
    at = text.index(term)
    assert in_name(text, (at, at + len(term)), names_vi(text), [rendering]) is within
