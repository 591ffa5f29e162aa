"""Tests of findings as SARIF."""

from __future__ import annotations

import json

from translate.project import Project


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
