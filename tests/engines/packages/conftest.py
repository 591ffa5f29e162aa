"""A package that many tests of packages install."""

from pathlib import Path

import pytest
from support.argos_packages import metadata, pack


@pytest.fixture(name="official")
def _official(package, tmp_path) -> Path:
    """Return the bundled model packed as the official one."""
    path = tmp_path / "official.argosmodel"
    return pack(package, path, "translate-vi_en-1_9", metadata(), skip=("metadata.json",))
