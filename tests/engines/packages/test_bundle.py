"""Tests of bundles, which carry installed models to another machine."""

import json
import zipfile

import pytest

from translate.engines.packages import bundle, install
from translate.engines.packages.installed import installed_packages, sha256
from translate.errors import ModelError, StorageError


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


@pytest.mark.parametrize(
    "manifest",
    [
        '{"models": []}',
        "[" * 100_000,
        '{"models": ' + "9" * 5000 + "}",
        '{"models": [{"file": 3, "sha256": "x"}]}',
        '{"models": [{"file": "a\\u0000", "sha256": "x"}]}',
        '{"models": [{"file": ".", "sha256": "x"}]}',
        '{"models": [{"file": "\\ud800", "sha256": "x"}]}',
        '{"models": {"a": 1}}',
        '{"models": "abc"}',
        "[]",
        "null",
        "",
    ],
)
def test_a_manifest_that_makes_no_sense_is_refused(manifest, installed, tmp_path):
    """In one line."""
    path = tmp_path / "models.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("bundle.json", manifest)
    with pytest.raises(ModelError) as caught:
        bundle.install_bundle(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_one_model_that_does_not_work_keeps_out_the_others(official, installed, tmp_path):
    """What its checksum is right for may still be no model."""
    path, junk = tmp_path / "models.zip", tmp_path / "b.argosmodel"
    junk.write_bytes(b"junk")
    entries = [{"file": file.name, "sha256": sha256(file)} for file in (official, junk)]
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("bundle.json", json.dumps({"models": entries}))
        file.write(official, official.name)
        file.write(junk, junk.name)
    with pytest.raises(ModelError, match=r"models\.zip: b\.argosmodel: is not an Argos package"):
        bundle.install_bundle(path)
    assert not list(installed.iterdir())


def test_only_a_bundle_is_one(official, tmp_path):
    """What may be written over."""
    for name, data in (("a", b""), ("b", b"PK"), ("c", official.read_bytes())):
        (tmp_path / name).write_bytes(data)
        assert not bundle.is_bundle(tmp_path / name)
    bundle.write_bundle([], tmp_path / "d")
    assert bundle.is_bundle(tmp_path / "d")
