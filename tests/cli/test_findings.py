"""Tests of findings in the formats that programs read."""

from __future__ import annotations

import json

import pytest

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


def test_json(catalog: Project, translate) -> None:
    """Every finding has its file, line, sentence and fix."""
    code, out, _ = translate("check", "--json")
    report = json.loads(out)
    assert (code, report["version"]) == (1, 2)
    first, second, third = report["findings"]
    assert (first["id"], first["severity"], first["line"]) == ("date-order", "error", 10)
    assert first["file"] == "locales/en/LC_MESSAGES/mua.po"
    assert first["target_span"] == [18, 27]
    assert first["fix"] == ""
    assert (second["id"], third["fix"]) == ("spaces", "People fled.")
    assert translate("check", "--format", "json")[1] == out


def test_github(catalog: Project, translate) -> None:
    """Workflow commands are on one line each, with special characters escaped."""
    out = translate("check", "--format", "github")[1]
    assert out.split("\n")[0] == (
        "::error file=locales/en/LC_MESSAGES/mua.po,line=10,title=date-order::"
        "'8/11' is November 8, not 'August 11': On the morning of August 11 the  water rose fast."
    )
