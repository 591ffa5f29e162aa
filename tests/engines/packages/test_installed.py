"""Tests of what a package folder says about itself."""

import hashlib
import json
import shutil

import pytest

from translate.engines.packages.installed import installed_packages, read_package, sha256
from translate.errors import ModelError


def test_a_package_names_its_languages_and_model(package):
    """Name, version and languages come from the folder and its metadata."""
    found = read_package(package)
    assert (found.source, found.target) == ("vi", "en")
    assert found.name == "translate-vi_en-starter"
    weights = (package / "model" / "model.bin").read_bytes()
    assert found.info().checksum == hashlib.sha256(weights).hexdigest()
    assert found.info().label == f"translate-vi_en-starter {found.version}"


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"package_version": "1"}', "\xff"])
def test_bad_metadata_is_a_model_error(text, tmp_path):
    """Whatever is in metadata.json, the error names the file."""
    (tmp_path / "metadata.json").write_text(text, encoding="latin-1")
    with pytest.raises(ModelError, match=r"metadata\.json"):
        read_package(tmp_path)


def test_a_missing_part_is_named(tmp_path):
    """For an incomplete package, the error says which part is missing."""
    metadata = {"package_version": "1", "from_code": "vi", "to_code": "en"}
    (tmp_path / "metadata.json").write_text(json.dumps(metadata))
    with pytest.raises(ModelError, match=r"no model/model\.bin"):
        read_package(tmp_path)


def test_a_broken_folder_does_not_hide_the_others(installed, package):
    """A folder that is not a package does not prevent the others from being found."""
    (installed / "broken").mkdir()
    (installed / "stray.txt").touch()
    shutil.copytree(package, installed / "translate-vi_en-1_9")
    assert [found.path.name for found in installed_packages()] == ["translate-vi_en-1_9"]


def test_a_file_that_cannot_be_hashed_is_an_error(tmp_path):
    """The error names the file and the reason."""
    with pytest.raises(ModelError, match="no such file"):
        sha256(tmp_path / "missing")
