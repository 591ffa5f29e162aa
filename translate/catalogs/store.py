"""Read, change and write PO files; retried where somebody else has changed one meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from translate.catalogs.parsed import parsed
from translate.catalogs.po import Catalog, render
from translate.errors import ConflictError, StorageError, TranslateError
from translate.io import (
    Replacement,
    read_bytes,
    read_if_there,
    replace_all,
    replace_unchanged,
)

CatalogChange = Callable[[Catalog], Catalog]
"""Takes a catalog as it stands and returns the new one.

It may be called again with a newer catalog, so all that it returns must follow from its argument.
"""
_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What a change made of a PO file."""

    before: Catalog
    """The catalog that was changed; an empty one where there was no file."""
    after: Catalog
    old: bytes | None
    """What the file held: ``before``; None where there was no file."""
    data: bytes
    """What it now holds: ``after``."""

    @property
    def written(self) -> bool:
        """Whether the file was written."""
        return self.old != self.data


def rewrite(path: Path, change: CatalogChange, *, create: bool = False) -> Rewritten:
    """Replace the catalog at ``path`` by what ``change`` makes of it.

    When the file changes on disk meanwhile (an editor saved it), the newer file is read and changed
    instead. So nothing that another program wrote is lost.

    Args:
        path: A PO file.
        change: What to make of it.
        create: Where there is no such file, make it of an empty catalog.

    Raises:
        InputError: The file is malformed, or missing; it is left as it is.
        ConflictError: The file keeps changing.
        StorageError: The file cannot be written.
    """
    for _ in range(_ATTEMPTS):
        done = _changed(path, change, create)
        if not done.written or replace_unchanged(path, done.data, done.old):
            return done
    hint = "close the program that writes it, and run this again"
    raise ConflictError("the catalog keeps changing while it is updated", str(path), hint)


def rewrite_all(
    changes: Sequence[tuple[Path, CatalogChange]], *, create: bool = False
) -> list[Rewritten | TranslateError]:
    """Do what `rewrite` does with many files, of which each may fail alone.

    All new contents are flushed to disk at the same time, which takes hardly longer than one.

    Args:
        changes: The files, each once, and what to make of them.
        create: Where there is no such file, make it of an empty catalog.

    Returns:
        What became of each file, or why it failed.
    """
    changed = [_attempt(partial(_changed, *one, create)) for one in changes]
    new = {
        path: Replacement(path, done.old, done.data)
        for (path, _), done in zip(changes, changed, strict=True)
        if isinstance(done, Rewritten) and done.written
    }
    try:
        replaced = replace_all(list(new.values()))
    except StorageError:
        replaced = [False] * len(new)  # each by itself: the error goes to the file it is about
    failed = {path for path, put in zip(new, replaced, strict=True) if not put}
    return [
        _attempt(partial(rewrite, path, change, create=create)) if path in failed else done
        for (path, change), done in zip(changes, changed, strict=True)
    ]


def _changed(path: Path, change: CatalogChange, create: bool) -> Rewritten:
    """Read and change a catalog; writing it is left to the caller."""
    old = read_if_there(path) if create else read_bytes(path)
    before = Catalog() if old is None else parsed(old, str(path))
    after = change(before)
    return Rewritten(before, after, old, old if old and after is before else render(after))


def _attempt(work: Callable[[], Rewritten]) -> Rewritten | TranslateError:
    try:
        return work()
    except TranslateError as error:
        return error
