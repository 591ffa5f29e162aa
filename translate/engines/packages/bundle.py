"""Bundles: one file with models and their checksums, for machines that are never online."""

from __future__ import annotations

import json
import tempfile
import zipfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate.archive import DAMAGED
from translate.engines.packages.archive import extract
from translate.engines.packages.install import package_files, prepared
from translate.engines.packages.installed import sha256
from translate.engines.packages.leftovers import temporary_folder
from translate.errors import InputError, ModelError
from translate.io import is_file, parse_json, read_bytes, replace_file, storing, would
from translate.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.engines.packages.installed import PackageFolder

_MANIFEST = "bundle.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_bundle(packages: Sequence[PackageFolder], path: Path) -> None:
    """Write ``packages`` into one file; the same packages give the same bytes.

    Raises:
        StorageError: The file cannot be written.
    """
    if would("write", path):
        return
    with (
        storing("write the bundle", path),
        temporary_folder(path.absolute().parent, ".songngu-") as folder,
    ):
        entries = [_pack(package, folder) for package in packages]
        manifest = json.dumps({"version": 1, "models": entries}, indent=1)
        whole = folder / "bundle"
        with zipfile.ZipFile(whole, "w") as file:
            file.writestr(zipfile.ZipInfo(_MANIFEST, _EPOCH), manifest)
            for entry in entries:
                _add(file, entry["file"], folder / entry["file"], zipfile.ZIP_STORED)
        replace_file(whole, path)


def install_bundle(path: Path) -> list[PackageFolder]:
    """Install every model of a bundle, once all have been tried out: all of them or none.

    Raises:
        ModelError: The file is not a bundle, or a model in it differs from the one bundled.
        StorageError: There is not enough room for it.
    """
    with (
        storing("unpack the bundle", path),
        temporary_folder(Path(tempfile.gettempdir()), "songngu-") as folder,
        ExitStack() as stack,
    ):
        extract(path, folder)
        files = _listed(folder, str(path))
        for file, checksum in files:
            if sha256(file) != checksum:
                message = Message(
                    "{file} in it is damaged: its SHA-256 is not the one recorded", file=file.name
                )
                raise ModelError(message, str(path), "copy the bundle again")
        origin = f"bundle {path.name}"
        ready = [
            stack.enter_context(prepared(file, origin, f"{path}: {file.name}")) for file, _ in files
        ]
        return [package.put_in_place() for package in ready]


def is_bundle(path: Path) -> bool:
    """Whether a file is a bundle of models, which another one may replace."""
    try:
        with zipfile.ZipFile(path) as file:
            return _MANIFEST in file.namelist()
    except DAMAGED:
        return False


def _listed(folder: Path, place: str) -> list[tuple[Path, str]]:
    """The models that an unpacked bundle lists, each with its checksum.

    Raises:
        ModelError: It lists none, or one that is not there.
    """
    try:
        entries = parse_json(read_bytes(folder / _MANIFEST), place)["models"]
        files = [(folder / Path(entry["file"]).name, entry["sha256"]) for entry in entries]
        is_sound = all(is_file(file) for file, _ in files)
    except (InputError, ValueError, KeyError, TypeError) as error:
        raise ModelError("is not a bundle of models", place) from error
    if not is_sound:
        raise ModelError("lacks a model that it lists", place, "copy the bundle again")
    if not files:
        raise ModelError("holds no models", place)
    return files


def _pack(package: PackageFolder, folder: Path) -> dict[str, Any]:
    """Write a package as ``.argosmodel`` into ``folder`` and describe it."""
    archive = folder / f"{package.path.name}.argosmodel"
    with zipfile.ZipFile(archive, "w") as file:
        for name, path in package_files(package.path):
            _add(file, f"{package.path.name}/{name}", path, zipfile.ZIP_DEFLATED)
    return {
        "file": archive.name,
        "name": package.name,
        "version": package.version,
        "sha256": sha256(archive),
    }


def _add(file: zipfile.ZipFile, name: str, path: Path, compression: int) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = compression
    info.external_attr = 0o644 << 16
    with path.open("rb") as source, file.open(info, "w", force_zip64=True) as target:
        while block := source.read(1 << 20):
            target.write(block)
