"""Names of places in another language."""

from __future__ import annotations

import pytest

from translate.locale import translations
from translate.message import localized
from translate.model import GroupKind, TextKind
from translate.walk.naming import NAMING
from translate.walk.spoken import spoken_place


@pytest.mark.parametrize(
    ("name", "vietnamese"),
    [
        ("table 1, row 2, cell 3", "bảng 1, hàng 2, ô 3"),
        ("image 2, alternative text", "hình 2, văn bản thay thế"),
        ("paragraph 12, sentence 3", "đoạn 12, câu 3"),
        ("list item 4, sentence 1", "mục 4, câu 1"),
        ("heading", "tiêu đề"),
        ("ctx {of} another program, 3", "ctx {of} another program, 3"),
        ("<a2> https://x.org/a,b 1", "<a2> https://x.org/a,b 1"),
    ],
)
def test_a_place_is_spoken(name: str, vietnamese: str) -> None:
    """Its words, with their numbers; what is no such name stays as it is."""
    assert spoken_place(name) == name
    assert localized(spoken_place(name), translations("vi").gettext) == vietnamese


def test_every_name_is_known() -> None:
    """Of all kinds of texts, and of groups that name their texts."""
    kinds = {kind.value for kind in (*TextKind, *NAMING)} - {TextKind.ALT.value}
    for kind in kinds | {"image", "sentence", GroupKind.QUOTE.value}:
        name = f"{kind} 7"
        assert localized(spoken_place(name), translations("vi").gettext) != name
