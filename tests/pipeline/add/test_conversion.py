"""Every encoding that Vietnamese is found in becomes UTF-8, and is named."""

from __future__ import annotations

import pytest

from translate.errors import InputError, UsageError
from translate.pipeline.add.conversion import converted
from translate.readers.encodings import western

TEXT = "Hội làng mở sớm hơn mọi năm.\n"
TCVN3 = b"H\xe9i l\xb5ng m\xeb s\xedm h\xacn m\xe4i n\xa8m.\n"
VNI = "Hoäi laøng môû sôùm hôn moïi naêm.\n"


@pytest.mark.parametrize(
    ("data", "encoding", "name"),
    [
        (TEXT.encode(), "", "UTF-8"),
        (TEXT.encode("utf-16"), "", "UTF-16 or UTF-32"),
        (TCVN3, "tcvn3", "TCVN3 (ABC fonts)"),
        (western(TCVN3).encode(), "TCVN3", "TCVN3 (ABC fonts)"),
        (VNI.encode("cp1252"), "vni", "VNI (VNI fonts)"),
        (VNI.encode(), "vni", "VNI (VNI fonts)"),
        (western(TEXT.encode()).encode(), "utf_8_twice", "UTF-8 that was encoded twice"),
        (TEXT.encode("utf-16-le"), "utf-16-le", "utf-16-le"),
        ("Hội".encode("cp1258", "ignore"), "windows-1258", "Windows-1258"),
    ],
)  # fmt: skip
def test_text_becomes_utf_8(data: bytes, encoding: str, name: str) -> None:
    """As bytes, and where a program took them for Western text."""
    found = converted(data, encoding, "a.txt")
    assert found.encoding.name == name
    if encoding != "windows-1258":  # which has no bytes for some composed letters
        assert found.data.decode("utf-8-sig") == TEXT


@pytest.mark.parametrize("data", [TCVN3, western(TCVN3).encode(), VNI.encode()])
def test_an_old_encoding_is_named(data: bytes) -> None:
    """Instead of text that nobody can read."""
    with pytest.raises(InputError) as caught:
        converted(data * 3, "", "a.txt")
    assert "'translate add --from" in caught.value.hint


def test_an_encoding_must_be_one() -> None:
    """And the bytes must be in it."""
    with pytest.raises(UsageError, match="there is no encoding 'no-such'"):
        converted(b"x", "no-such", "a.txt")
    with pytest.raises(UsageError, match="is no encoding of text"):
        converted(b"00", "hex", "a.txt")
    with pytest.raises(InputError, match="is not utf-16-le"):
        converted(b"x", "utf-16-le", "a.txt")
