"""Update a catalog after its article has changed, and take over what other catalogs have."""

from translate.catalogs.update.origins import Origins
from translate.catalogs.update.update import Target, UpdatedCatalog, update_catalog

__all__ = ["Origins", "Target", "UpdatedCatalog", "update_catalog"]
