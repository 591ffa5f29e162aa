"""Tests that the registries agree with the modules on disk, in both directions."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from translate.checks import RULES
from translate.checks.base import Check
from translate.cli import COMMANDS
from translate.readers import READERS, Reader
from translate.review_tables import FORMATS
from translate.segmenter.languages import LANGUAGES
from translate.writers import INTERCHANGE, WRITERS

PACKAGE = Path(__file__).parents[1] / "translate"
NO_FORMATS = {"writers.index"}
"""A module with a function of its name that is not an edition of an article: the index page."""


def _dotted(path: Path) -> str:
    """Return the name of a file's module; a folder's ``__init__.py`` is the folder."""
    module = path.parent if path.stem == "__init__" else path.with_suffix("")
    return ".".join(module.relative_to(PACKAGE).parts)


def _files(folder: str) -> list[Path]:
    """Return the modules directly in a folder of the package, including those that are folders."""
    files = [path for path in (PACKAGE / folder).glob("*.py") if path.stem != "__init__"]
    files += (PACKAGE / folder).glob("*/__init__.py")
    assert files, folder
    return files


def _on_disk(folder: str, *names: str) -> dict[str, Any]:
    """Return the modules of a folder that have all of ``names``, with the value of the first name.

    ``{}`` in a name is replaced with the module's name.
    """
    found = {}
    for module in map(_dotted, _files(folder)):
        wanted = [name.format(module.rpartition(".")[2]) for name in names]
        content = vars(import_module(f"translate.{module}"))
        if all(name in content for name in wanted):
            found[module] = content[wanted[0]]
    return found


def _writer(name: str) -> Any:
    """Return the function of a registered format, also if its module is loaded lazily."""
    write = {**WRITERS, **INTERCHANGE}[name]
    if write.__module__ != "translate.writers":
        return write
    return getattr(import_module(f"translate.writers.{name}"), f"write_{name}")


def test_readers() -> None:
    """A module with a function ``read_<module>`` is a reader, and the other way round."""
    names = {_named(reader) for reader in READERS.values()}
    assert names == {module.rpartition(".")[2] for module in _on_disk("readers", "read_{}")}


def _named(reader: Reader) -> str:
    """Return the module of a registered reader, also if it is loaded lazily."""
    lazy = getattr(reader, "__closure__", None)
    if reader.__module__ == "translate.readers" and lazy:
        return str(lazy[0].cell_contents)
    return reader.__module__.rpartition(".")[2]


def test_writers() -> None:
    """A module with a function ``write_<module>`` is a format, and the other way round."""
    names = [*WRITERS, *INTERCHANGE]
    assert len(set(names)) == len(names), "one name for two formats"
    found = _on_disk("writers", "write_{}") | _on_disk("writers/interchange", "write_{}")
    expected = {write for module, write in found.items() if module not in NO_FORMATS}
    assert set(map(_writer, names)) == expected


def test_review_tables() -> None:
    """A module that writes and reads a format of its name is in ``FORMATS``."""
    found = _on_disk("review_tables", "read_{}", "write_{}")
    assert {f"review_tables.{name}" for name in FORMATS} == set(found)


def test_checks() -> None:
    """Every module below ``rules/`` is a check, named once, with the module's name."""
    families = [path.parent.name for path in _files("checks/rules")]
    on_disk = {_dotted(path) for family in families for path in _files(f"checks/rules/{family}")}
    assert {f"checks.rules.{name}" for name in RULES} == on_disk
    assert len(set(RULES)) == len(RULES)
    for name in RULES:
        check = import_module(f"translate.checks.rules.{name}").CHECK
        assert isinstance(check, Check)
        assert check.id == name.partition(".")[2].replace("_", "-")


def test_commands() -> None:
    """A module with a ``command`` is in the table, and the other way round."""
    assert {f"cli.{name}" for name in COMMANDS} == set(_on_disk("cli", "command"))


def test_languages() -> None:
    """The segmenter's languages have a module each."""
    registered = {f"segmenter.languages.{code}" for code in LANGUAGES}
    assert registered == {_dotted(path) for path in _files("segmenter/languages")}


REGISTERED = {
    *(f"checks.rules.{name}" for name in RULES),
    *(f"cli.{name}" for name in COMMANDS),
    *(f"review_tables.{name}" for name in FORMATS),
    *(f"writers.{name}" for name in WRITERS),
}
"""Modules that are loaded by name only."""


def _imported() -> set[str]:
    """Return every name that a module imports from the package, except the package itself."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("translate"):
                found |= {f"{node.module}.{alias.name}" for alias in node.names}
                found.add(str(node.module))
            elif isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
    return {name.removeprefix("translate.") for name in found}


@pytest.fixture(name="imported", scope="module")
def _imported_names() -> set[str]:
    return _imported()


@pytest.mark.parametrize("module", sorted(map(_dotted, PACKAGE.rglob("[!_]*.py"))))
def test_every_module_is_used(module: str, imported: set[str]) -> None:
    """A module that no other one imports and no registry names is missing in a registry."""
    assert module in REGISTERED | imported, f"nothing imports translate.{module}"
