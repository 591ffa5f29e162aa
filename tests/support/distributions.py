"""Small distributions, as installed as an environment has them: a module and a ``.dist-info``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from translate.workspace.plugins import checks, formats, offers, readers

_PAGE = Path(__file__).parents[2] / "docs" / "extending.md"
_FILE = re.compile(r"^`([\w.]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CACHES = (
    offers.offers,
    checks._if_it_works,
    checks._asked,
    formats._if_it_works,
    readers._loaded,
    formats._loaded,
)


def install(
    folder: Path, name: str, code: str, version: str = "1.0", **groups: Mapping[str, str]
) -> None:
    """Put a distribution with one module into a folder of Python's path.

    Args:
        folder: The folder.
        name: The distribution's name, and the module's, with ``_`` for ``-``.
        code: The module.
        version: The distribution's version.
        groups: For each group of entry points, without ``songngu.``, their names and objects.
    """
    module = name.replace("-", "_")
    (folder / f"{module}.py").write_text(code, "utf-8")
    info = folder / f"{module}-{version}.dist-info"
    info.mkdir(parents=True)
    head = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    (info / "METADATA").write_text(head, "utf-8")
    lines = []
    for group, entries in groups.items():
        lines.append(f"[songngu.{group}]")
        lines += [f"{entry} = {module}:{value}" for entry, value in entries.items()]
    (info / "entry_points.txt").write_text("\n".join(lines), "utf-8")
    forget()


def install_example(folder: Path) -> None:
    """Install the distribution that docs/extending.md shows, from its text."""
    files = dict(_FILE.findall(_PAGE.read_text("utf-8")))
    project = tomllib.loads(files["pyproject.toml"])["project"]
    module = project["name"].replace("-", "_")
    groups = {
        group.removeprefix("songngu."): {
            entry: value.removeprefix(f"{module}:") for entry, value in entries.items()
        }
        for group, entries in project["entry-points"].items()
    }
    install(folder, project["name"], files[f"{module}.py"], project["version"], **groups)


def forget() -> None:
    """Let the next use look for distributions again."""
    for function in _CACHES:
        function.cache_clear()
