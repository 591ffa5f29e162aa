"""Findings in the formats that people and programs read."""

from __future__ import annotations

import json
from collections.abc import Callable

from translate.cli.findings_sarif import sarif
from translate.cli.findings_text import as_text
from translate.cli.render import json_text
from translate.model import Finding, Severity
from translate.pipeline.check import Checked

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def place_of(finding: Finding) -> tuple[str, int]:
    """Return the file and line of a finding's entry; line 0 when it is not known."""
    file, _, line = finding.unit.place.rpartition(":")
    return (file, int(line)) if line.isdecimal() else (finding.unit.place, 0)


def as_json(checked: Checked) -> str:
    """Return the findings as JSON, ``{"version": 2, "findings": [...]}``; offsets: code points."""
    found = [
        {
            "id": one.id,
            "severity": one.severity.value,
            "article": name,
            "file": place_of(one)[0],
            "line": place_of(one)[1],
            "context": list(one.unit.context),
            "source": one.unit.source,
            "target": one.unit.target,
            "status": one.unit.state.value,
            "source_span": one.source_span,
            "target_span": one.target_span,
            "message": one.message,
            "fix": one.fix,
        }
        for name, findings in checked.findings.items()
        for one in findings
    ]
    return json_text({"findings": found})


def as_github(checked: Checked) -> str:
    """Return the findings as workflow commands of GitHub Actions, one per line."""
    return "\n".join(_command(one) for found in checked.findings.values() for one in found)


def _command(one: Finding) -> str:
    file, line = place_of(one)
    values = f"file={_escaped(file)},line={line},title={one.id}"
    message = f"{one.message}: {one.unit.target}".replace("%", "%25").replace("\n", "%0A")
    return f"::{_GITHUB[one.severity]} {values}::{message}"


def _escaped(value: str) -> str:
    """Return a property's value, escaped as "Workflow commands" in GitHub's documentation says."""
    for mark, code in (("%", "%25"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        value = value.replace(mark, code)
    return value


REPORT_FORMATS: dict[str, Callable[[Checked], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": lambda checked: json.dumps(sarif(checked), ensure_ascii=False, indent=2),
}
"""The formats, by the name that ``--format`` takes."""
