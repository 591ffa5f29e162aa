"""Update a catalog after its article has changed, and take over what other catalogs have."""

from translate.catalogs.update.origins import predecessors
from translate.catalogs.update.update import Target, update_catalog

__all__ = ["Target", "predecessors", "update_catalog"]
