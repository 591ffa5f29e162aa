"""A catalog as its file is now, parsed once for all who ask: units, and the cuts that hold."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache

from translate.catalogs.po import Catalog, parse
from translate.errors import TranslateError
from translate.io import read_if_there
from translate.project import Project
from translate.segmenter.known import KnownSentences


def read_catalog(project: Project, slug: str) -> Catalog | None:
    """Return an article's catalog, None when it has none.

    Raises:
        InputError: The catalog is damaged, or cannot be read.
    """
    path = project.catalog(slug)
    data = read_if_there(path)
    return None if data is None else _parsed(data, str(path))


def reviewed_sentences(project: Project, slug: str) -> KnownSentences:
    """Return the sentences of an article that are reviewed as they are cut.

    There are none when its catalog is damaged, which its update reports.
    """
    catalog = None
    with suppress(TranslateError):
        catalog = read_catalog(project, slug)
    entries = catalog.entries if catalog else ()
    live = (entry for entry in entries if not entry.obsolete)
    return KnownSentences(entry.msgid for entry in live if entry.msgstr and not entry.fuzzy)


@lru_cache(maxsize=4)
def _parsed(data: bytes, place: str) -> Catalog:
    return parse(data, place)
