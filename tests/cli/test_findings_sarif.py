"""Tests of findings as SARIF."""

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


def test_sarif(catalog: Project, translate) -> None:
    """The log, its run, rules and results are as SARIF 2.1.0 requires (sections 3.13 to 3.27)."""
    log = json.loads(translate("check", "--format", "sarif")[1])
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    run = log["runs"][0]
    driver = run["tool"]["driver"]
    ids = [rule["id"] for rule in driver["rules"]]
    assert driver["name"] == "songngu"
    assert len(set(ids)) == len(ids)
    assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note", "none"}
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "locales/en/LC_MESSAGES/mua.po"
        assert place["region"]["startLine"] >= 1
    assert [result["ruleId"] for result in run["results"]] == ["date-order", "spaces", "spaces"]
