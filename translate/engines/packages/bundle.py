"""Bundles: one file with models and their checksums, for machines that are never online."""

from __future__ import annotations

import json
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate.engines.packages.archive import extract
from translate.engines.packages.install import install, package_files
from translate.engines.packages.installed import sha256
from translate.errors import ModelError
from translate.io import storing

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
    with (
        storing("write the bundle", path),
        tempfile.TemporaryDirectory(prefix=".songngu-", dir=path.absolute().parent) as temporary,
    ):
        folder = Path(temporary)
        entries = [_pack(package, folder) for package in packages]
        manifest = json.dumps({"version": 1, "models": entries}, indent=1)
        whole = folder / "bundle"
        with zipfile.ZipFile(whole, "w") as file:
            file.writestr(zipfile.ZipInfo(_MANIFEST, _EPOCH), manifest)
            for entry in entries:
                _add(file, entry["file"], folder / entry["file"], zipfile.ZIP_STORED)
        whole.replace(path)


def install_bundle(path: Path) -> list[PackageFolder]:
    """Install every model of a bundle, once all their checksums have been verified.

    Raises:
        ModelError: The file is not a bundle, or a model in it differs from the one bundled.
        StorageError: There is not enough room for it.
    """
    with (
        storing("unpack the bundle", path),
        tempfile.TemporaryDirectory(prefix="songngu-") as temporary,
    ):
        folder = Path(temporary)
        extract(path, folder)
        try:
            entries = json.loads((folder / _MANIFEST).read_bytes())["models"]
            files = [(folder / Path(entry["file"]).name, entry["sha256"]) for entry in entries]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelError("is not a bundle of models", str(path)) from error
        for file, checksum in files:
            if sha256(file) != checksum:
                message = f"{file.name} in it is damaged: its SHA-256 is not the one recorded"
                raise ModelError(message, str(path), "copy the bundle again")
        return [install(file, f"bundle {path.name}") for file, _ in files]


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
