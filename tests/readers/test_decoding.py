"""Bytes of a source file: UTF-8, UTF-16 and UTF-32 are read, other encodings are named."""

from __future__ import annotations

import pytest

from translate.errors import InputError
from translate.readers.decoding import decode_article

TEXT = "Hội làng mở sớm.\nNăm nay dân làng dựng cây nêu từ hôm qua."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read(encoding: str) -> None:
    """With a byte order mark, and line ends of any system."""
    for text in (TEXT, TEXT.replace("\n", "\r\n"), TEXT.replace("\n", "\r")):
        assert decode_article(text.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\xff\xfe"])
def test_either_order_of_bytes_is_read(mark: bytes) -> None:
    """As the mark says."""
    order = "utf-16-be" if mark == b"\xfe\xff" else "utf-16-le"
    assert decode_article(mark + TEXT.encode(order), "a.txt") == TEXT


@pytest.mark.parametrize(
    ("data", "problem", "hint"),
    [
        (TEXT.encode()[:-1] + "ế".encode()[:2], "ends in the middle of a letter", "cut off"),
        (TEXT.encode("utf-16")[:-1], "is no valid UTF-16: truncated data", "cut off"),
        ("Mưa\0".encode("utf-16"), "is binary, not text", "as text"),
        (b"Mua\0", "is binary, not text", "UTF-8"),
        (
            b"N\xa8m nay h\xe9i l\xb5ng m\xeb s\xedm h\xacn m\xe4i n\xa8m.",
            "is TCVN3 (ABC fonts), not UTF-8",
            "'translate add --from tcvn3 a.txt'",
        ),
        (b"Le gar\xe7on mange.\n", "is not UTF-8: byte 0xe7 at offset 6", "iconv"),
    ],
    ids=["cut", "cut-16", "binary-16", "binary", "tcvn3", "unknown"],
)
def test_what_is_not_read_is_named(data: bytes, problem: str, hint: str) -> None:
    """With what to do about it."""
    with pytest.raises(InputError) as caught:
        decode_article(data, "a.txt")
    assert caught.value.message.startswith(problem)
    assert hint in caught.value.hint
