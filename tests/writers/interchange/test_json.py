"""Tests of editions as JSON."""

from __future__ import annotations

import json

from support.editions import MODEL, market

from translate.writers.interchange.json import write_json


def test_json_counts_and_names_its_version() -> None:
    """A script can read the format's version, the counts and each sentence's state."""
    content = json.loads(write_json(market()))
    assert content["version"] == 2
    assert content["counts"] == {"missing": 1, "fuzzy": 4, "reviewed": 9}
    assert content["passages"][1]["sentences"][1]["model"] == MODEL
    assert content["passages"][1]["sentences"][1]["mark"] == "draft"
