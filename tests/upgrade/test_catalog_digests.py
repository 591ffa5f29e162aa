"""The catalogs of plain text articles are those that they were, byte for byte."""

from __future__ import annotations

from pathlib import Path

from support.catalog_digests import GENERATED, digests

EXPECTED = Path(__file__).parent / "catalog_digests.txt"


def test_no_catalog_changes_by_a_byte(tmp_path: Path) -> None:
    """Each catalog whose digest was recorded has it still; cases may have come since."""
    lines = EXPECTED.read_text("utf-8").splitlines()
    recorded = {slug: digest for digest, _, slug in (line.partition(" ") for line in lines)}
    assert len(recorded) > GENERATED
    found = digests(tmp_path)
    assert {slug: found.get(slug) for slug in recorded} == recorded
