"""An article's drafts file as the use cases add to it."""

from __future__ import annotations

from collections.abc import Sequence

from translate.catalogs import append_drafts
from translate.model import Draft
from translate.workspace.articles.files import CatalogFiles
from translate.workspace.report import Report


def record_drafts(files: CatalogFiles, drafts: Sequence[Draft], report: Report) -> None:
    """Add those of ``drafts`` to an article's drafts file that it does not have yet.

    This comes before a catalog gets their text: whatever is not in the drafts file counts as a
    person's work.

    Args:
        files: The article, as read before anything else was added.
        drafts: Drafts, the oldest first.
        report: Gets the file's name, if something was added.

    Raises:
        InputError: The drafts file is damaged, or cannot be read.
        StorageError: It cannot be written.
    """
    known = files.drafts if drafts else {}
    new = [one for one in drafts if one not in _all(known.get(one.source))]
    if new:
        append_drafts(path := files.project.drafts(files.slug), new)
        report.wrote(files.project.relative(path))


def _all(newest: Draft | None) -> tuple[Draft, ...]:
    return newest.newest_first if newest else ()
