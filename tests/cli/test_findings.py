"""Tests of findings in the formats that programs read."""

from __future__ import annotations

import json

from translate.project import Project


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
