"""Tests of importing Argos, with and without folders that it can create."""

import os
import subprocess
import sys
from types import SimpleNamespace

from translate.engines import argos_home

CODE = """
import sys
from translate.engines import find_model, open_engine
from translate.engines.argos_home import package_folders
print([str(folder) for folder in package_folders()])
print(open_engine("starter").model == find_model())
print(sorted(m for m in sys.modules if m.split(".")[0] in ("stanza", "spacy", "torch", "minisbd")))
"""


def run(home):
    """Run ``CODE`` in a fresh process with ``home`` as the home folder."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ARGOS_", "XDG_", "SNAP"))}
    command = [sys.executable, "-c", CODE]
    environment = {**kept, "HOME": str(home)}
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    ).stdout.splitlines()


def test_argos_keeps_its_packages_in_the_home_folder(tmp_path):
    """Our folder of packages is Argos's own; no large library is imported."""
    folders, same, heavy = run(tmp_path)
    assert folders == str([str(tmp_path / ".local/share/argos-translate/packages")])
    assert (same, heavy) == ("True", "[]")


def test_a_home_folder_that_cannot_be_written(tmp_path):
    """Even if the home is not a folder, the bundled model drafts."""
    home = tmp_path / "home"
    home.touch()
    folders, same, heavy = run(home)
    assert (folders, same, heavy) == ("[]", "True", "[]")


def test_packages_are_found_in_a_home_folder_that_is_read_only(tmp_path):
    """Even if the cache cannot be created, installed packages are found."""
    packages = tmp_path / ".local/share/argos-translate/packages"
    packages.mkdir(parents=True)
    (tmp_path / ".config").touch()
    folders, _, _ = run(tmp_path)
    assert folders == str([str(packages)])


def test_a_user_without_a_home_folder(monkeypatch):
    """No HOME and no passwd entry: Python itself finds no home, and nothing is installed."""
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    seen = []

    def import_settings(name):
        seen.append(os.environ.get("HOME"))
        if len(seen) == 1:
            raise RuntimeError("Could not determine home directory.")
        return SimpleNamespace(package_dirs=[])

    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(argos_home, "import_module", import_settings)
    monkeypatch.setattr(argos_home.Path, "home", homeless)
    assert argos_home.package_folders() == ()
    assert seen[0] != seen[1]


def test_the_temporary_places_are_set_only_while_importing(tmp_path, monkeypatch):
    """Argos sees writable folders and the real packages; then the environment is as before."""
    packages = tmp_path / "argos-translate" / "packages"
    packages.mkdir(parents=True)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("ARGOS_PACKAGES_DIR", raising=False)
    seen = []

    def import_settings(name):
        seen.append(dict(os.environ))
        if os.environ["XDG_DATA_HOME"] == str(tmp_path):
            raise PermissionError(13, "Permission denied")
        return SimpleNamespace(package_dirs=[packages, tmp_path / "missing"])

    monkeypatch.setattr(argos_home, "import_module", import_settings)
    assert argos_home.package_folders() == (packages,)
    assert seen[1]["ARGOS_PACKAGES_DIR"] == str(packages)
    assert seen[1]["XDG_CONFIG_HOME"] == seen[1]["XDG_CACHE_HOME"] != ""
    assert dict(os.environ) == seen[0]
