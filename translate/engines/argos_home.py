"""Import Argos's settings, which create folders in the home folder, also where that fails."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType


def package_folders() -> tuple[Path, ...]:
    """Return the folders in which Argos, and therefore this program, keeps installed packages.

    Call it before anything else of Argos is imported. If the home folder is not writable, Argos
    creates its folders in a temporary folder instead; installed packages are still found.
    """
    try:
        settings = import_module("argostranslate.settings")
    except OSError:
        settings = _import_homeless()
    return tuple(folder for folder in settings.package_dirs if folder.is_dir())


def _import_homeless() -> ModuleType:
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    packages = Path(data) / "argos-translate" / "packages"
    with tempfile.TemporaryDirectory() as folder:
        places = dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), folder)
        if packages.is_dir() and "ARGOS_PACKAGES_DIR" not in os.environ:
            places["ARGOS_PACKAGES_DIR"] = str(packages)
        with _environment(places):
            return import_module("argostranslate.settings")


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
