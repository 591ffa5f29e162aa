"""The bundled model, loaded once for all tests."""

from pathlib import Path

import pytest

from translate.engines import open_engine, starter_file
from translate.engines.packages.archive import unpack


@pytest.fixture(name="starter", scope="session")
def _starter_file() -> Path:
    """Return the bundled ``.argosmodel``."""
    return starter_file()


@pytest.fixture(name="engine", scope="session")
def _engine():
    """Return the bundled model, loaded."""
    return open_engine("starter")


@pytest.fixture(name="package", scope="session")
def _package(starter, tmp_path_factory) -> Path:
    """Return the bundled model as an unpacked package folder."""
    return unpack(starter, tmp_path_factory.mktemp("unpacked"))
