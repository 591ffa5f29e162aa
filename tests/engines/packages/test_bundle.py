"""Tests of bundles, which carry installed models to another machine."""

import json
import zipfile
from pathlib import Path

import pytest

from translate.engines.packages import bundle, install
from translate.engines.packages.installed import installed_packages
from translate.errors import ModelError, StorageError


def pack(folder, path, name="", metadata=None, skip=()):
    """Zip a package folder as an ``.argosmodel`` with some changes."""
    name = name or folder.name
    with zipfile.ZipFile(path, "w") as file:
        for part, source in install.package_files(folder):
            if part not in skip:
                file.write(source, f"{name}/{part}")
        if metadata is not None:
            file.writestr(f"{name}/metadata.json", json.dumps(metadata))
    return path


def metadata(**changes):
    """Return the official package's metadata with some changes."""
    return {"package_version": "1.9", "from_code": "vi", "to_code": "en", **changes}


@pytest.fixture(name="official")
def _official(package, tmp_path) -> Path:
    """Return the bundled model packed as the official one."""
    path = tmp_path / "official.argosmodel"
    return pack(package, path, "translate-vi_en-1_9", metadata(), skip=("metadata.json",))


def test_a_bundle_carries_models_to_another_machine(official, installed, tmp_path):
    """The same files are installed there; the same models give the same bundle."""
    package = install.install(official)
    first, second = tmp_path / "models.zip", tmp_path / "again.zip"
    bundle.write_bundle([package], first)
    bundle.write_bundle([package], second)
    assert first.read_bytes() == second.read_bytes()
    hashes = install._hashes(package.path)
    install.remove(package)
    (again,) = bundle.install_bundle(first)
    assert install._hashes(again.path) == hashes
    assert [found.name for found in installed_packages()] == ["translate-vi_en"]


@pytest.mark.parametrize("broken", ["no manifest", "checksum", "no zip"])
def test_a_broken_bundle_installs_nothing(broken, official, installed, tmp_path):
    """All checksums are compared before the first model is installed."""
    path = tmp_path / "models.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.write(official, "a.argosmodel")
        entry = {"file": "a.argosmodel", "sha256": "0" * 64}
        if broken == "checksum":
            file.writestr("bundle.json", json.dumps({"models": [entry]}))
    if broken == "no zip":
        path.write_bytes(b"PK")
    with pytest.raises(ModelError):
        bundle.install_bundle(path)
    assert not list(installed.iterdir())


def test_a_bundle_that_cannot_be_written(tmp_path):
    """A missing folder is a storage error."""
    with pytest.raises(StorageError, match="write the bundle"):
        bundle.write_bundle([], tmp_path / "missing" / "models.zip")
