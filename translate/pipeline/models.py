"""``models``: list, install, remove, verify and bundle the models that draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from translate.engines import starter_package
from translate.engines.packages.archive import cache_folder
from translate.engines.packages.bundle import install_bundle, is_bundle, write_bundle
from translate.engines.packages.download import download
from translate.engines.packages.folders import packages_home
from translate.engines.packages.index import PINNED, Offer, fetch_index, find_offers, parse_pair
from translate.engines.packages.install import install, remove, verify
from translate.engines.packages.installed import PackageFolder, installed_packages
from translate.errors import ConflictError, ModelError
from translate.io import is_there, remove_file, would
from translate.message import Message
from translate.project import Project
from translate.timing import timed
from translate.workspace.engine import drafting_model

DownloadProgress = Callable[[int, int | None], None]
"""Called with the bytes that are there, and all that there will be if that is known."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model as a user sees it."""

    name: str
    version: str
    pair: str
    """``vi-en``."""
    where: str
    """``installed``, ``bundled`` (ships with this program) or ``download``."""
    used: bool = False
    """Whether this project's drafts come from it."""
    checksum: str = ""
    """SHA-256 of the weights, of models that are here."""
    licence: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """What verification says about an installed model."""

    model: str
    problems: tuple[str, ...]
    """Empty when every file is as it was when it was installed."""


def models(project: Project, *, everything: bool = False) -> list[Model]:
    """Return the models that are here, then those that can be downloaded for the project.

    Args:
        project: Says which languages matter and which model is used.
        everything: Fetch Argos's index and return all that it offers.

    Raises:
        ModelError: The index cannot be fetched.
    """
    with starter_package() as starter:
        used = drafting_model(project)
        rows = [_local(package, "installed", used) for package in installed_packages()]
        rows.append(_local(starter, "bundled", used))
    here = {(row.name, row.version) for row in rows}
    offers = [*PINNED, *(fetch_index() if everything else ())]
    return rows + [_remote(offer) for offer in offers if (offer.name, offer.version) not in here]


def find(project: Project, name: str) -> Model:
    """Return the model of this name, which has to be here.

    Raises:
        ModelError: There is none.
    """
    for model in models(project):
        if model.path and name in {model.name, Path(model.path).name}:
            return model
    raise ModelError(
        Message("no model {name!r} is here", name=name), hint="see `translate models list`"
    )


@timed("install the model")
def install_pair(
    project: Project, pair: str = "", progress: DownloadProgress | None = None
) -> list[str]:
    """Download and install what a pair of languages needs: one model, or two through English.

    Args:
        project: Its languages are the pair when none is given.
        pair: ``vi-en``, ``vi_en`` or ``translate-vi_en``.
        progress: Called with how far a download has come.

    Returns:
        The labels of what was installed.

    Raises:
        UsageError: ``pair`` names no languages.
        ModelError: Nobody offers it, it cannot be fetched, or it does not work.
        StorageError: There is no room for it.
    """
    own = project.pair
    source, target = parse_pair(pair) if pair else (own.source, own.target)
    return [_install_offer(offer, progress) for offer in find_offers(source, target)]


def install_file(path: Path) -> list[str]:
    """Install an ``.argosmodel`` file; raises like ``install_pair``."""
    return [_label(install(path, f"file {path.name}"))]


def install_from_bundle(path: Path) -> list[str]:
    """Install every model of a bundle; raises like ``install_pair``."""
    return [_label(package) for package in install_bundle(path)]


def remove_model(name: str) -> str:
    """Remove an installed model and return its label.

    Raises:
        ModelError: None of this name is installed.
    """
    (package,) = _chosen((name,))
    remove(package)
    return _label(package)


def verify_models() -> list[Verification]:
    """Compare every installed model with the checksums taken at its installation."""
    return [Verification(_label(package), _problems(package)) for package in installed_packages()]


def bundle_models(path: Path, names: tuple[str, ...] = ()) -> list[str]:
    """Write installed models (all when none is named) into one file for machines without network.

    Raises:
        ModelError: One of ``names`` is not installed, or nothing is.
        ConflictError: There is a file already that is no bundle.
        StorageError: The file cannot be written.
    """
    packages = _chosen(names)
    if is_there(path) and not is_bundle(path):
        message = "is there already, and is no bundle of models"
        raise ConflictError(message, str(path), "move it away, or name another file")
    write_bundle(packages, path)
    return [_label(package) for package in packages]


def _install_offer(offer: Offer, progress: DownloadProgress | None) -> str:
    # in the cache, so that a download that was cut off goes on with the next run
    if would("install", packages_home() / offer.name):
        return f"{offer.name} {offer.version}"
    archive = cache_folder().with_name("downloads") / f"{offer.name}-{offer.version}.argosmodel"
    download(offer.remote, archive, progress)
    try:
        return _label(install(archive, offer.remote.url))
    finally:
        remove_file(archive)


def _chosen(names: tuple[str, ...]) -> list[PackageFolder]:
    packages = installed_packages()
    found = [p for p in packages if not names or {p.name, p.path.name} & set(names)]
    known = {name for package in found for name in (package.name, package.path.name)}
    missing = [name for name in names if name not in known]
    if missing or not found:
        what = repr(missing[0]) if missing else "at all"
        raise ModelError(
            Message("no model {what} is installed", what=what), hint="see `translate models list`"
        )
    return found


def _problems(package: PackageFolder) -> tuple[str, ...]:
    try:
        return tuple(verify(package))
    except ModelError as error:
        return (error.message,)


def _local(package: PackageFolder, where: str, used: Mapping[str, str]) -> Model:
    info = package.info()
    return Model(
        info.name,
        info.version,
        f"{package.source}-{package.target}",
        where,
        used=asdict(info) == used,
        checksum=info.checksum,
        path=str(package.path),
    )


def _remote(offer: Offer) -> Model:
    pair = f"{offer.source}-{offer.target}"
    return Model(offer.name, offer.version, pair, "download", licence=offer.licence)


def _label(package: PackageFolder) -> str:
    return f"{package.name} {package.version}"
