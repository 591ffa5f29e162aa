"""Names of files: which every system can have, and in which Unicode form a system wrote them."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from translate.io.places import is_there
from translate.io.system import ignores_case

_UNFIT = re.compile(r'[\x00-\x1f\\:*?"<>|]|[. ]$')
_DEVICE = re.compile(
    r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE
)
"""What Windows takes for a device in every folder, with any ending. Both are from Microsoft's
"Naming Files, Paths, and Namespaces"."""


def fits_windows(place: str) -> bool:
    """Return whether a file on Windows can have this name.

    Args:
        place: A name, or a relative path with ``/``: all of its parts must fit.
    """
    return not any(_UNFIT.search(part) or _DEVICE.fullmatch(part) for part in place.split("/"))


def same_name(name: str, folder: Path) -> str:
    """Return what two names have in common that mean one file in ``folder``.

    The composed form of Unicode, as macOS knows no difference; without the difference of capital
    and small letters where the file system makes none.
    """
    composed = unicodedata.normalize("NFC", name)
    small = composed.casefold()
    # the folder is asked only where the answer matters: that takes longer than all the rest
    return small if small == composed or ignores_case(folder) else composed


def as_written(folder: Path, *names: str) -> Path:
    """Return a path as it is on disk: macOS may have written it in decomposed letters.

    Args:
        folder: The folder that ``names`` are in.
        names: The path from there, composed.

    Returns:
        The file in decomposed form if there is only that; else the path as it was given.
    """
    path = folder.joinpath(*names)
    if all(name.isascii() for name in names) or is_there(path):
        return path
    other = folder.joinpath(*(unicodedata.normalize("NFD", name) for name in names))
    return other if is_there(other) else path
