"""Argos packages on disk: what a folder says about itself, and which packages are installed."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from translate.engines.base import ModelInfo
from translate.engines.packages.folders import package_folders
from translate.errors import InputError, ModelError
from translate.io import is_file, parse_json, read_text
from translate.message import Message

if TYPE_CHECKING:
    from pathlib import Path

_REINSTALL = "remove it and install it again"
_STATED = ("package_version", "from_code", "to_code")
_PARTS = ("model/model.bin", "model/config.json", "sentencepiece.model")


@dataclass(frozen=True, slots=True)
class PackageFolder:
    """An Argos translation package as an unpacked folder."""

    path: Path
    name: str
    """The folder's name without its version: ``translate-vi_en``, ``translate-vi_en-starter``."""
    version: str
    source: str
    """Language code, ``vi``."""
    target: str
    """Language code, ``en``."""
    prefix: str = ""
    """The token with which every translation begins; empty with most models."""

    def info(self) -> ModelInfo:
        """Return the model's identity; reads the weights once, for their checksum."""
        return ModelInfo(self.name, self.version, sha256(self.path / "model" / "model.bin"))


def read_package(folder: Path) -> PackageFolder:
    """Read what ``folder`` says about itself in ``metadata.json``.

    Raises:
        ModelError: It is not an Argos translation package, is incomplete, or has a tokenizer that
            is not supported (Moses and BPE, which very old packages have).
    """
    place = folder / "metadata.json"
    try:
        metadata = parse_json(read_text(place), str(place))
        version, source, target = (_stated(metadata, name) for name in _STATED)
        if _stated(metadata, "type", "translate") != "translate":
            raise TypeError("no package that translates")
        prefix = _stated(metadata, "target_prefix", "")
    except (InputError, KeyError, TypeError, AttributeError) as error:
        raise ModelError("does not describe an Argos package", str(place), _REINSTALL) from error
    for part in _PARTS:
        if not is_file(folder / part):
            raise ModelError(
                Message("this Argos package has no {part}", part=part), str(folder), _REINSTALL
            )
    name = folder.name.removesuffix("-" + version.replace(".", "_"))
    return PackageFolder(folder, name, version, source, target, prefix)


def _stated(metadata: dict[str, Any], name: str, default: str | None = None) -> str:
    """A text of the metadata; a number will do for a version."""
    value = metadata[name] if default is None else metadata.get(name) or default
    if not isinstance(value, str if name != _STATED[0] else str | int | float):
        raise TypeError(name)
    return str(value)


def installed_packages() -> tuple[PackageFolder, ...]:
    """Return the packages that are installed, by Argos or by this program, by folder name.

    A folder that is broken, or not a translation package, is left out.
    """
    found = []
    for parent in package_folders():
        try:
            folders = sorted(parent.iterdir())
        except OSError:  # another user's
            continue
        for folder in folders:
            try:
                found.append(read_package(folder))
            except ModelError:
                continue
    return tuple(found)


def version_key(version: str) -> tuple[int, ...]:
    """Return the key by which versions are compared: ``1.10`` is newer than ``1.9``."""
    return tuple(int(number[:18]) for number in re.findall(r"[0-9]+", version))


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file, hexadecimal.

    Raises:
        ModelError: The file cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ModelError(
            Message("cannot read the file: {reason}", reason=reason), str(path), _REINSTALL
        ) from error
