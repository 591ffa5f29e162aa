"""Read, change and write PO files; retried where somebody else has changed one meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice
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
_TOGETHER = 64
"""Catalogs that are written together; a crash costs the work on twice as many at most."""


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


_Lot = Sequence[tuple[Path, CatalogChange, Rewritten | TranslateError]]
"""Files, what to make of them, and what that is or why it failed."""


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
    changes: Iterable[tuple[Path, CatalogChange]], *, create: bool = False
) -> Iterator[Rewritten | TranslateError]:
    """Do what `rewrite` does with many files, of which each may fail alone.

    They are flushed to disk many at a time, which takes hardly longer than one; meanwhile what
    the next ones become is found out.

    Args:
        changes: The files, each once, and what to make of them; taken in as they come.
        create: Where there is no such file, make it of an empty catalog.

    Yields:
        What became of each file, or why it failed, in order.
    """
    coming = iter(changes)
    with ThreadPoolExecutor(1, "catalogs") as disk:
        waiting: tuple[_Lot, Future[set[Path]]] | None = None
        while lot := [
            (*one, _attempt(partial(_changed, *one, create))) for one in islice(coming, _TOGETHER)
        ]:
            following = lot, disk.submit(_put, lot)
            if waiting:
                yield from _outcomes(*waiting, create)
            waiting = following
        if waiting:
            yield from _outcomes(*waiting, create)


def _put(lot: _Lot) -> set[Path]:
    """Write what has changed; return the files that were saved meanwhile, or refused it."""
    new = [
        Replacement(path, done.old, done.data)
        for path, _, done in lot
        if isinstance(done, Rewritten) and done.written
    ]
    try:
        there = replace_all(new)
    except StorageError:
        there = [False] * len(new)  # each by itself: the error goes to the file it is about
    return {one.path for one, is_there in zip(new, there, strict=True) if not is_there}


def _outcomes(
    lot: _Lot, failed: Future[set[Path]], create: bool
) -> Iterator[Rewritten | TranslateError]:
    again = failed.result()
    for path, change, done in lot:
        retry = partial(rewrite, path, change, create=create)
        yield _attempt(retry) if path in again else done


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
