"""An own home folder for every test here, and the bundled model loaded once."""

import os
from pathlib import Path

import pytest

from translate.engines import _starter, open_engine
from translate.engines.archive import unpack
from translate.engines.argos_home import package_folders


@pytest.fixture(autouse=True, scope="session")
def _home(tmp_path_factory):
    """Keep caches and installed packages of whoever runs the tests out of them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("ARGOS_", "XDG_", "SNAP"))]:
            patch.delenv(name)
        patch.setenv("HOME", str(home))
        yield


@pytest.fixture(name="starter", scope="session")
def _starter_file() -> Path:
    """The bundled ``.argosmodel``."""
    return _starter()


@pytest.fixture(name="engine", scope="session")
def _engine(_home):
    """The bundled model, loaded."""
    return open_engine("starter")


@pytest.fixture(name="package", scope="session")
def _package(starter, tmp_path_factory) -> Path:
    """The bundled model as an unpacked package folder."""
    return unpack(starter, tmp_path_factory.mktemp("unpacked"))


@pytest.fixture(name="installed")
def _installed(tmp_path, monkeypatch) -> Path:
    """An empty folder that Argos takes for its folder of installed packages."""
    folder = tmp_path / "packages"
    folder.mkdir()
    package_folders()  # imports the settings, which read the environment but once
    monkeypatch.setattr("argostranslate.settings.package_dirs", [folder])
    return folder
