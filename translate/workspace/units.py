"""An article's units: its sentences with their English, from the catalog and the drafts file."""

from __future__ import annotations

from collections.abc import Mapping

from translate.catalogs import read_drafts, units_of
from translate.model import Unit
from translate.project import Project
from translate.workspace.parsed import read_catalog


def read_units(project: Project, slug: str) -> tuple[Mapping[str, Unit], str]:
    """The units of an article by their source sentence, and when they were last revised.

    Returns:
        The units in the catalog's order, removed sentences left out, and the catalog's
        PO-Revision-Date as an ISO 8601 date; nothing and an empty date without a catalog.

    Raises:
        InputError: The catalog or the drafts file is damaged, or cannot be read.
    """
    catalog = read_catalog(project, slug)
    if catalog is None:
        return {}, ""
    drafts = read_drafts(project.drafts(slug))
    units = units_of(catalog, project.relative(project.catalog(slug)), drafts)
    return units, catalog.header.get("PO-Revision-Date", "")[:10]
