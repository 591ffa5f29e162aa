"""Findings as SARIF 2.1.0, the exchange format of static analysers.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

from __future__ import annotations

import hashlib
from typing import Any
from urllib.parse import quote

from translate import __version__
from translate.model import Finding, Severity
from translate.pipeline.check import Checked
from translate.workspace.plugins.checks import finding_ids

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(checked: Checked) -> dict[str, Any]:
    """The log file as plain values; its one run lists every rule and all findings."""
    known = finding_ids()
    ids = list(known)
    results = [_result(name, one, ids) for name, found in checked.findings.items() for one in found]
    rules = [{"id": name, "shortDescription": {"text": what}} for name, what in known.items()]
    driver = {"name": "songngu", "semanticVersion": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return {"$schema": schema, "version": "2.1.0", "runs": [run]}


def _result(article: str, one: Finding, ids: list[str]) -> dict[str, Any]:
    file, _, line = one.unit.place.rpartition(":")
    where: dict[str, Any] = {"artifactLocation": {"uri": quote(file)}}
    if line.isdecimal() and int(line) > 0:
        where["region"] = {"startLine": int(line)}
    sentence = ", ".join(one.unit.context[:1])
    logical = {"fullyQualifiedName": f"{article}: {sentence}" if sentence else article}
    key = "\n".join((one.id, one.unit.source, one.message))
    result: dict[str, Any] = {
        "ruleId": one.id,
        "ruleIndex": ids.index(one.id),
        "level": _LEVELS[one.severity],
        "message": {"text": one.message},
        "locations": [{"physicalLocation": where, "logicalLocations": [logical]}],
        # lines move when entries are added; the sentence stays
        "partialFingerprints": {"sentence/v1": hashlib.sha256(key.encode()).hexdigest()},
        "properties": {"source": one.unit.source, "target": one.unit.target},
    }
    if one.fix:
        result["properties"]["fix"] = one.fix
    return result
