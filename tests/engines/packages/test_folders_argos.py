"""Argos Translate and this program find each other's models, in both of its distributions."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from translate.engines import starter_file

pytestmark = [pytest.mark.external, pytest.mark.slow]  # a package index

CODE = """
import json, sys, types
# what its installing clears the cache of; it would import the sentence splitters
translate = types.ModuleType("argostranslate.translate")
translate.get_installed_languages = types.SimpleNamespace(cache_clear=lambda: None)
sys.modules["argostranslate.translate"] = translate
from argostranslate import package, settings

if archive := sys.argv[1]:
    package.install_from_path(archive)
found = package.get_installed_packages()
print(json.dumps({
    "packages": [str(one.package_path) for one in found],
    "folders": list(map(str, settings.package_dirs)),
    "index": [str(settings.local_package_index), settings.remote_package_index],
    "prefixes": [one.target_prefix for one in found],
    "tokens": [one.tokenizer.encode("Nước lên nhanh.") for one in found],
}))
"""
OURS = """
import json, sys
from pathlib import Path
from sentencepiece import SentencePieceProcessor
from translate.engines.packages.folders import package_folders, package_index, packages_home
from translate.engines.packages.install import install
from translate.engines.packages.installed import installed_packages

if archive := sys.argv[1]:
    install(Path(archive))
packages_home()
found = installed_packages()
pieces = [SentencePieceProcessor(model_file=str(p.path / "sentencepiece.model")) for p in found]
print(json.dumps({
    "packages": [str(one.path) for one in found],
    "folders": list(map(str, package_folders())),
    "index": list(map(str, package_index())),
    "prefixes": [one.prefix for one in found],
    "tokens": [one.encode("Nước lên nhanh.", out_type=str) for one in pieces],
}))
"""


@pytest.fixture(name="argos", scope="module", params=["argos-translate-lt", "argostranslate==1.11"])
def _argos(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one of the distributions, without what it asks for."""
    folder = tmp_path_factory.mktemp("argos")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps")
    subprocess.run([*pip, "--target", folder, request.param], check=True, capture_output=True)
    return folder


def told(code: str, archive: Path | str, **variables: str) -> dict[str, list[str]]:
    """What a program says about the packages that are there, after installing ``archive``."""
    done = subprocess.run(
        [sys.executable, "-c", code, archive],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, list[str]] = json.loads(done.stdout)
    return answer


@pytest.fixture(name="places", params=["home", "data", "packages", "settings"])
def _places(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """The variables of a user, with the folder of packages moved in one of Argos's ways."""
    found = {"HOME": str(tmp_path)}
    if request.param == "data":
        found["XDG_DATA_HOME"] = str(tmp_path / "data")
    if request.param == "packages":
        found |= {"ARGOS_PACKAGES_DIR": str(tmp_path / "p"), "ARGOS_PACKAGE_INDEX": "https://h/"}
    if request.param == "settings":
        file = tmp_path / ".config/argos-translate/settings.json"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps({"ARGOS_PACKAGES_DIR": str(tmp_path / "q")}), "utf-8")
    return found


@pytest.mark.parametrize("first", [OURS, CODE], ids=["ours", "argos"])
def test_each_finds_what_the_other_installed(
    argos: Path, places: dict[str, str], first: str
) -> None:
    """The same packages, folders, index, and pieces of a sentence, whoever installed it."""
    there = {**places, "PYTHONPATH": str(argos)}
    installed = told(first, starter_file(), **there)
    assert len(installed["packages"]) == 1
    for code in (OURS, CODE):
        assert told(code, "", **there) == installed
