"""Tests of findings as text in a terminal."""

from __future__ import annotations

from translate.cli.colour import plain
from translate.cli.findings_text import underlined
from translate.project import Project


def test_text(catalog: Project, translate) -> None:
    """For each article: place, message, both sides with the words underlined, and a count."""
    code, out, err = translate("check")
    assert (code, err) == (1, "")
    assert out.split("\n")[:7] == [
        "mua",
        "  locales/en/LC_MESSAGES/mua.po:10 (paragraph 1, sentence 1)",
        "    error date-order: '8/11' is November 8, not 'August 11'",
        "      vi  Sáng 8/11, nước lên nhanh.",
        "               ^^^^",
        "      en  On the morning of August 11 the  water rose fast.",
        "                            ^^^^^^^^^",
    ]
    assert out.endswith("1 article checked: 1 error, 2 warnings.\n")


def test_underline_counts_columns() -> None:
    """Combining marks and zero-width spaces take no column, wide letters two, a tab one."""
    text, marks = map(plain, underlined("en  ", "日本 café là", (6, 10), 80))
    assert marks.index("^") == 4 + 5 + 3
    assert text == "en  日本 café là"
    text, marks = map(plain, underlined("en  ", "a\tb\u200b e\u0301m là", (9, 11), 80))
    assert text == "en  a b\u200b e\u0301m là"
    assert marks.index("^") == 4 + len("a b em ")


def test_long_text_is_cut_around_the_place() -> None:
    """The underlined words stay in view, whatever the width."""
    text = "word " * 60 + "HERE" + " word" * 60
    shown, marks = map(plain, underlined("en  ", text, (300, 304), 60))
    assert len(shown) <= 60
    assert shown[marks.index("^") : marks.index("^") + 4] == "HERE"
    assert shown.startswith("en  …")
    assert shown.endswith("…")
