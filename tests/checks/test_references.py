"""Where addresses, handles and hashtags stand."""

from __future__ import annotations

import pytest

from translate.checks.references import references


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://a.vn/b-c, or www.d.vn.", ["https://a.vn/b-c", "www.d.vn"]),
        ("Ask toa.soan@bao.vn!", ["toa.soan@bao.vn"]),
        ("#điểmđến @lan no.5", ["#điểmđến", "@lan"]),
        ("Room #5, C# and a@", []),
        ("", []),
    ],
)
def test_references(text: str, found: list[str]) -> None:
    """Each without the punctuation after it; numbers are none."""
    assert [text[start:end] for start, end in references(text)] == found
