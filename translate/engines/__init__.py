"""Engines: sentences in, drafts out.

``open_engine`` finds a model and loads it; ``find_model`` says which one it would be. In order of
preference: what the project's settings name, the installed Argos package for the language pair,
the starter model that ships inside this package. Importing this is cheap: Argos and CTranslate2
are imported when a model is loaded.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from translate.engines.argos import ArgosModel
from translate.engines.base import Engine, ModelInfo
from translate.engines.choosing.glossary import compile_glossary, glossary_of_names
from translate.engines.choosing.rerank import Reranker
from translate.engines.choosing.wanted import Finder
from translate.engines.drafting import Drafter
from translate.engines.packages.archive import unpacked
from translate.engines.packages.installed import (
    PackageFolder,
    installed_packages,
    read_package,
    version_key,
)
from translate.engines.pivot import PIVOT, PivotEngine, joined
from translate.errors import ModelError
from translate.io import is_dir, is_file
from translate.message import Message
from translate.values.names.untranslated import untranslated_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translate.model import GlossaryTerm
    from translate.values.style import Style

__all__ = [
    "Engine",
    "ModelInfo",
    "find_model",
    "open_engine",
    "open_model",
    "starter_file",
    "starter_package",
]

STARTER = "starter"
"""The setting that asks for the bundled model even where a better one is installed."""


def open_engine(
    setting: str = "",
    source: str = "vi",
    target: str = "en",
    terms: Sequence[GlossaryTerm] = (),
    style: Style | None = None,
) -> Engine:
    """Load the model for a language pair.

    Args:
        setting: What the project asks for: the name of an installed package, a path to a package
            folder or ``.argosmodel`` file, ``starter``, or nothing.
        source: Language code of the sentences.
        target: Language code of the drafts.
        terms: The glossary.
        style: House style; what it leaves open is as docs/style-guide.md has it.

    Raises:
        ModelError: No such model, or one that is broken or is for other languages.
    """
    with _packages(setting, source, target) as packages:
        engines: list[Engine] = [open_package(package, terms, style) for package in packages]
        return reduce(PivotEngine, engines)


def open_package(
    package: PackageFolder, terms: Sequence[GlossaryTerm] = (), style: Style | None = None
) -> Engine:
    """Load one package; see ``open_engine``."""
    glossary = compile_glossary(terms, package.target)
    names = glossary_of_names(untranslated_names() if package.source == "vi" else ())
    english = (package.source, package.target) == ("vi", "en")
    finder = Finder(package.source, glossary, names, nouns=english)
    return Drafter(ArgosModel(package), Reranker(finder, package.target), style)


def open_model(setting: str = "", source: str = "vi", target: str = "en") -> ArgosModel:
    """Load the one model that serves a pair directly, to score translations that are there.

    Raises:
        ModelError: No such model, or one that is broken or is for other languages.
    """
    with _package(setting, source, target) as package:
        return ArgosModel(package)


def find_model(setting: str = "", source: str = "vi", target: str = "en") -> ModelInfo:
    """Return which model ``open_engine`` would load, without loading it.

    Raises:
        ModelError: No such model, or one that is broken or is for other languages.
    """
    with _packages(setting, source, target) as packages:
        return reduce(joined, (package.info() for package in packages))


@contextmanager
def _packages(setting: str, source: str, target: str) -> Iterator[list[PackageFolder]]:
    """Give the packages to draft with, one after the other, unpacked for as long as it takes."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(_package(setting, *leg)) for leg in _legs(setting, source, target)
        ]


def _legs(setting: str, source: str, target: str) -> list[tuple[str, str]]:
    """Return the pair as it is, or as two that meet in English where no model serves it."""
    if setting or PIVOT in {source, target} or _installed("", source, target):
        return [(source, target)]
    return [(source, PIVOT), (PIVOT, target)]


@contextmanager
def _package(setting: str, source: str, target: str) -> Iterator[PackageFolder]:
    """Give the one package that is wanted."""
    installed = _installed(setting, source, target) if setting != STARTER else None
    if installed:
        yield _fitting(installed, source, target)
        return
    path = starter_file() if setting in {"", STARTER} else _expanded(setting)
    if is_dir(path):
        yield _fitting(read_package(path), source, target)
    elif is_file(path):
        with unpacked(path) as folder:
            yield _fitting(read_package(folder), source, target)
    else:
        hint = "see `translate models list`"
        raise ModelError(
            Message("no model {setting!r}: neither installed nor a path", setting=setting),
            hint=hint,
        )


def _expanded(setting: str) -> Path:
    """Return a path with ``~`` replaced, unless nobody knows whose home it is."""
    try:
        return Path(setting).expanduser()
    except RuntimeError:
        return Path(setting)


def _installed(setting: str, source: str, target: str) -> PackageFolder | None:
    """Return the newest installed package that ``setting`` names; without one, for the pair."""
    packages = installed_packages()
    if setting:
        wanted = [p for p in packages if setting in {p.name, p.path.name}]
    else:
        wanted = [p for p in packages if (p.source, p.target) == (source, target)]
    return max(wanted, key=lambda package: version_key(package.version), default=None)


@contextmanager
def starter_package() -> Iterator[PackageFolder]:
    """Give the bundled model, unpacked for as long as the block takes.

    Raises:
        StorageError: There is no room to unpack it.
    """
    with unpacked(starter_file()) as folder:
        yield read_package(folder)


def starter_file() -> Path:
    """Return the bundled model's ``.argosmodel``; exactly one ships."""
    (path,) = (Path(__file__).parents[1] / "data").glob("translate-*-starter-*.argosmodel")
    return path


def _fitting(package: PackageFolder, source: str, target: str) -> PackageFolder:
    if (package.source, package.target) != (source, target):
        message = Message(
            "this model is for {source} to {target}", source=package.source, target=package.target
        )
        hint = Message(
            "install one for {source} to {target}: see `translate models list`",
            source=source,
            target=target,
        )
        raise ModelError(
            Message(
                "{message}, not {source} to {target}", message=message, source=source, target=target
            ),
            str(package.path),
            hint,
        )
    return package
