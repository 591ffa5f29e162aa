"""Everything that we use of the library ``argostranslate``, and the distributions that bring it.

Its package format, its tokenizer, its folder of packages and its index: `argostranslate.translate`
is never imported, nor are the sentence splitters that it uses.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

DISTRIBUTIONS = ("argos-translate-lt", "argostranslate")
"""What may bring the library, the one that ``pyproject.toml`` asks for first.

The other, from the library's own makers, serves as well, but asks for PyTorch. Both own the same
files, so that an environment can hold only one of them.
"""


def package_folders() -> tuple[Path, ...]:
    """Return the folders in which Argos, and therefore this program, keeps installed packages.

    If the home folder is not writable, or there is none, Argos creates its folders in a temporary
    folder instead; installed packages are still found.
    """
    return tuple(folder for folder in _settings().package_dirs if folder.is_dir())


def load_package(folder: Path) -> Any:
    """Return an unpacked package as Argos sees it, with its ``tokenizer`` and ``target_prefix``.

    Raises:
        OSError: A file of the package cannot be read.
    """
    _settings()
    return import_module("argostranslate.package").Package(folder)


def package_index() -> tuple[Path, str]:
    """Return where Argos keeps its index of packages, and the address that it comes from."""
    settings = _settings()
    return Path(settings.local_package_index), settings.remote_package_index


def _settings() -> ModuleType:
    """Import Argos's settings, which makes its folders; all else of Argos imports them too."""
    try:
        return import_module("argostranslate.settings")
    except (OSError, RuntimeError):  # no room or right to make them; no home at all
        return _import_homeless()


def _import_homeless() -> ModuleType:
    with tempfile.TemporaryDirectory() as folder:
        places = dict.fromkeys(
            ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), folder
        )
        packages = _packages_of_home()
        if packages and packages.is_dir() and "ARGOS_PACKAGES_DIR" not in os.environ:
            places["ARGOS_PACKAGES_DIR"] = str(packages)
        with _environment(places):
            return import_module("argostranslate.settings")


def _packages_of_home() -> Path | None:
    """Return where Argos would keep its packages; None for a user without a home folder."""
    data = os.environ.get("XDG_DATA_HOME")
    try:
        base = Path(data) if data else Path.home() / ".local" / "share"
    except RuntimeError:
        return None
    return base / "argos-translate" / "packages"


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
