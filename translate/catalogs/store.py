"""Catalogs on disk: changed as a whole, and never over what somebody else just wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from translate.catalogs.po import Catalog, parse, render
from translate.errors import ConflictError
from translate.io import read_if_there, replace_unchanged

_ATTEMPTS = 5


def rewrite(path: Path, change: Callable[[Catalog | None], Catalog]) -> bytes:
    """Replace the catalog at ``path`` by what ``change`` makes of it.

    When the file changes on disk meanwhile (an editor saved it), ``change`` is done again with the
    newer file. So nothing that another program wrote is lost, and what ``change`` does must follow
    from the catalog that it is given, not from an earlier one.

    Args:
        path: A PO file, which need not exist yet.
        change: Given the catalog as it stands (None: there is no file), returns the new one.

    Returns:
        What the file now holds. It is left alone when that is what it held before.

    Raises:
        InputError: The file is malformed; it is left as it is.
        ConflictError: The file keeps changing.
        StorageError: The file cannot be written.
    """
    for _ in range(_ATTEMPTS):
        before = read_if_there(path)
        data = render(change(None if before is None else parse(before, str(path))))
        if data == before or replace_unchanged(path, data, before):
            return data
    hint = "close the program that writes it, and run this again"
    raise ConflictError("the catalog keeps changing while it is updated", str(path), hint)
