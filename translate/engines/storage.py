"""What the operating system refuses, as an error that says what to do."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from translate.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def storing(what: str, place: Path) -> Iterator[None]:
    """Turn an ``OSError`` inside the block into a ``StorageError``.

    Args:
        what: What could not be done, e.g. ``store the download``.
        place: The file or folder that it was to be done to.
    """
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = "free some space or choose another folder"
        raise StorageError(f"cannot {what}: {reason}", str(place), hint) from error
