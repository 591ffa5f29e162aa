"""What is at a path, asked so that no answer is an error: a name that is too long names nothing.

`pathlib` raises an error where the name is longer than the system allows, a folder above may not be
entered or links lead in a circle, in other cases from one version of Python to the next.
"""

from __future__ import annotations

import os
from pathlib import Path


def is_file(path: Path) -> bool:
    """Whether there is a file at ``path`` that can be seen; a link counts as what it leads to."""
    return os.path.isfile(path)  # noqa: PTH113 - see the module


def is_dir(path: Path) -> bool:
    """Whether there is a folder at ``path`` that can be seen."""
    return os.path.isdir(path)  # noqa: PTH112 - see the module


def is_there(path: Path) -> bool:
    """Whether there is anything at ``path`` that can be seen; `exists` knows of dry runs too."""
    return os.path.exists(path)  # noqa: PTH110 - see the module


def resolved(path: Path) -> Path:
    """Return ``path`` from the root, without links; a link that leads in a circle stays."""
    return Path(os.path.realpath(path))
