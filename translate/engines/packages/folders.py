"""Where Argos Translate keeps its packages and its index: this program keeps its models there too.

So each finds what the other installed, and neither needs the other. The places, and the variables
and settings that change them, are those of ``argostranslate.settings`` 1.11 and 1.12. The library
itself is not used: one of its distributions asks for PyTorch, the other for a package under the
AGPL, and of what they do we want a page.
"""

from __future__ import annotations

import os
from pathlib import Path

from translate.errors import InputError, StorageError
from translate.io import parse_json, read_bytes, storing

_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"
_HINT = "set ARGOS_PACKAGES_DIR to a writable folder"


def package_folders() -> tuple[Path, ...]:
    """Return the folders in which Argos, and therefore this program, looks for packages.

    Those that exist, the one for installing first.
    """
    own = _own_folder()
    # Path.is_dir() raises an error where a folder above may not be entered
    return tuple(f for f in (*([own] if own else []), *_snaps()) if os.path.isdir(f))  # noqa: PTH112


def packages_home() -> Path:
    """Return the folder into which packages are installed; it is made when missing.

    Raises:
        StorageError: It cannot be made, or the user has no home folder.
    """
    folder = _own_folder()
    if folder is None:
        raise StorageError("there is no folder for models", hint=_HINT)
    try:
        with storing("make the folder for models", folder):
            folder.mkdir(parents=True, exist_ok=True)
    except StorageError as error:
        raise StorageError(error.message, error.place, _HINT) from error
    return folder


def package_index() -> tuple[Path, str]:
    """Return where Argos keeps its index of packages, and the address that it comes from.

    Raises:
        StorageError: The file's folder cannot be made.
    """
    data = _data_folder()
    if data is None:
        raise StorageError("there is no folder for Argos's index", hint="set XDG_DATA_HOME")
    with storing("make the folder for Argos's index", data):
        data.mkdir(parents=True, exist_ok=True)
    return data / "index.json", (_setting("ARGOS_PACKAGE_INDEX") or _INDEX) + "index.json"


def _own_folder() -> Path | None:
    """The folder for installing; None for a user without a home folder."""
    if stated := _setting("ARGOS_PACKAGES_DIR"):
        return Path(stated)
    data = _data_folder()
    return data / "packages" if data else None


def _snaps() -> list[Path]:
    """The folders with packages that come with a snap of Argos, inside of it."""
    snap = os.environ.get("SNAP")
    if not snap:
        return []
    custom = Path(snap) / "snap_custom"
    content = custom / "content_snap_packages"
    return [custom / "packages", *(sorted(content.iterdir()) if content.is_dir() else [])]


def _data_folder() -> Path | None:
    return _folder("XDG_DATA_HOME", ".local/share")


def _folder(variable: str, below_home: str) -> Path | None:
    """One of Argos's folders; None for a user without a home folder."""
    if stated := os.environ.get(variable):
        return Path(stated) / "argos-translate"
    snap = os.environ.get("SNAP_USER_DATA") if "SNAP" in os.environ else None
    try:
        return (Path(snap) if snap else Path.home()) / below_home / "argos-translate"
    except RuntimeError:
        return None


def _setting(name: str) -> str:
    """A setting of Argos: from the environment, else from its file of settings, else empty."""
    if stated := os.environ.get(name):
        return stated
    folder = _folder("XDG_CONFIG_HOME", ".config")
    if folder is None:
        return ""
    try:
        settings = parse_json(read_bytes(folder / "settings.json"), "settings.json")
    except InputError:  # none, or damaged: Argos goes on without it too
        return ""
    value = settings.get(name) if isinstance(settings, dict) else None
    return value if isinstance(value, str) else ""
