"""Report what the packages that songngu brings along are licensed under, and refuse GPL and AGPL.

Usage: python -m tools.licences

A licence is what the package registry was given with the package: its licence expression, or else
its licence field and classifiers. Packages that are required and not installed are listed as such.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from typing import NamedTuple

from packaging.requirements import Requirement

_COPYLEFT = re.compile(r"\bA?GPL|GNU (?:Affero )?General Public", re.IGNORECASE)
_SILENT = {"", "UNKNOWN"}


class Licence(NamedTuple):
    """A package that songngu brings along."""

    name: str
    version: str
    text: str
    """What it is licensed under; empty when it does not say so."""

    @property
    def is_fit(self) -> bool:
        """Whether it may be installed with a program under the MIT licence, nothing else needed."""
        return bool(self.text) and is_permissive(self.text)


def is_permissive(text: str) -> bool:
    """Whether a licence is neither GPL nor AGPL; of several to choose from, whether one is not."""
    return any(not _COPYLEFT.search(one) for one in re.split(r"\bOR\b", text))


def installed(root: str = "songngu") -> tuple[list[Licence], set[str]]:
    """Return the packages that ``root`` requires, extras and all, and those that are not there."""
    found: dict[str, Licence] = {}
    missing: set[str] = set()
    extras = distribution(root).metadata.get_all("Provides-Extra") or []
    todo = [(root, extra) for extra in ("", *extras)]
    seen = set(todo)
    while todo:
        name, extra = todo.pop()
        try:
            package = distribution(name)
        except PackageNotFoundError:
            missing.add(name)
            continue
        found[package.name.lower()] = Licence(package.name, package.version, _stated(name))
        for text in package.requires or ():
            needed = Requirement(text)
            if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                new = {(needed.name, one) for one in ("", *needed.extras)} - seen
                seen |= new
                todo += new
    return sorted(found.values()), missing


def _stated(name: str) -> str:
    metadata = distribution(name).metadata
    if expression := metadata.get("License-Expression"):
        return expression
    classifiers = metadata.get_all("Classifier") or []
    named = [one.rpartition("::")[2].strip() for one in classifiers if one.startswith("License ::")]
    field = (metadata.get("License") or "").strip().partition("\n")[0]
    return "; ".join(named or ([] if field in _SILENT else [field]))


def main() -> int:
    """Print every package with its licence; return how many are not fit."""
    packages, missing = installed()
    for one in packages:
        print(f"{'' if one.is_fit else 'UNFIT '}{one.name} {one.version}: {one.text or 'not said'}")
    if missing:
        print(f"Required, but not installed: {', '.join(sorted(missing))}")
    return sum(not one.is_fit for one in packages)


if __name__ == "__main__":
    sys.exit(bool(main()))
