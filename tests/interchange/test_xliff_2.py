"""Tests of XLIFF 2.0 from records alone, without an edition."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from lxml import etree

from translate.interchange.units import FileHeader, TranslationUnit, UnitGroup
from translate.interchange.xliff_1 import render_xlf
from translate.interchange.xliff_2 import render_xliff
from translate.model import State

HEADER = FileHeader("vi", "en", "seeds/a.txt", {"title": "Lũ"}, ("1 of 2 sentences reviewed.",))
GROUPS = (
    UnitGroup(
        "p1",
        "paragraph 1",
        (
            TranslationUnit("Nước lên.", "The water rose.", state=State.REVIEWED),
            TranslationUnit("Dân \x07 chạy.", "People <flee>.", model="starter 0.3"),
        ),
    ),
)


@pytest.mark.parametrize("render", [render_xlf, render_xliff])
def test_records_are_all_that_is_needed(
    render: Callable[[FileHeader, Iterable[UnitGroup]], bytes],
) -> None:
    """The file has header, passages and units; characters that XML cannot have are replaced."""
    root = etree.fromstring(render(HEADER, GROUPS))
    assert [node.text for node in root.iterfind(".//{*}source")] == [
        "Nước lên.",
        "Dân \ufffd chạy.",
    ]
    assert root.find("{*}file").get("original") == "seeds/a.txt"
    text = etree.tostring(root, encoding="unicode")
    assert "Lũ" in text
    assert "1 of 2 sentences reviewed." in text
    assert "paragraph 1" in text


def test_a_state_that_is_not_known_is_not_stated() -> None:
    """A unit from a file without states has none."""
    root = etree.fromstring(render_xliff(HEADER, GROUPS))
    states = [node.get("state") for node in root.iterfind(".//{*}segment")]
    assert states == ["reviewed", None]
