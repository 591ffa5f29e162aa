"""Tests of the folders that this program shares with Argos, by its variables and settings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from translate.engines.packages.folders import package_folders, package_index, packages_home
from translate.errors import StorageError

CODE = """
import sys
from translate.engines import find_model, open_engine
from translate.engines.packages.folders import package_folders
print([str(folder) for folder in package_folders()])
print(open_engine("starter").model == find_model())
print(sorted(m for m in sys.modules if m.split(".")[0] in ("argostranslate", "torch", "minisbd")))
"""


@pytest.fixture(name="home")
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with nothing in it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def run(home: Path) -> list[str]:
    """Run ``CODE`` in a fresh process with ``home`` as the home folder."""
    environment = {**os.environ, "HOME": str(home)}
    command = [sys.executable, "-c", CODE]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_nothing_is_made_until_something_is_installed(home: Path) -> None:
    """The bundled model drafts without a folder of packages, and without Argos."""
    assert run(home) == ["[]", "True", "[]"]
    assert not (home / ".local").exists()
    folder = packages_home()
    assert folder == home / ".local/share/argos-translate/packages"
    assert package_folders() == (folder,)


def test_a_home_folder_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even if the home is not a folder, the bundled model drafts; installing says what to set."""
    home = tmp_path / "home"
    home.touch()
    assert run(home) == ["[]", "True", "[]"]
    monkeypatch.setenv("HOME", str(home))
    with pytest.raises(StorageError, match="folder for models") as caught:
        packages_home()
    assert "ARGOS_PACKAGES_DIR" in caught.value.hint
    with pytest.raises(StorageError, match="folder for Argos's index"):
        package_index()


def test_a_user_without_a_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """No HOME and no passwd entry: Python itself finds no home, and nothing is installed."""

    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)
    assert package_folders() == ()
    with pytest.raises(StorageError, match="no folder for models"):
        packages_home()
    with pytest.raises(StorageError, match="no folder for Argos's index"):
        package_index()


def test_the_variables_move_the_folders(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty variable counts as none."""
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    assert packages_home() == home / "data/argos-translate/packages"
    assert package_index()[0] == home / "data/argos-translate/index.json"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(home / "models"))
    assert packages_home() == home / "models"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", "")
    monkeypatch.setenv("XDG_DATA_HOME", "")
    assert packages_home() == home / ".local/share/argos-translate/packages"


def test_argos_settings_count_where_no_variable_is_set(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Damaged ones do not, as with Argos."""
    settings = home / ".config/argos-translate/settings.json"
    settings.parent.mkdir(parents=True)
    text = f'{{"ARGOS_PACKAGES_DIR": "{home}/a", "ARGOS_PACKAGE_INDEX": "https://h/"}}'
    settings.write_text(text, "utf-8")
    assert packages_home() == home / "a"
    assert package_index()[1] == "https://h/index.json"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(home / "b"))
    assert packages_home() == home / "b"
    monkeypatch.delenv("ARGOS_PACKAGES_DIR")
    for damaged in ("{", "[]", '{"ARGOS_PACKAGES_DIR": 3}'):
        settings.write_text(damaged, "utf-8")
        assert packages_home() == home / ".local/share/argos-translate/packages"


def test_packages_in_a_snap_are_found_too(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that came with it; what is installed goes into the user's own folder."""
    bundled = home / "snap/snap_custom/packages"
    content = home / "snap/snap_custom/content_snap_packages/vi"
    bundled.mkdir(parents=True)
    content.mkdir(parents=True)
    monkeypatch.setenv("SNAP", str(home / "snap"))
    monkeypatch.setenv("SNAP_USER_DATA", str(home / "own"))
    own = packages_home()
    assert own == home / "own/.local/share/argos-translate/packages"
    assert package_folders() == (own, bundled, content)
