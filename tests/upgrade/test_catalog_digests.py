"""Tests that the catalogs of plain text articles have not changed by a byte."""

from __future__ import annotations

from pathlib import Path

from support.catalog_digests import GENERATED, digests

EXPECTED = Path(__file__).parent / "catalog_digests.txt"


def test_no_catalog_changes_by_a_byte(tmp_path: Path) -> None:
    """Each catalog with a recorded digest still has it; there may be new cases."""
    lines = EXPECTED.read_text("utf-8").splitlines()
    recorded = {slug: digest for digest, _, slug in (line.partition(" ") for line in lines)}
    assert len(recorded) > GENERATED
    found = digests(tmp_path)
    assert {slug: found.get(slug) for slug in recorded} == recorded
