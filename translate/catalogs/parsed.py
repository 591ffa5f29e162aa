"""Parsed catalogs, kept for whoever needs the same bytes again."""

from __future__ import annotations

import threading
from pathlib import Path

from translate.catalogs.po import Catalog, parse
from translate.io import read_if_there

_LIMIT = 16_000_000
"""Bytes of PO files that are kept; as records, they take about seven times as much memory."""


class ParsedCatalogs:
    """Catalogs by the bytes that spell them, so that none is ever out of date.

    Those that were used longest ago go first. Threads may share it.

    Args:
        limit: How many bytes of PO files to keep.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._kept: dict[bytes, Catalog] = {}
        self._size = 0

    def parsed(self, data: bytes, place: str) -> Catalog:
        """Return the catalog that ``data`` spells; ``place`` names the file in errors.

        Raises:
            InputError: The file is malformed.
        """
        with self._lock:
            known = self._kept.get(data)
        catalog = known or parse(data, place)
        with self._lock:
            self._keep(data, catalog)
        return catalog

    def _keep(self, data: bytes, catalog: Catalog) -> None:
        if self._kept.pop(data, None) is None:
            self._size += len(data)
        self._kept[data] = catalog  # the last one is the one that was used last
        while self._size > self._limit:
            oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._size -= len(oldest)


_PARSED = ParsedCatalogs(_LIMIT)


def parsed(data: bytes, place: str) -> Catalog:
    """Return the catalog that ``data`` spells, parsed once for all who ask for it.

    Args:
        data: A PO file.
        place: Its name, for errors.

    Raises:
        InputError: The file is malformed; the place is ``file:line``.
    """
    return _PARSED.parsed(data, place)


def read_catalog(path: Path) -> Catalog | None:
    """Return the catalog at ``path``; None when there is no such file.

    Raises:
        InputError: The file is malformed, or cannot be read; the place is ``file:line``.
    """
    data = read_if_there(path)
    return None if data is None else parsed(data, str(path))
