"""Tests of findings as text in a terminal."""

from __future__ import annotations

import pytest

from translate.cli.findings_text import underlined
from translate.project import Project

CATALOG = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#. heading
msgid "Mưa lớn ở miền Trung"
msgstr "Heavy rain in the centre"

#. paragraph 1, sentence 1
#, fuzzy
msgid "Sáng 8/11, nước lên nhanh."
msgstr "On the morning of August 11 the  water rose fast."

#. paragraph 1, sentence 2
msgid "Dân chạy lũ."
msgstr "People  fled."

# qa-ignore: quotes the quotation is shortened
msgid "“Chúng tôi không rời đi”, bà Lụa nói."
msgstr "They will not leave, Mrs Lua said."
"""


@pytest.fixture(name="catalog")
def _catalog(project: Project) -> Project:
    """Return the project with a catalog that has findings of two levels."""
    path = project.catalog("mua")
    path.parent.mkdir(parents=True)
    path.write_text(CATALOG, "utf-8")
    return project


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
    text, marks = underlined("en  ", "日本 café là", (6, 10), 80)
    assert marks.index("^") == 4 + 5 + 3
    assert text == "en  日本 café là"
    text, marks = underlined("en  ", "a\tb\u200b e\u0301m là", (9, 11), 80)
    assert text == "en  a b\u200b e\u0301m là"
    assert marks.index("^") == 4 + len("a b em ")


def test_long_text_is_cut_around_the_place() -> None:
    """The underlined words stay in view, whatever the width."""
    text = "word " * 60 + "HERE" + " word" * 60
    shown, marks = underlined("en  ", text, (300, 304), 60)
    assert len(shown) <= 60
    assert shown[marks.index("^") : marks.index("^") + 4] == "HERE"
    assert shown.startswith("en  …")
    assert shown.endswith("…")
