"""An article's units: its sentences with their English, from the catalog and the drafts file."""

from __future__ import annotations

from collections.abc import Mapping

from translate.catalogs import read_drafts, units_of
from translate.catalogs.po import parse
from translate.io import read_if_there
from translate.model import Unit
from translate.project import Project


def read_units(project: Project, slug: str) -> tuple[Mapping[str, Unit], str]:
    """The units of an article by their source sentence, and when they were last revised.

    Returns:
        The units in the catalog's order, removed sentences left out, and the catalog's
        PO-Revision-Date as an ISO 8601 date; nothing and an empty date without a catalog.

    Raises:
        InputError: The catalog or the drafts file is damaged, or cannot be read.
    """
    path = project.catalog(slug)
    data = read_if_there(path)
    if data is None:
        return {}, ""
    catalog = parse(data, str(path))
    drafts = read_drafts(project.drafts(slug))
    units = units_of(catalog, project.relative(path), drafts)
    return units, catalog.header.get("PO-Revision-Date", "")[:10]
