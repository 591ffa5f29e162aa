"""Install and remove packages: each is tried out first, then put in place in one step.

Packages go where Argos keeps its own, in Argos's format, so that each program finds what the other
installed. This program adds ``songngu.json`` with the checksum of every file.
"""

from __future__ import annotations

import json
import re
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from translate.engines.packages.archive import unpack
from translate.engines.packages.folders import packages_home
from translate.engines.packages.installed import PackageFolder, read_package, sha256
from translate.engines.packages.leftovers import temporary_folder
from translate.engines.packages.try_out import try_out
from translate.errors import InputError, ModelError
from translate.io import parse_json, read_bytes, storing, would
from translate.io.exchange import exchange
from translate.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

RECORD = "songngu.json"
_TEMPORARY = ".songngu-"


@dataclass(frozen=True, slots=True)
class PreparedPackage:
    """A package that was unpacked apart and works, ready to be put in its place."""

    package: PackageFolder
    place: Path
    """The folder that it will be."""
    old: Path
    """Where what is there now goes."""

    def put_in_place(self) -> PackageFolder:
        """Put it there in one step.

        Raises:
            StorageError: The folder cannot be written, or the disk is full. Nothing has changed.
        """
        if would("install", self.place):
            return self.package
        with storing("install the model", self.place):
            _swap(self.package.path, self.place, self.old)
        return read_package(self.place)


def install(archive: Path, origin: str = "") -> PackageFolder:
    """Install an ``.argosmodel`` file.

    It is unpacked separately, its metadata is read, its model loaded and a sentence drafted; only
    then does it replace what was installed under the same name and version.

    Args:
        archive: The file.
        origin: Where it came from, for the record.

    Raises:
        ModelError: The file is broken, hostile, or has no working model. Nothing has changed.
        StorageError: The folder cannot be written, or the disk is full. Nothing has changed.
    """
    with prepared(archive, origin, str(archive)) as package:
        return package.put_in_place()


@contextmanager
def prepared(archive: Path, origin: str, shown: str) -> Iterator[PreparedPackage]:
    """Unpack and try out a package, for the time of a ``with`` block that puts it in place or not.

    Args:
        archive: The file.
        origin: Where it came from, for the record.
        shown: What errors call the file.

    Raises:
        ModelError: The file is broken, hostile, or holds no working model.
        StorageError: The folder cannot be written, or the disk is full.
    """
    home = packages_home()
    with (
        storing("install the model", home),
        # beside, not inside: Argos takes every folder in there for a package
        temporary_folder(home.parent, _TEMPORARY) as temporary,
    ):
        try:
            package = read_package(unpack(archive, temporary))
            name = _safe_name(package)
            try_out(package)
        except ModelError as error:
            raise ModelError(error.message, shown, "get the file again") from error
        record = {"origin": origin, "archive": sha256(archive), "files": _hashes(package.path)}
        (package.path / RECORD).write_text(json.dumps(record, indent=1), encoding="utf-8")
        yield PreparedPackage(package, home / name, temporary / "replaced")


def remove(package: PackageFolder) -> None:
    """Remove an installed package.

    Raises:
        StorageError: Its folder cannot be changed.
    """
    home = package.path.parent
    if would("uninstall", package.path):
        return
    with (
        storing("remove the model", package.path),
        temporary_folder(home.parent, _TEMPORARY) as temporary,
    ):
        package.path.rename(temporary / package.path.name)


def verify(package: PackageFolder) -> list[str]:
    """Compare every file of a package with the checksums taken when it was installed.

    Returns:
        What is wrong, one problem per line; empty if all is well.

    Raises:
        ModelError: There are no checksums: another program installed it.
    """
    try:
        record = parse_json(read_bytes(package.path / RECORD), RECORD)
        wanted = dict(record["files"])
    except (InputError, ValueError, KeyError, TypeError) as error:
        message = "has no checksums: another program installed it"
        raise ModelError(message, str(package.path), "install it with this program") from error
    found = _hashes(package.path)
    missing = [f"{name} is missing" for name in sorted(wanted.keys() - found.keys())]
    foreign = [f"{name} does not belong there" for name in sorted(found.keys() - wanted.keys())]
    common = sorted(wanted.keys() & found.keys())
    changed = [f"{name} has changed" for name in common if wanted[name] != found[name]]
    return missing + changed + foreign


def package_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the name and path of each file of a package, by name, without the checksum record."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != RECORD:
            yield name, path


def _hashes(folder: Path) -> dict[str, str]:
    return {name: sha256(path) for name, path in package_files(folder)}


def _safe_name(package: PackageFolder) -> str:
    """Return the folder's name after checking it, since it comes from the archive."""
    pair, version = f"{package.source}_{package.target}", package.version
    if not re.fullmatch(r"[a-z]{2,3}_[a-z]{2,3} [\w.]{1,40}", f"{pair} {version}", re.ASCII):
        message = Message(
            "has an invalid language pair or version: {pair} {version}",
            pair=pair[:20],
            version=version[:40],
        )
        raise ModelError(message, str(package.path))
    ending = version.replace(".", "_")
    if re.fullmatch(rf"translate-{pair}(-[a-z]+)?-{ending}", package.path.name):
        return package.path.name
    return f"translate-{pair}-{ending}"


def _swap(new: Path, place: Path, old: Path) -> None:
    """Move ``new`` to ``place``; what was there goes to ``old``, or back if that fails."""
    if place.exists():
        if exchange(new, place):
            return
        place.rename(old)
    try:
        shutil.move(new, place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise
